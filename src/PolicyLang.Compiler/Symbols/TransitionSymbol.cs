using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// A transition: events of some days of some benefits, the days they are filed in, and the document that decides them. What is missing or
/// malformed is null (reported).
/// </summary>
public sealed record TransitionSymbol(TransitionSyntax Syntax, PolicySymbol Policy, DateRange? Events, DateRange? Filed, NameSyntax? Under)
{
    public Location At(TextSpan span) => new(Policy.Tree.Source, span);
}
