using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>The official texts near a document that names none yet: in its folder, in `sources` there and in `sources` of the folder above.</summary>
internal static class OfficialTexts
{
    private const int Most = 5;
    private const int MostRead = 20;

    private static readonly string[] Extensions = [".txt", ".md"];
    private static readonly string[] AboutFolders = ["readme", "license", "changelog", "contributing"];

    /// <summary>
    /// The best name first. Null for the text: no article is to be seen in it; such a one is told of only where none can be used.
    /// </summary>
    public static IEnumerable<(string Path, SourceArticles? Text)> Near(DocumentView view)
    {
        string own = NameOf(view.Document.Path);
        var read = Paths(view).OrderBy(p => Distance(own, NameOf(p))).ThenBy(p => p, StringComparer.Ordinal).Take(MostRead)
            .Select(p => (Path: p, Text: SourceArticles.At(view, p))).ToList();
        var usable = read.Where(r => r.Text is not null).Take(Most).ToList();
        return usable.Count > 0 ? usable : read.Take(1);
    }

    private static IEnumerable<string> Paths(DocumentView view) => view.Rulebook.DataFiles.Where(p => FolderOf(p) is "" or "sources")
        .Concat(view.Rulebook.DataFilesIn("../sources").Where(p => FolderOf(p) == "../sources"))
        .Where(p => Extensions.Any(e => p.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && !AboutFolders.Contains(NameOf(p), StringComparer.OrdinalIgnoreCase));

    /// <summary>The same name, then one that holds the other, then those that begin alike.</summary>
    private static int Distance(string own, string name) =>
        name == own ? 0
        : name.Contains(own, StringComparison.OrdinalIgnoreCase) || own.Contains(name, StringComparison.OrdinalIgnoreCase) ? 1
        : int.MaxValue - own.Zip(name).TakeWhile(p => p.First == p.Second).Count();

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static string NameOf(string path)
    {
        string file = path[(path.LastIndexOf('/') + 1)..];
        return file.LastIndexOf('.') is > 0 and var dot ? file[..dot] : file;
    }
}
