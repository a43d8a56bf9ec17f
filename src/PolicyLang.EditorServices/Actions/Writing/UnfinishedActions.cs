using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>A line that breaks off: the value that is missing is left to fill in, where one is all that is missing.</summary>
internal static class UnfinishedActions
{
    private static readonly ImmutableArray<DiagnosticRule> Unfinished =
        [ParseDiagnostics.UnfinishedLineRule, ParseDiagnostics.ElseMissingRule, ParseDiagnostics.ValueMissingRule];

    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        foreach (var finding in request.FindingsHere.Where(f => Unfinished.Contains(f.Rule)))
        {
            if (finding.Location is { } at && Ending(request, finding, at) is var edit && Mends(request, edit))
            {
                yield return new CodeAction(
                    $"to fill {at.Span.Start}",
                    ActionKind.QuickFix,
                    new($"write `{edit.NewText.Trim()}`, to be filled in", $"写上 `{edit.NewText.Trim()}`，留待填写"),
                    () => Reformatting.Of(request.View, [edit])) { Mends = [finding] };
            }
        }
    }

    private static TextEdit Ending(ActionRequest request, Diagnostic finding, Location at)
    {
        string fill = PlaceToFill.In(request.IsChinese);
        string otherwise = Keywords.Else.In(request.IsChinese ? Language.Chinese : Language.English);
        return new TextEdit(new TextSpan(at.Span.Start, 0), finding.Rule == ParseDiagnostics.ElseMissingRule ? $" {otherwise} {fill}" : $" {fill}");
    }

    private static bool Mends(ActionRequest request, TextEdit edit)
    {
        var tree = request.View.Tree;
        string after = EditedText.Apply(request.View.Source.Content, [edit]);
        return PolicyParsing.Parse(new SourceText(request.View.Source.Path, after), tree).Diagnostics.Count(d => d.IsError) < tree.Diagnostics.Count(d => d.IsError);
    }
}
