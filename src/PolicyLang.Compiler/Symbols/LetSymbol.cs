using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A named intermediate value of a benefit.</summary>
public sealed class LetSymbol(LetClauseSyntax syntax, SyntaxTree tree) : Symbol(syntax.Name.Text, syntax.Label?.Text, tree, syntax.Name.Span)
{
    public LetClauseSyntax Syntax { get; } = syntax;
}
