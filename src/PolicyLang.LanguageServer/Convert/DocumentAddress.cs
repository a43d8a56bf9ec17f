using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>Addresses of the protocol (`file:///…`) and paths of snapshots.</summary>
internal static class DocumentAddress
{
    /// <summary>The path of a file; what is no file keeps its address for a path.</summary>
    public static string ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || !address.IsFile)
        {
            return uri;
        }

        string path = address.LocalPath.Replace('\\', '/');

        // file:///c%3A/x reads as /c:/x.
        return path.Length > 2 && path[0] == '/' && path[2] == ':' ? path[1..] : path;
    }

    public static string FromPath(string path) =>
        DocumentPath.IsFile(path) ? (path[0] == '/' ? "file://" : "file:///") + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;
}
