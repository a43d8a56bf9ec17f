using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions.Rewriting;
using PolicyLang.EditorServices.Drafting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>What a drafter answers to a finding of the official words: it is right all the same, or the words compute nothing. Why is left to fill in.</summary>
internal static class FindingActions
{
    private static readonly DiagnosticRule[] OfWords = [TextDiagnostics.FigureWithoutRuleRule, TextDiagnostics.SentenceUnaccountedRule, TextDiagnostics.WordsWithoutRulesRule];

    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere.Where(f => f.Location is not null).DistinctBy(f => (f.Rule, f.Location)))
        {
            var place = SyntaxPlace.Of(request.View.Tree, finding.Location?.Span ?? default);
            int at = finding.Location?.Span.Start ?? 0;
            if (OfWords.Contains(finding.Rule) && place.Article is { } article && Sentence(request, finding, article) is { } words
                && ClauseLines.AtEnd(request.View.Source, article.Span, NotComputed(request, words)) is { } line)
            {
                yield return new CodeAction(
                    $"not computed {at}",
                    ActionKind.QuickFix,
                    new($"say why it is not computed: `{Short(words)}`", $"写明为何不计算：`{Short(words)}`"),
                    () => Reformatting.Of(request.View, [line])) { Mends = [finding] };
            }

            if (TextDiagnostics.IsAcceptable(finding.Rule.Code) && Accept(request, finding, place) is { } accept)
            {
                string code = finding.Rule.Code;
                yield return new CodeAction($"accept {code} {at}", ActionKind.QuickFix, new($"accept {code} here, with a reason", $"在此认可 {code}，并写明理由"), () => Reformatting.Of(request.View, [accept]))
                {
                    Mends = [finding],
                };
            }
        }
    }

    /// <summary>In the benefit, the article or the header: as near to the finding as can be.</summary>
    private static TextEdit? Accept(ActionRequest request, Diagnostic finding, SyntaxPlace place)
    {
        string line = $"{Word(request, Keywords.Accept)} {finding.Rule.Code} \"{PlaceToFill.In(request.IsChinese)}\"";
        var block = place.Benefit?.Span ?? place.Article?.Span ?? place.Policy?.Span;
        return block is { } span ? ClauseLines.AtEnd(request.View.Source, span, line) : null;
    }

    private static string NotComputed(ActionRequest request, string words) =>
        $"{Word(request, Keywords.NotComputed)} {ArticleDraft.Quote(words)} {Word(request, Keywords.Because)} \"{PlaceToFill.In(request.IsChinese)}\"";

    /// <summary>The sentence a finding is about.</summary>
    private static string? Sentence(ActionRequest request, Diagnostic finding, ArticleSyntax article)
    {
        var words = new WrittenWords(article);
        var place = finding.Rule == TextDiagnostics.WordsWithoutRulesRule ? finding.Labels.FirstOrDefault()?.Location.Span : finding.Location?.Span;
        if (place is not { } span || words.OffsetOf(span.Start) is not { } at)
        {
            return null;
        }

        var sentence = SentenceSplitter.Sentences(words.Text).FirstOrDefault(s => s.Contains(at));
        string text = words.Text.Substring(sentence.Start, sentence.Length).TrimEnd('。', '；', '.', ';', ' ');
        return text.Length > 0 && !text.Contains('"', StringComparison.Ordinal) ? text : null;
    }

    private static string Word(ActionRequest request, Keyword keyword) => keyword.In(request.IsChinese ? Language.Chinese : Language.English);

    private static string Short(string words) => words.Length <= 20 ? words : words[..19] + "…";
}
