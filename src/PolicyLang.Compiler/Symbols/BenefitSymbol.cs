using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A benefit in one policy. The same name in another policy is another version of it.</summary>
public sealed class BenefitSymbol : Symbol
{
    public BenefitSymbol(BenefitSyntax syntax, ArticleSymbol article)
        : base(syntax.Name.Text, syntax.Label?.Text, article.Tree, syntax.Name.Span)
    {
        Syntax = syntax;
        Article = article;
        Home = article;
        Policy = article.Policy;
        Clauses = [.. syntax.Clauses.Select(c => new PlacedClause(c, article))];
    }

    /// <summary>An inherited benefit under an amendment. <paramref name="syntax"/> and <paramref name="article"/>: where the amendment speaks of it, else as before.</summary>
    internal BenefitSymbol(BenefitSymbol amended, PolicySymbol policy, BenefitSyntax syntax, ArticleSymbol article, ImmutableArray<PlacedClause> clauses)
        : base(amended.Name, syntax.Label?.Text ?? amended.Label, article.Tree, syntax.Name.Span)
    {
        Amended = amended;
        Syntax = syntax;
        Article = article;
        Home = amended.Home;
        Policy = policy;
        Clauses = clauses;
    }

    /// <summary>The block it is written in; of an amended benefit that of the amendment, if it has one.</summary>
    public BenefitSyntax Syntax { get; }

    /// <summary>As it is written, with the clauses that readings drop.</summary>
    public BenefitSyntax Written => Article.Written.Items.Find<BenefitSyntax>(Syntax.Span) ?? Syntax;

    /// <summary>Its clauses as they are written; of an amended benefit those that hold.</summary>
    public IEnumerable<ClauseSyntax> WrittenClauses => Amended is null ? Written.Clauses : Clauses.Select(c => c.Syntax);

    public ArticleSymbol Article { get; }

    /// <summary>The article it belongs to, in the document as amended: where it was written first.</summary>
    public ArticleSymbol Home { get; }

    public PolicySymbol Policy { get; }

    /// <summary>The version of the day before, where an amendment made this one of it.</summary>
    public BenefitSymbol? Amended { get; }

    /// <summary>Where it was written first.</summary>
    public Location Declared => Amended?.Declared ?? Location;

    /// <summary>Its own facts; those of the policy belong to it too.</summary>
    public List<FactSymbol> Facts { get; } = [];

    /// <summary>What holds for it, each clause with the article it is written in.</summary>
    public ImmutableArray<PlacedClause> Clauses { get; internal set; }

    /// <summary>Caps and budgets it has together with other benefits, wherever they are written.</summary>
    public ImmutableArray<SharedClause> Shared { get; internal set; } = [];

    public List<LetSymbol> Lets { get; } = [];

    /// <summary>The stacking it stands in; null where it stands in none.</summary>
    public StackingSymbol? Stacking { get; internal set; }

    public IEnumerable<FactSymbol> AllFacts => Facts.Concat(Policy.Facts);
}

/// <summary>A clause and the article it is written in: an amendment's clause stands in the amendment's own file.</summary>
public sealed record PlacedClause(ClauseSyntax Syntax, ArticleSymbol Article)
{
    public SyntaxTree Tree => Article.Tree;
}
