using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions.Rewriting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>Of two lines, rows or fields of which there can be one, takes one out; what stands where it cannot be goes where it can.</summary>
internal static class SurplusActions
{
    private static readonly ImmutableArray<DiagnosticRule> OfClauses =
        [DeclarationDiagnostics.RepeatedClauseRule, PlaceDiagnostics.RepeatedLimitRule, PlaceDiagnostics.QuotaInQuotaRule, VersionDiagnostics.ChangedTwiceRule];

    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere)
        {
            foreach (var action in Ways(request, finding))
            {
                yield return action.Mending(finding);
            }
        }
    }

    private static IEnumerable<CodeAction> Ways(ActionRequest request, Diagnostic finding)
    {
        var first = finding.Labels.FirstOrDefault()?.Location;
        CodeAction?[] ways = OfClauses.Contains(finding.Rule)
                ? [Line(request, finding.Location, new("take this line out", "删去此行")), Line(request, first, new("take the other line out", "删去另一行"))]
            : finding.Rule == BindingDiagnostics.RepeatedRowRule ? [Part(request, finding.Location, RowsAt), Part(request, first, RowsAt)]
            : finding.Rule == TestDiagnostics.RepeatedRule ? [Part(request, finding.Location, FieldsAt), Part(request, first, FieldsAt)]
            : finding.Rule == ReadingDiagnostics.UnusedRule ? [Reading(request, finding)]
            : finding.Rule == DeclarationDiagnostics.ExclusionPlaceRule ? [IntoBenefit(request, finding)]
            : [];
        return ways.OfType<CodeAction>();
    }

    private static CodeAction? Line(ActionRequest request, Location? at, Localized title) =>
        at is not null && at.Source == request.View.Source && SyntaxPlace.Of(request.View.Tree, at.Span).Clause is { } clause
            ? new CodeAction($"take out {clause.Span.Start}", ActionKind.QuickFix, title, () => Reformatting.Of(request.View, [ClauseLines.Remove(request.View.Source, clause.Span)]))
            : null;

    /// <summary>One of a list, with the mark that parts it from its neighbour.</summary>
    private static CodeAction? Part(ActionRequest request, Location? at, Func<SyntaxTree, TextSpan, ImmutableArray<TextSpan>> listAt)
    {
        if (at is null || at.Source != request.View.Source)
        {
            return null;
        }

        var list = listAt(request.View.Tree, at.Span);
        int index = list.IndexOf(list.FirstOrDefault(p => p.Contains(at.Span)));
        if (index < 0 || list.Length < 2)
        {
            return null;
        }

        var span = index > 0 ? TextSpan.FromBounds(list[index - 1].End, list[index].End) : TextSpan.FromBounds(list[0].Start, list[1].Start);
        string written = at.Source[list[index]].TrimEnd(',', '，', '、', ' ');
        return new CodeAction($"take out {list[index].Start}", ActionKind.QuickFix, new($"take `{written}` out", $"删去 `{written}`"), () => Reformatting.Of(request.View, [new TextEdit(span, "")]));
    }

    private static ImmutableArray<TextSpan> RowsAt(SyntaxTree tree, TextSpan span) =>
        SyntaxPlace.Of(tree, span).Expressions.OfType<ChooseSyntax>().LastOrDefault(c => c.Entries.Any(e => e.Span.Contains(span))) is { } choose
            ? [.. choose.Entries.Select(e => e.Span)]
            : [];

    private static ImmutableArray<TextSpan> FieldsAt(SyntaxTree tree, TextSpan span) =>
        SyntaxPlace.Of(tree, span).Claim is { } claim && claim.Fields.Any(f => f.Span.Contains(span)) ? [.. claim.Fields.Select(f => f.Span)] : [];

    private static CodeAction? Reading(ActionRequest request, Diagnostic finding)
    {
        var items = request.View.Tree.Root.Items.SelectMany(i => i switch { PolicySyntax p => p.Items, ArticleSyntax a => a.Items, _ => [i] });
        return finding.Location is { } at && items.OfType<ReadingSyntax>().FirstOrDefault(r => r.Span.Contains(at.Span)) is { } reading
            ? new CodeAction(
                $"take out {reading.Span.Start}",
                ActionKind.QuickFix,
                new($"take the reading `{reading.Name.Text}` out", $"删去口径 `{reading.Name.Text}`"),
                () => Reformatting.Of(request.View, [ClauseLines.Remove(request.View.Source, reading.Span)]))
            : null;
    }

    /// <summary>An exclusion beside the only benefit of its article: for that benefit.</summary>
    private static CodeAction? IntoBenefit(ActionRequest request, Diagnostic finding) =>
        finding.Location is { } at && SyntaxPlace.Of(request.View.Tree, at.Span) is { Article: { } article, Clause: ExcludeClauseSyntax clause }
        && article.Items.OfType<BenefitSyntax>().ToList() is [var benefit] && ClauseLines.AtEnd(request.View.Source, benefit.Span, at.Source[clause.Span]) is { } line
            ? new CodeAction(
                $"into {benefit.Name.Text}",
                ActionKind.QuickFix,
                new($"put it into `{benefit.Name.Text}`, which alone it is for then", $"移入 `{benefit.Name.Text}`，只对该奖补"),
                () => Reformatting.Of(request.View, [line, ClauseLines.Remove(request.View.Source, clause.Span)]))
            : null;
}
