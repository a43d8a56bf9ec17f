using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions.Rewriting;
using PolicyLang.EditorServices.Drafting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>
/// The rule that 不重复 and 就高 ask for, where an article has none: an exclusion where the words speak of what others paid, else a stacking of the
/// article's benefits, whose keys are left to fill in.
/// </summary>
internal static class OverlapActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere.Where(f => f.Rule == TextDiagnostics.StackingMissingRule && f.Labels.IsEmpty))
        {
            if (finding.Location is not { } at || SyntaxPlace.Of(request.View.Tree, at.Span).Article is not { } article || PartOf(article, at.Span) is not { } part)
            {
                continue;
            }

            var benefits = article.Items.OfType<BenefitSyntax>().Where(b => !b.Name.IsMissing).ToList();
            var action = benefits is [var only] && OverlapDrafter.IsOfOthers(part) ? Exclude(request, only, part)
                : benefits.Count > 1 && !part.Has(Mark.Stacking) ? Choose(request, article, benefits)
                : null;
            if (action is not null)
            {
                yield return action with { Mends = [finding] };
            }
        }
    }

    private static WordPart? PartOf(ArticleSyntax article, TextSpan finding)
    {
        var words = new WrittenWords(article);
        return words.OffsetOf(finding.Start) is { } at
            ? new ArticleReading(words.Text).Sentences.SelectMany(s => s.Parts).FirstOrDefault(p => p.Span.Contains(at))
            : null;
    }

    private static CodeAction? Exclude(ActionRequest request, BenefitSyntax benefit, WordPart part)
    {
        var (words, label) = OverlapDrafter.Said(part);
        string name = DraftNames.NameOf(words);
        bool isTaken = request.View.Rulebook.Index.Scope.FindBenefit(benefit.Name.Text).Any(b => b.Facts.Concat(b.Policy.Facts).Any(f => f.Key.Name == name || f.Label == words));
        if (name.Length == 0 || isTaken || label.Contains('"', StringComparison.Ordinal)
            || ClauseLines.Fact(request.View.Source, benefit, $"fact {name} {(name == words ? "" : ArticleDraft.Quote(words))}: bool = no") is not { } fact
            || ClauseLines.AtEnd(request.View.Source, benefit.Span, $"exclude when {name} {ArticleDraft.Quote(label)}") is not { } exclude)
        {
            return null;
        }

        return new CodeAction(
            $"exclude {benefit.Name.Text}", ActionKind.QuickFix, new($"exclude who has it already: `{words}`", $"写出排除情形：`{words}`"), () => Reformatting.Of(request.View, [fact, exclude]));
    }

    private static CodeAction? Choose(ActionRequest request, ArticleSyntax article, List<BenefitSyntax> benefits)
    {
        string names = string.Join(", ", benefits.Select(b => b.Name.Text));
        string line = $"stacking {(benefits.Exists(b => b.Name.Text == "叠加规则") ? "叠加规则2" : "叠加规则")} per {PlaceToFill.In(request.IsChinese)} {{\nhighest of {{ {names} }}\n}}";
        return ClauseLines.AtEnd(request.View.Source, article.Span, line) is { } edit
            ? new CodeAction("pay the highest", ActionKind.QuickFix, new($"pay the highest of {names} only", $"就高，只兑现其一：{names.Replace(", ", "、", StringComparison.Ordinal)}"), () => Reformatting.Of(request.View, [edit]))
            : null;
    }
}
