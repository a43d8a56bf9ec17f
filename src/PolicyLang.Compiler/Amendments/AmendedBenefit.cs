using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>An inherited benefit while one amendment changes it.</summary>
internal sealed class AmendedBenefit(BenefitSymbol before)
{
    public BenefitSymbol Before { get; } = before;

    /// <summary>What the amendment says of it, and where; null where it says nothing of it alone.</summary>
    public (BenefitSyntax Syntax, ArticleSymbol Article)? Block { get; set; }

    /// <summary>Its clauses as changed.</summary>
    public IReadOnlyList<DocumentClause> Clauses { get; set; } = [.. before.Clauses.Select(c => new DocumentClause(c.Syntax, c.Article.Tree, c.Article))];

    /// <summary>Where it is taken away; null where it stays.</summary>
    public Location? Removed { get; set; }
}
