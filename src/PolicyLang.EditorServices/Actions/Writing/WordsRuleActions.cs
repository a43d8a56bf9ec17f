using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Actions.Rewriting;
using PolicyLang.EditorServices.Drafting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>The rules that 新认定 and 评选不超过5个 ask for: who may apply, and who is selected.</summary>
internal static class WordsRuleActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere)
        {
            var action = finding.Rule == TextDiagnostics.NewlyMissingRule ? Newly(request, finding)
                : finding.Rule == TextDiagnostics.QuotaMissingRule ? Quota(request, finding)
                : null;
            if (action is not null)
            {
                yield return action.Mending(finding);
            }
        }
    }

    private static CodeAction? Newly(ActionRequest request, Diagnostic finding)
    {
        string? words = finding.Labels.FirstOrDefault()?.Location.Text;
        if (words is null || SyntaxPlace.Of(request.View.Tree, finding.Location?.Span ?? default).Benefit is not { } benefit
            || DraftNames.NameOf(words) is not { Length: > 0 } name || IsTaken(request, benefit, name, words))
        {
            return null;
        }

        string label = name == words ? "" : $" {ArticleDraft.Quote(words)}";
        return Write(request, benefit, $"fact {name}{label}: bool", $"require {name} {ArticleDraft.Quote(words)}", "", new($"ask for it: `{words}`", $"写出条件：`{words}`"));
    }

    /// <summary>Of an article with one benefit; which of several it is for only the drafter knows.</summary>
    private static CodeAction? Quota(ActionRequest request, Diagnostic finding)
    {
        if (finding.Location is not { } at || SyntaxPlace.Of(request.View.Tree, at.Span).Article is not { } article
            || article.Items.OfType<BenefitSyntax>().ToList() is not [{ Name.IsMissing: false } benefit] || IsTaken(request, benefit, FactSymbol.Selected, FactSymbol.SelectedLabel))
        {
            return null;
        }

        var words = new WrittenWords(article);
        var part = words.OffsetOf(at.Span.Start) is { } place ? new ArticleReading(words.Text).Sentences.SelectMany(s => s.Parts).FirstOrDefault(p => p.Span.Contains(place)) : null;
        if (part?.Of<QuantityPhrase>().LastOrDefault(q => q.Kind == QuantityKind.Count && q.Bound != QuantityBound.First) is not { } count)
        {
            return null;
        }

        string selection = part.Of<MarkPhrase>().Where(m => m.Mark == Mark.Selection).Select(m => words.Text.Substring(m.Span.Start, m.Span.Length)).FirstOrDefault(FactSymbol.SelectedLabel);
        string keys = part.Has(KeyWord.Year) ? "year" : part.Has(KeyWord.Quarter) ? "quarter" : part.Has(KeyWord.Month) ? "month" : "policy";
        string quota = $"quota {ExactText.Plain(count.Value.AsNumber())} per {keys}";
        return Write(
            request,
            benefit,
            $"fact {FactSymbol.Selected} \"{FactSymbol.SelectedLabel}\": bool by authority",
            $"require {FactSymbol.Selected} {ArticleDraft.Quote(selection)}",
            quota,
            new($"let the authority select: `{quota}`", $"由主管部门选定：名额 {ExactText.Plain(count.Value.AsNumber())}"));
    }

    private static bool IsTaken(ActionRequest request, BenefitSyntax benefit, string name, string label) =>
        request.FactsOf(benefit).Any(f => f.Name.Text == name || f.Label?.Text == label);

    /// <summary>The fact behind the facts, the condition behind the conditions, and the rest at the end.</summary>
    private static CodeAction? Write(ActionRequest request, BenefitSyntax benefit, string fact, string require, string rest, Localized title)
    {
        var source = request.View.Source;
        var last = benefit.Clauses.OfType<RequireClauseSyntax>().LastOrDefault();
        TextEdit?[] edits =
        [
            ClauseLines.Fact(source, benefit, last is null ? $"{fact}\n{require}" : fact),
            last is null ? null : new TextEdit(last.Span.After, $"\n{require}"),
            rest.Length == 0 ? null : ClauseLines.AtEnd(source, benefit.Span, rest),
        ];
        bool isWhole = edits[0] is not null && (rest.Length == 0 || edits[2] is not null);
        return isWhole ? new CodeAction($"rule of the words {benefit.Name.Text}", ActionKind.QuickFix, title, () => Reformatting.Of(request.View, edits.OfType<TextEdit>())) : null;
    }
}
