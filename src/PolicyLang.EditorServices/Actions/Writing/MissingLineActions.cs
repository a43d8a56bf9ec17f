using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions.Rewriting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>Lines that must be there: the amount of a benefit, to be filled in; and how a document rounds, which somebody has to choose.</summary>
internal static class MissingLineActions
{
    private static readonly (string Name, string Chinese)[] Roundings = [("half up", "四舍五入"), ("down", "舍去"), ("up", "进位")];

    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere)
        {
            var actions = finding.Rule == DeclarationDiagnostics.MissingClauseRule ? Amount(request, finding)
                : finding.Rule == DeclarationDiagnostics.MissingHeaderRule ? Rounding(request, finding)
                : finding.Rule == TestDiagnostics.NothingExpectedRule ? Expectations(request, finding)
                : [];
            foreach (var action in actions)
            {
                yield return action with { Mends = [finding] };
            }
        }
    }

    private static IEnumerable<CodeAction> Amount(ActionRequest request, Diagnostic finding)
    {
        if (SyntaxPlace.Of(request.View.Tree, finding.Location?.Span ?? default).Benefit is { } benefit
            && ClauseLines.AtEnd(request.View.Source, benefit.Span, $"amount {PlaceToFill.In(request.IsChinese)}") is { } line)
        {
            yield return new CodeAction($"amount of {benefit.Name.Text}", ActionKind.QuickFix, new("add a line for the amount", "补上数额一行"), () => Reformatting.Of(request.View, [line]));
        }
    }

    /// <summary>What is expected of each claim is the drafter's to work out.</summary>
    private static IEnumerable<CodeAction> Expectations(ActionRequest request, Diagnostic finding)
    {
        if (SyntaxPlace.Of(request.View.Tree, finding.Location?.Span ?? default).Test is { } test && test.Items.OfType<TestClaimSyntax>().Where(c => !c.Name.IsMissing).ToList() is { Count: > 0 } claims
            && ClauseLines.AtEnd(request.View.Source, test.Span, string.Join('\n', claims.Select(c => $"expect {c.Name.Text}: {PlaceToFill.In(request.IsChinese)}"))) is { } lines)
        {
            yield return new CodeAction(
                $"expectations of {test.Span.Start}", ActionKind.QuickFix, new("expect something of each claim", "为每笔申报写出预期"), () => Reformatting.Of(request.View, [lines]));
        }
    }

    /// <summary>All three ways are offered and none is preferred.</summary>
    private static IEnumerable<CodeAction> Rounding(ActionRequest request, Diagnostic finding)
    {
        if (SyntaxPlace.Of(request.View.Tree, finding.Location?.Span ?? default).Policy is not { Amends: null } policy || policy.Items.Any(i => i is RoundingHeaderSyntax)
            || !finding.Message.English.Contains("rounding", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var (name, chinese) in Roundings)
        {
            if (ClauseLines.AtEnd(request.View.Source, policy.Span, $"rounding {name} to 0.01元") is { } line)
            {
                yield return new CodeAction($"rounding {name}", ActionKind.QuickFix, new($"round to fen: {name}", $"舍入到分：{chinese}"), () => Reformatting.Of(request.View, [line]));
            }
        }
    }
}
