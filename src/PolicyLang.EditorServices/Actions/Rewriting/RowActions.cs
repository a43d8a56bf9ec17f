using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Actions.Rewriting;

/// <summary>Rows of `by` and of `when`: the missing ones, with values that are left to fill in; and one form in the place of the other, where they say the same.</summary>
internal static class RowActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        var place = SyntaxPlace.Of(request.View.Tree, request.Span);
        if (place.Benefit is not { } benefit || request.View.Tree.Diagnostics.Any(d => d.IsError))
        {
            yield break;
        }

        var scope = ScopeOf(request, benefit);
        if (place.Expressions.OfType<ChooseSyntax>().LastOrDefault() is { } choose)
        {
            if (Missing(choose, scope) is { IsEmpty: false } missing && LastRow(choose.Entries) is { } last)
            {
                string names = string.Join(", ", missing);
                yield return new CodeAction($"add rows {choose.Span.Start}", ActionKind.Write, new($"add the missing rows: {names}", $"补齐缺少的各行：{names.Replace(", ", "、", StringComparison.Ordinal)}"), () => Add(request, last, missing))
                {
                    Mends = [.. request.FindingsHere.Where(d => d.Rule == BindingDiagnostics.MissingRowRule)],
                };
            }

            if (ToBands(request, choose, scope) is { } bands)
            {
                yield return new CodeAction($"to bands {choose.Span.Start}", ActionKind.Rewrite, new("write as `when { … }`", "改写为 `当 { … }`"), () => Reformatting.Of(request.View, [new TextEdit(choose.Span, bands)]));
            }
        }

        if (place.Expressions.OfType<BandsSyntax>().LastOrDefault() is { } rows)
        {
            if (rows.Rows.All(r => r.Condition is not null) && rows.Rows.LastOrDefault() is { } bottom)
            {
                yield return new CodeAction($"add else {rows.Span.Start}", ActionKind.Write, new("add the missing row: else", "补上缺少的行：否则"), () => Add(request, bottom.Span, [Keywords.Else.In(LanguageOf(request))]))
                {
                    Mends = [.. request.FindingsHere.Where(d => d.Rule == BindingDiagnostics.MissingRowRule)],
                };
            }

            if (ToChoose(request, rows, scope) is { } written)
            {
                yield return new CodeAction($"to choose {rows.Span.Start}", ActionKind.Rewrite, new("write as `by … { … }`", "改写为 `按 … { … }`"), () => Reformatting.Of(request.View, [new TextEdit(rows.Span, written)]));
            }
        }
    }

    private static NameScope ScopeOf(ActionRequest request, BenefitSyntax benefit)
    {
        var rulebook = request.View.Rulebook.Index.Scope;
        var policy = rulebook.PolicyOf(request.View.Tree);
        return new NameScope(rulebook, policy, policy?.Benefits.FirstOrDefault(b => ReferenceEquals(b.Syntax, benefit)));
    }

    private static ImmutableArray<string> Missing(ChooseSyntax choose, NameScope scope)
    {
        if (choose.Entries.Any(e => e.Key is null) || scope.ChoicesOf(new NameExpressionSyntax(choose.Subject.Span, choose.Subject)) is not { } choices)
        {
            return [];
        }

        var written = choose.Entries.Select(e => e.Key).OfType<ReferenceSyntax>().Select(k => choices.Find(k.Text)).ToList();
        return [.. choices.Choices.Where(c => !written.Contains(c) && !c.Name.IsMissing).Select(c => c.Name.Text)];
    }

    private static TextSpan? LastRow(ImmutableArray<EntrySyntax> rows) => rows.IsEmpty ? null : rows[^1].Span;

    private static ActionChange Add(ActionRequest request, TextSpan last, ImmutableArray<string> rows) => Reformatting.Of(
        request.View, [new TextEdit(last.After, string.Concat(rows.Select(r => $", {r}: {PlaceToFill.In(request.IsChinese)}")))]);

    /// <summary>The last of all choices needs no condition: where none of the others holds, it does.</summary>
    private static string? ToBands(ActionRequest request, ChooseSyntax choose, NameScope scope)
    {
        var source = request.View.Source;
        var subject = new NameExpressionSyntax(choose.Subject.Span, choose.Subject);
        if (choose.Entries.Length < 2 || scope.ChoicesOf(subject) is not { } choices || choices.Owner.Kind != SymbolKind.Fact
            || (choose.Entries.All(e => e.Key is not null) && !Missing(choose, scope).IsEmpty)
            || choose.Entries.Any(e => e.Key is not (null or ReferenceSyntax)) || choose.Entries[..^1].Any(e => e.Key is null))
        {
            return null;
        }

        var rows = choose.Entries.Select((e, i) => i == choose.Entries.Length - 1
            ? $"{Keywords.Else.English}: {source[e.Value.Span]}"
            : $"{choose.Subject.Text} = {source[e.Key?.Span ?? default]}: {source[e.Value.Span]}");
        return $"{Keywords.When.English} {{ {string.Join(", ", rows)} }}";
    }

    /// <summary>Rows that ask one choice after another.</summary>
    private static string? ToChoose(ActionRequest request, BandsSyntax bands, NameScope scope)
    {
        var source = request.View.Source;
        var keys = bands.Rows.Where(r => r.Condition is not null).Select(r => r.Condition as BinarySyntax).ToList();
        if (keys.Count == 0 || keys.Exists(k => k is not { Operator: BinarySyntaxKind.Equal, Left: NameExpressionSyntax, Right: NameExpressionSyntax or LiteralSyntax { Kind: LiteralKind.Text } })
            || keys.Select(k => source[k?.Left.Span ?? default]).Distinct().Count() > 1 || keys[0]?.Left is not NameExpressionSyntax subject
            || scope.ChoicesOf(subject) is not { Owner.Kind: SymbolKind.Fact } choices)
        {
            return null;
        }

        var named = keys.Select(k => choices.Find(source[k?.Right.Span ?? default].Trim('"', '“', '”'))).ToList();
        if (named.Contains(null) || named.Distinct().Count() < named.Count || bands.Rows[..^1].Any(r => r.Condition is null))
        {
            return null;
        }

        bool needsElse = named.Count < choices.Choices.Length;
        var rows = bands.Rows.Where(r => r.Condition is not null || needsElse)
            .Select((r, i) => $"{(r.Condition is null ? Keywords.Else.English : named[i]?.Name.Text)}: {source[r.Value.Span]}");
        return $"{Keywords.By.English} {subject.Name.Text} {{ {string.Join(", ", rows)} }}";
    }

    private static Language LanguageOf(ActionRequest request) => request.IsChinese ? Language.Chinese : Language.English;
}
