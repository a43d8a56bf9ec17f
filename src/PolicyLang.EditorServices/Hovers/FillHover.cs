using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>A place that is still to be filled in: what belongs there. For what a test expects, the official words to work it out from.</summary>
internal static class FillHover
{
    public static string? Of(DocumentView view, SyntaxToken token, Language language)
    {
        string word = view.Source[token.Span];

        // A quote may stand alone.
        if (!PlaceToFill.Is(token.Kind == TokenKind.Text ? word.Trim('"', '“', '”') : word))
        {
            return null;
        }

        var at = new Location(view.Source, token.Span);
        var text = new MarkdownText(language);
        if (SyntaxPlace.Of(view.Tree, token.Span).Test is { } test && test.Items.OfType<ExpectSyntax>().FirstOrDefault(e => e.Value.Span.Contains(token.Span)) is { } expect)
        {
            var finding = TestDiagnostics.ExpectationToFill(at);
            text.Say(finding.Message).Say(finding.Help ?? Localized.Empty);
            if (ArticleOf(view, test, expect) is { } article)
            {
                PolicyHover.Article(article, text);
            }

            return text.ToString();
        }

        var open = BindingDiagnostics.ToFill(at);
        return text.Say(open.Message).Say(open.Help ?? Localized.Empty).ToString();
    }

    /// <summary>The article whose benefit the claim is of.</summary>
    private static ArticleSyntax? ArticleOf(DocumentView view, TestSyntax test, ExpectSyntax expect)
    {
        var claims = test.Items.OfType<TestClaimSyntax>().ToList();
        var claim = claims.Find(c => c.Name.Text == expect.Claim.Text);
        for (int i = 0; i < claims.Count && claim is { IsWith: true }; i++)
        {
            string origin = claim.Of.Text;
            claim = claims.Find(c => c.Name.Text == origin);
        }

        return claim is { IsWith: false } && view.Rulebook.Index.Scope.FindBenefit(claim.Of.Text).LastOrDefault() is { } benefit
            ? view.Rulebook.Documents.Values.SelectMany(d => d.Tree.Root.Items.OfType<ArticleSyntax>()).FirstOrDefault(a => a.Items.Contains(benefit.Syntax))
            : null;
    }
}
