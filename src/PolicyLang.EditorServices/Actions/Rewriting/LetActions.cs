using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Actions.Rewriting;

/// <summary>Gives an expression a name, at all its occurrences in the benefit; and puts the expression back in the place of the name.</summary>
internal static class LetActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        var place = SyntaxPlace.Of(request.View.Tree, request.Span);
        if (place is not { Benefit: { } benefit, Clause: { } clause } || request.View.Tree.Diagnostics.Any(d => d.IsError))
        {
            yield break;
        }

        if (Selected(request, place) is { } selected)
        {
            yield return new CodeAction("extract let", ActionKind.Extract, new("give this expression a name (`let`)", "为此表达式命名（`设`）"), () => Extract(request, benefit, selected));
        }

        if (LetAt(request, benefit, clause) is { } let && Uses(request, benefit, let) is { IsEmpty: false } uses)
        {
            yield return new CodeAction(
                $"inline let {let.Name.Text}",
                ActionKind.Inline,
                new($"write the value in the place of `{let.Name.Text}`", $"以算式代替 `{let.Name.Text}`"),
                () => Inline(request, let, uses));
        }
    }

    /// <summary>An expression that is selected as a whole, and more than a name or a number; not what a window looks at, for that is another claim's.</summary>
    private static ExpressionSyntax? Selected(ActionRequest request, SyntaxPlace place)
    {
        string text = request.View.Source[request.Span];
        var trimmed = TextSpan.FromBounds(request.Span.Start + (text.Length - text.TrimStart().Length), request.Span.End - (text.Length - text.TrimEnd().Length));
        return request.Span.Length > 0 && place.Clause is RequireClauseSyntax or AmountClauseSyntax or CapClauseSyntax or BudgetClauseSyntax
            && place.Expressions.FirstOrDefault(e => e.Span == trimmed) is { } found and not (LiteralSyntax or NameExpressionSyntax or MissingExpressionSyntax or ParenthesizedSyntax or ChooseSyntax or BandsSyntax)
            && !place.Expressions.TakeWhile(e => e != found).Any(e => e is CallSyntax call && call.Arguments.Any(a => !a.Keys.IsEmpty))
            && place.Clause.Guard?.Span.Contains(trimmed) != true
                ? found
                : null;
    }

    private static ActionChange Extract(ActionRequest request, BenefitSyntax benefit, ExpressionSyntax selected)
    {
        var source = request.View.Source;
        string name = FreeName(request, benefit, request.IsChinese ? "算式" : "step");
        var places = benefit.Clauses.Where(c => c is RequireClauseSyntax or AmountClauseSyntax or CapClauseSyntax or BudgetClauseSyntax)
            .SelectMany(c => ExpressionParts.Of(c).SelectMany(Reachable))
            .Where(e => IsSame(source, e, source, selected) || (e is ParenthesizedSyntax p && IsSame(source, p.Inner, source, selected))).Select(e => e.Span).ToList();
        places.RemoveAll(p => places.Exists(o => o != p && o.Contains(p))); // a name needs no brackets
        var first = benefit.Clauses.First(c => c.Span.Contains(places[0]));
        string line = $"{Keywords.Let.In(LanguageOf(request))} {name} = {source[selected.Span]}";
        return Reformatting.Of(request.View, [ClauseLines.Above(source, first.Span, line), .. places.Select(p => new TextEdit(p, name))]);
    }

    /// <summary>The expressions inside, but for those that windows look at.</summary>
    private static IEnumerable<ExpressionSyntax> Reachable(ExpressionSyntax expression) =>
        expression is CallSyntax call && call.Arguments.Any(a => !a.Keys.IsEmpty) ? [expression] : ExpressionParts.Of(expression).SelectMany(Reachable).Prepend(expression);

    private static bool IsSame(SourceText a, ExpressionSyntax left, SourceText b, ExpressionSyntax right) =>
        left.GetType() == right.GetType() && string.Concat(a[left.Span].Where(c => !char.IsWhiteSpace(c))) == string.Concat(b[right.Span].Where(c => !char.IsWhiteSpace(c)));

    private static LetClauseSyntax? LetAt(ActionRequest request, BenefitSyntax benefit, ClauseSyntax clause) =>
        request.View.NameAt(request.Span.Start) is { Symbol.Kind: SymbolKind.Let } name
            ? benefit.Clauses.OfType<LetClauseSyntax>().FirstOrDefault(l => l.Name.Text == name.Symbol.Name && l.Guard is null && l.Value is not MissingExpressionSyntax)
                is { } let && benefit.Clauses.OfType<LetClauseSyntax>().Count(l => l.Name.Text == let.Name.Text) == 1 ? let : null
            : null;

    private static ImmutableArray<Occurrence> Uses(ActionRequest request, BenefitSyntax benefit, LetClauseSyntax let) =>
        request.View.Rulebook.Index.At(request.View.Document.Path, let.Name.Span.Start) is { } declared
            ? [.. request.View.Rulebook.Index.Of(declared.Symbol).Where(o => o.Role == OccurrenceRole.Reference && o.Location.Source == request.View.Source && benefit.Span.Contains(o.Span))]
            : [];

    private static ActionChange Inline(ActionRequest request, LetClauseSyntax let, ImmutableArray<Occurrence> uses)
    {
        var source = request.View.Source;
        string value = source[let.Value.Span];
        string written = let.Value is LiteralSyntax or NameExpressionSyntax or ParenthesizedSyntax or CallSyntax ? value : $"({value})";
        return Reformatting.Of(request.View, [ClauseLines.Remove(source, let.Span), .. uses.Select(u => new TextEdit(u.Span, NeedsNone(request, u.Span, let.Value) ? value : written))]);
    }

    /// <summary>A name that is all of a clause's expression needs no brackets, nor a sum that is compared.</summary>
    private static bool NeedsNone(ActionRequest request, TextSpan span, ExpressionSyntax value) => SyntaxPlace.Of(request.View.Tree, span).Expressions switch
    {
        [NameExpressionSyntax] => true,
        [.., BinarySyntax { Operator: >= BinarySyntaxKind.Equal and <= BinarySyntaxKind.GreaterOrEqual }, NameExpressionSyntax] => value is BinarySyntax { Operator: >= BinarySyntaxKind.Add },
        _ => false,
    };

    private static string FreeName(ActionRequest request, BenefitSyntax benefit, string wanted)
    {
        var taken = benefit.Clauses.SelectMany(c => c switch { FactClauseSyntax f => [f.Name.Text], LetClauseSyntax l => [l.Name.Text], _ => Array.Empty<string>() })
            .Concat(request.View.Rulebook.Index.In(request.View.Document.Path).Select(o => o.Location.Text)).ToHashSet(StringComparer.Ordinal);
        string name = wanted;
        for (int i = 2; taken.Contains(name); i++)
        {
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static Language LanguageOf(ActionRequest request) => request.IsChinese ? Language.Chinese : Language.English;
}
