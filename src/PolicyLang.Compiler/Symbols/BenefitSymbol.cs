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

    public List<LetSymbol> Lets { get; } = [];

    public IEnumerable<FactSymbol> AllFacts => Facts.Concat(Policy.Facts);
}
