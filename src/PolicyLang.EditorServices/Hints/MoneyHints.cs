using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Hovers;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Hints;

/// <summary>`30万元` = 300,000: amounts in 万 and 亿 of the rules; of tests, which are full of them, only those with decimals.</summary>
internal static class MoneyHints
{
    public static IEnumerable<InlayHint> In(DocumentView view, TextSpan range)
    {
        var tests = view.Tree.Root.Items.OfType<TestSyntax>().Select(t => t.Span).ToList();
        var tokens = view.Tree.Tokens;
        for (int i = TokenFinder.IndexAt(view.Tree, Math.Max(0, range.Start - 1)); i < tokens.Length && tokens[i].Span.Start < range.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Money && Of(view, tokens[i], tests) is { } hint)
            {
                yield return hint;
            }
        }
    }

    private static InlayHint? Of(DocumentView view, SyntaxToken token, List<TextSpan> tests)
    {
        string written = view.Source[token.Span];
        bool isLong = written.Contains('万', StringComparison.Ordinal) || written.Contains('亿', StringComparison.Ordinal);
        bool isUneven = written.Contains('.', StringComparison.Ordinal) || written.Contains('．', StringComparison.Ordinal);
        if (!isLong || (!isUneven && tests.Any(t => t.Contains(token.Span))) || LiteralParsing.Parse(written) is not { Kind: LiteralKind.Money } literal)
        {
            return null;
        }

        var yuan = literal.Value.AsNumber();
        string digits = "= " + ValueText.Money(yuan).English.Replace(" yuan", "", StringComparison.Ordinal);
        return new InlayHint(token.Span.End, HintKinds.Money, Localized.Same(digits), Localized.Same(ChineseCapitals.Money(yuan) ?? ""));
    }
}
