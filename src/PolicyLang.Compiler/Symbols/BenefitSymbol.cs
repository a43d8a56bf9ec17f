using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A benefit in one policy. The same name in another policy is another version of it.</summary>
public sealed class BenefitSymbol(BenefitSyntax syntax, ArticleSymbol article)
    : Symbol(syntax.Name.Text, syntax.Label?.Text, article.Tree, syntax.Name.Span)
{
    public BenefitSyntax Syntax { get; } = syntax;

    public ArticleSymbol Article { get; } = article;

    public PolicySymbol Policy => Article.Policy;

    /// <summary>Its own facts; those of the policy belong to it too.</summary>
    public List<FactSymbol> Facts { get; } = [];

    /// <summary>What holds for it, each clause with the article it is written in.</summary>
    public ImmutableArray<PlacedClause> Clauses { get; internal set; } = [.. syntax.Clauses.Select(c => new PlacedClause(c, article))];

    /// <summary>Caps and budgets it has together with other benefits, wherever they are written.</summary>
    public ImmutableArray<SharedClause> Shared { get; internal set; } = [];

    public List<LetSymbol> Lets { get; } = [];

    /// <summary>The stacking it stands in; null where it stands in none.</summary>
    public StackingSymbol? Stacking { get; internal set; }

    public IEnumerable<FactSymbol> AllFacts => Facts.Concat(Policy.Facts);
}

/// <summary>A clause and the article it is written in: an amendment's clause stands in the amendment's own file.</summary>
public sealed record PlacedClause(ClauseSyntax Syntax, ArticleSymbol Article);
