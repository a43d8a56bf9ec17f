using System.Collections.Immutable;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Navigation;

/// <summary>All places that name the same thing.</summary>
public static class References
{
    /// <summary>In all files of the rulebook.</summary>
    public static ImmutableArray<Occurrence> At(DocumentView view, int offset, bool withDeclarations) => view.NameAt(offset) is { } name
        ? [.. view.Rulebook.Index.Of(name.Symbol).Where(o => withDeclarations || o.Role != OccurrenceRole.Declaration)]
        : [];

    /// <summary>In the document alone, to be highlighted.</summary>
    public static ImmutableArray<Occurrence> InDocument(DocumentView view, int offset) => view.NameAt(offset) is { } name
        ? [.. view.Rulebook.Index.In(view.Document.Path).Where(o => o.Symbol == name.Symbol)]
        : [];
}
