using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions.Rewriting;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>Claims of tests with all that is asked for. What is expected is the drafter's to work out by hand, so it is never filled in.</summary>
internal static class TestActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        if (request.View.Tree.Diagnostics.Any(d => d.IsError))
        {
            yield break;
        }

        var place = SyntaxPlace.Of(request.View.Tree, request.Span);
        if (place.Claim is { IsWith: false } claim && Missing(request, claim) is { IsEmpty: false } missing
            && request.View.Source.Content[claim.Span.End - 1] is '}' or '｝')
        {
            string names = string.Join(", ", missing.Select(f => f.Name.Text));
            yield return new CodeAction(
                $"fields {claim.Span.Start}",
                ActionKind.Write,
                new($"add the facts not given: {names}", $"补齐未填的事项：{names.Replace(", ", "、", StringComparison.Ordinal)}"),
                () => Reformatting.Of(request.View, [AddFields(claim, missing, request.IsChinese)]));
        }

        if (place is { Benefit: { Name: { IsMissing: false } } benefit, Policy: null } && request.Span.Start <= HeadEnd(benefit))
        {
            yield return new CodeAction(
                $"test {benefit.Name.Text}",
                ActionKind.Write,
                new($"write a test of `{benefit.Name.Text}`", $"为 `{benefit.Name.Text}` 写一个测试"),
                () => Reformatting.Of(request.View, [new TextEdit(new TextSpan(request.View.Source.Length, 0), Test(request, benefit))]));
        }
    }

    private static int HeadEnd(BenefitSyntax benefit) => (benefit.Label?.Span ?? benefit.Name.Span).End;

    private static ImmutableArray<FactClauseSyntax> Missing(ActionRequest request, TestClaimSyntax claim)
    {
        var given = claim.Fields.Select(f => f.Name.Text).ToHashSet(StringComparer.Ordinal);

        // Those that a misspelt name means are given.
        given.UnionWith(request.Findings.Where(f => f.Rule == TestDiagnostics.UnknownFieldRule && f.Location is { } at && claim.Span.Contains(at.Span))
            .SelectMany(f => f.Fixes).SelectMany(f => f.Edits).Select(e => e.NewText));
        return [.. request.View.Rulebook.Index.Scope.FindBenefit(claim.Of.Text).SelectMany(FactsOf)
            .Where(f => f is { Default: null, ByAuthority: false } && !given.Contains(f.Name.Text) && !given.Contains(f.Label?.Text ?? ""))
            .DistinctBy(f => f.Name.Text)];
    }

    private static IEnumerable<FactClauseSyntax> FactsOf(BenefitScope benefit) =>
        benefit.Facts.Concat(benefit.Policy.Facts).Select(f => f.Syntax).OfType<FactClauseSyntax>();

    private static TextEdit AddFields(TestClaimSyntax claim, ImmutableArray<FactClauseSyntax> facts, bool isChinese)
    {
        string fields = string.Join(", ", facts.Select(f => $"{f.Name.Text}: {PlaceToFill.In(isChinese)}"));
        return claim.Fields.IsEmpty ? new TextEdit(new TextSpan(claim.Span.End - 1, 0), $" {fields} ") : new TextEdit(claim.Fields[^1].Span.After, $", {fields}");
    }

    private static string Test(ActionRequest request, BenefitSyntax benefit)
    {
        var scope = request.View.Rulebook.Index.Scope.FindBenefit(benefit.Name.Text);
        var own = scope.FirstOrDefault(b => ReferenceEquals(b.Syntax, benefit));
        string fill = PlaceToFill.In(request.IsChinese);
        var fields = (own is null ? [] : FactsOf(own)).Where(f => f.Default is null && !f.Name.IsMissing).DistinctBy(f => f.Name.Text)
            .Select(f => $", {f.Name.Text}: {Sample(f, fill)}");
        string title = benefit.Label?.Text is { } label && !label.Contains('"', StringComparison.Ordinal) ? label : benefit.Name.Text;
        return $"\ntest \"{title}\" oracle \"{fill}\" {{\nclaim a = {benefit.Name.Text} {{ claimant: \"甲公司\", event_date: {Day(own?.Policy.Syntax, fill)}{string.Concat(fields)} }}\nexpect a: {fill}\n}}\n";
    }

    /// <summary>A first day on which a claim can lie; the drafter moves it.</summary>
    private static string Day(PolicySyntax? policy, string fill)
    {
        var from = policy?.Items.OfType<EffectiveHeaderSyntax>().FirstOrDefault()?.Period.From;
        return from is { Kind: LiteralKind.Date } && !from.Value.IsUnknown && from.Value.AsDate() is var day
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}")
            : fill;
    }

    private static string Sample(FactClauseSyntax fact, string fill) => fact.Type switch
    {
        ChoiceTypeSyntax { Choices: [var first, ..] } => first.Name.Text,
        NamedTypeSyntax named => BuiltinNames.Find(BuiltinPlace.Type, named.Name.Text)?.English switch
        {
            "money" => "10万元",
            "rate" => "10%",
            "number" => "1",
            "count" => $"1{named.Classifier?.Text}",
            "bool" => "yes",
            "text" => "\"1\"",
            _ => fill,
        },
        _ => fill,
    };
}
