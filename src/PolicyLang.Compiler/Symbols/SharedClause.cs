using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// A cap or budget that holds for several benefits together. Each of them carries it, and it is bound once for each: its keys and its bound are read
/// in the facts of the benefit.
/// </summary>
public sealed record SharedClause(MoneyClauseSyntax Syntax, SyntaxTree Tree, ImmutableArray<BenefitSymbol> Covered)
{
    /// <summary>What it covers as people read it, as written.</summary>
    public ImmutableArray<string> Labels { get; } = [.. Covered.Select(b => b.Display)];

    public Location Location => new(Tree.Source, Syntax.Span);

    /// <summary>The names behind `over`; none where it holds for all around it.</summary>
    public ImmutableArray<NameSyntax> Over => Syntax.Over;

    /// <summary>The names of what it covers, in one order whatever order they are written in.</summary>
    public ImmutableArray<string> Scope { get; } = [.. Covered.Select(b => b.Name).Order(StringComparer.Ordinal)];
}
