using Antlr4.Runtime.Misc;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Where and how the parser stumbled: facts, not sentences.</summary>
/// <param name="Token">The word it could not use.</param>
/// <param name="Previous">The word before it.</param>
/// <param name="Next">The word behind it.</param>
/// <param name="Expected">The token types that would have fitted.</param>
/// <param name="Rule">The grammar rule it was in.</param>
internal sealed record ParseProblem(Token Token, Token? Previous, Token Next, IntervalSet Expected, int Rule);
