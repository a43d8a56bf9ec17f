using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Renaming;

/// <summary>
/// Tries a rename before it is offered: afterwards every name must stand for what it stood for, two names for the same thing exactly where
/// they did before, and nothing new may be mistaken.
/// </summary>
internal static class RenameCheck
{
    /// <summary>What speaks against the edits; null where nothing does.</summary>
    public static Localized? Object(RulebookSnapshot before, ImmutableArray<DocumentEdit> edits)
    {
        var after = before;
        foreach (var file in edits.GroupBy(e => e.Path))
        {
            var source = before.Documents[file.Key].Source;
            after = after.With(Document.OnDisk(new SourceText(source.Path, DocumentEdit.Apply(source.Content, file))));
        }

        return Captures(before, after, edits) ?? Breaks(before, after);
    }

    private static Localized? Captures(RulebookSnapshot before, RulebookSnapshot after, ImmutableArray<DocumentEdit> edits)
    {
        var forth = new Dictionary<SymbolKey, SymbolKey>();
        var back = new Dictionary<SymbolKey, SymbolKey>();
        foreach (string path in before.Documents.Keys)
        {
            var old = before.Index.In(path);
            var renamed = after.Index.In(path);
            for (int i = 0; i < Math.Max(old.Length, renamed.Length); i++)
            {
                if (i >= old.Length || i >= renamed.Length || !Agree(forth, old[i].Symbol, renamed[i].Symbol) || !Agree(back, renamed[i].Symbol, old[i].Symbol))
                {
                    var at = i < renamed.Length ? renamed[i] : old[^1];
                    string newName = edits.Length > 0 ? edits[0].NewText : "";
                    return new(
                        $"`{newName}` would then mean something else: {ShortPlace.Of(at.Location)}",
                        $"改名后 `{newName}` 会指向别的内容：{ShortPlace.Of(at.Location)}");
                }
            }
        }

        return null;
    }

    private static bool Agree(Dictionary<SymbolKey, SymbolKey> known, SymbolKey one, SymbolKey other) =>
        known.TryAdd(one, other) || known[one] == other;

    private static Localized? Breaks(RulebookSnapshot before, RulebookSnapshot after)
    {
        var old = before.Compilation.Diagnostics.Where(d => d.IsError).GroupBy(d => d.Rule.Code).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var broken = after.Compilation.Diagnostics.Where(d => d.IsError).GroupBy(d => d.Rule.Code)
            .FirstOrDefault(g => g.Count() > old.GetValueOrDefault(g.Key))?.Last();
        return broken is null
            ? null
            : new Localized(
                $"afterwards there would be a mistake{(broken.Location is { } at ? $" ({ShortPlace.Of(at)})" : "")}: {broken.Message.English}",
                $"改名后会出现错误{(broken.Location is { } here ? $"（{ShortPlace.Of(here)}）" : "")}：{broken.Message.Chinese}");
    }
}
