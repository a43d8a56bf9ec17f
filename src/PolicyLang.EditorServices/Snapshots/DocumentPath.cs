namespace PolicyLang.EditorServices.Snapshots;

/// <summary>
/// Paths as snapshots know them: absolute, with forward slashes. A text that is no file (`untitled:Untitled-1`) has its address for a path
/// and is a folder of its own.
/// </summary>
public static class DocumentPath
{
    /// <summary>The folder a document lies in, without a slash at its end.</summary>
    public static string FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return IsFile(path) && slash >= 0 ? path[..slash] : path;
    }

    public static bool IsFile(string path) => path.StartsWith('/') || (path.Length > 2 && path[1] == ':' && path[2] == '/');

    /// <summary>The path that a relative one, as documents write it, means from a folder; `.` and `..` are taken out.</summary>
    public static string Combine(string folder, string relative)
    {
        string written = relative.Replace('\\', '/');
        if (IsFile(written))
        {
            return written;
        }

        var parts = new List<string>(folder.Split('/'));
        foreach (string part in written.Split('/'))
        {
            if (part == ".." && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>How a document in a folder writes a path: relative, with `..` where it has to go up.</summary>
    public static string Relative(string folder, string path)
    {
        string[] from = folder.Split('/');
        string[] to = path.Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Join('/', [.. Enumerable.Repeat("..", from.Length - common), .. to[common..]]);
    }
}
