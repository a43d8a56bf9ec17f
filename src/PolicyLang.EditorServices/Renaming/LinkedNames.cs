using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Renaming;

/// <summary>
/// The places that follow while the declaration of a name is edited: for names that are a document's own affair, a `let` and a claim of a
/// test. A name that another file uses, or that is declared twice, is renamed as a whole or not at all.
/// </summary>
public static class LinkedNames
{
    /// <summary>The declaration and its uses, in order; none where nothing follows.</summary>
    public static ImmutableArray<TextSpan> At(DocumentView view, int offset)
    {
        if (view.NameAt(offset) is not { Role: OccurrenceRole.Declaration, IsLabel: false, Symbol: { Kind: SymbolKind.Let or SymbolKind.TestClaim } symbol } name)
        {
            return [];
        }

        var all = view.Rulebook.Index.Of(symbol).ToList();
        bool isOwn = all.All(o => o.Location.Source.Path == view.Document.Path && !o.IsLabel && o.Location.Text == name.Location.Text)
            && all.Count(o => o.Role == OccurrenceRole.Declaration) == 1;
        return isOwn && all.Count > 1 ? [.. all.Select(o => o.Span).Order(Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)))] : [];
    }
}
