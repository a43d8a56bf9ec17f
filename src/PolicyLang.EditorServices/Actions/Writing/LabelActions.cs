using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>A label where one is missing: a requirement takes that of the fact it asks for.</summary>
internal static class LabelActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        var place = SyntaxPlace.Of(request.View.Tree, request.Span);
        if (place.Clause is RequireClauseSyntax { Label: null, Condition: not MissingExpressionSyntax } require)
        {
            string words = LabelOf(request, require) ?? PlaceToFill.In(request.IsChinese);
            yield return new CodeAction(
                $"label {require.Span.Start}",
                ActionKind.QuickFix,
                new($"add the official words: `{words}`", $"加上公文原话：`{words}`"),
                () => Reformatting.Of(request.View, [new TextEdit(require.Condition.Span.After, $" \"{words}\"")]))
            {
                Mends = [.. request.FindingsHere.Where(f => f.Rule == ParseDiagnostics.LabelMissingRule)],
            };
        }

        if (place is { Benefit: { Label: null, Name: { IsMissing: false } name }, Clause: null } && Touches(request, name.Span))
        {
            yield return Add(request, name.Span, "benefit");
        }

        if (place.Clause is FactClauseSyntax { Label: null, Name: { IsMissing: false } fact } && Touches(request, fact.Span))
        {
            yield return Add(request, fact.Span, "fact");
        }
    }

    private static CodeAction Add(ActionRequest request, TextSpan name, string kind) => new(
        $"label of {kind} {name.Start}",
        ActionKind.Write,
        new("add the words people see", "加上给人看的名称"),
        () => Reformatting.Of(request.View, [new TextEdit(name.After, $" \"{PlaceToFill.In(request.IsChinese)}\"")]));

    private static bool Touches(ActionRequest request, TextSpan name) => name.Start <= request.Span.Start && request.Span.End <= name.End;

    private static string? LabelOf(ActionRequest request, RequireClauseSyntax require)
    {
        var facts = ExpressionParts.AllOf(require.Condition).OfType<NameExpressionSyntax>()
            .Select(n => request.View.Rulebook.Index.At(request.View.Document.Path, n.Name.Span.Start)?.Symbol)
            .Where(s => s?.Kind == SymbolKind.Fact).OfType<SymbolKey>()
            .SelectMany(s => request.View.Rulebook.Index.DeclarationsOf(s)).Select(d => d.Label?.Text ?? d.Name.Text);
        return facts.FirstOrDefault(l => !l.Contains('"', StringComparison.Ordinal));
    }
}
