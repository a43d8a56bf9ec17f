using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Symbols;

/// <summary>An article; its name is its number in digits.</summary>
public sealed class ArticleSymbol(ArticleSyntax syntax, PolicySymbol policy)
    : Symbol(syntax.Number.Number, syntax.Label?.Text, policy.Tree, syntax.Number.Span)
{
    public ArticleSyntax Syntax { get; } = syntax;

    /// <summary>As it is written, with what readings drop.</summary>
    public ArticleSyntax Written => Tree.Root.Items.Find<ArticleSyntax>(Syntax.Span) ?? Syntax;

    public PolicySymbol Policy { get; } = policy;

    /// <summary>The official words, one string a paragraph.</summary>
    public ImmutableArray<string> Paragraphs { get; } =
        [.. syntax.Items.OfType<TextSyntax>().SelectMany(t => t.Paragraphs).Select(p => p.Text)];

    public List<BenefitSymbol> Benefits { get; } = [];

    /// <summary>Of an amendment's article: the inherited clauses that its benefits replace or take away.</summary>
    public List<ClauseSyntax> Replaced { get; } = [];
}
