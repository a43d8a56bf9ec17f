using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Hints;

/// <summary>
/// What holds where a fact is left out: in the claims of tests that leave it out, and where a benefit or an article first reads a fact that is
/// declared in the document's head, out of sight.
/// </summary>
internal static class DefaultHints
{
    /// <summary>More are told in the tooltip alone.</summary>
    private const int Most = 3;

    public static IEnumerable<InlayHint> In(DocumentView view, TextSpan range) => Used(view, range).Concat(LeftOut(view, range));

    private static IEnumerable<InlayHint> Used(DocumentView view, TextSpan range)
    {
        var seen = new HashSet<(TextSpan Around, SymbolKey Fact)>();
        var places = SyntaxItems.All(view.Tree).Where(i => i is BenefitSyntax or ArticleSyntax).Select(i => i.Span).ToList();
        foreach (var use in view.Rulebook.Index.In(view.Document.Path).Where(o => o is { Role: OccurrenceRole.Reference, Symbol: { Kind: SymbolKind.Fact, Container: "" } }))
        {
            var around = places.LastOrDefault(p => p.Contains(use.Span));
            if (around.Length > 0 && seen.Add((around, use.Symbol)) && use.Span.End >= range.Start && use.Span.Start <= range.End && DefaultOf(view, use.Symbol) is { } value)
            {
                yield return new InlayHint(
                    use.Span.End,
                    HintKinds.Defaults,
                    new($"default {value}", $"默认{value}"),
                    new($"where `{use.Symbol.Name}` is left out, it is {value}", $"未填 `{use.Symbol.Name}` 时按 {value} 计"));
            }
        }
    }

    private static IEnumerable<InlayHint> LeftOut(DocumentView view, TextSpan range)
    {
        var claims = view.Tree.Root.Items.OfType<TestSyntax>().SelectMany(t => t.Items).OfType<TestClaimSyntax>();
        foreach (var claim in claims.Where(c => !c.IsWith && c.Span.End >= range.Start && c.Span.Start <= range.End))
        {
            var scope = view.Rulebook.Index.Scope;
            var versions = claim.Of.Text.Length > 0 ? scope.FindBenefit(claim.Of.Text) : [];
            if (versions is not [.., { } last] || view.Source.Content[claim.Span.End - 1] is not ('}' or '｝'))
            {
                continue;
            }

            var given = view.Rulebook.Index.In(view.Document.Path).Where(o => o.Role == OccurrenceRole.Value && claim.Span.Contains(o.Span)).Select(o => o.Symbol).ToHashSet();
            List<string> left = [.. new NameScope(scope, last.Policy, last).Facts
                .Where(f => f.Syntax?.Default is { Kind: not LiteralKind.Unknown } && !given.Contains(f.Key))
                .DistinctBy(f => f.Key)
                .Select(f => $"{f.Key.Name}: {f.Syntax?.Default?.Text}")];
            if (left.Count > 0)
            {
                int end = claim.Fields.IsEmpty ? claim.Span.End - 1 : claim.Fields[^1].Span.End;
                string shown = string.Join(", ", left.Take(Most)) + (left.Count > Most ? " …" : "");
                string all = string.Join(", ", left);
                yield return new InlayHint(end, HintKinds.Defaults, Localized.Same(shown), new($"left out, by default: {all}", $"未填，按默认值：{all}"));
            }
        }
    }

    private static string? DefaultOf(DocumentView view, SymbolKey fact) => view.Rulebook.Index.DeclarationsOf(fact)
        .OrderByDescending(d => d.Name.Source == view.Source)
        .Select(d => d.Syntax).OfType<FactClauseSyntax>()
        .Select(f => f.Default).OfType<LiteralSyntax>()
        .FirstOrDefault(v => v.Kind is not (LiteralKind.Unknown or LiteralKind.Malformed))?.Text;
}
