using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>Finds the policy files of a folder.</summary>
public static class PolicyFolder
{
    public const string Extension = ".policy";

    /// <summary>
    /// The `*.policy` files of a folder and, where asked, of the folders inside, in order of their paths. Hidden folders and links to
    /// folders are passed over, so that a circle of links ends.
    /// </summary>
    public static IReadOnlyList<string> Find(string folder, bool recursive, DiagnosticBag problems)
    {
        var found = new List<string>();
        Search(folder, recursive, found, problems);
        found.Sort(string.CompareOrdinal);
        return found;
    }

    private static void Search(string folder, bool recursive, List<string> found, DiagnosticBag problems)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                string path = Path.Join(folder, entry.Name);
                if (entry is FileInfo && entry.Name.EndsWith(Extension, StringComparison.Ordinal))
                {
                    found.Add(path);
                }
                else if (recursive && entry is DirectoryInfo { LinkTarget: null } && !entry.Name.StartsWith('.'))
                {
                    Search(path, recursive, found, problems);
                }
            }
        }
        catch (Exception fault) when (ReadFault.Explain(fault) is { } why)
        {
            problems.Add(FileDiagnostics.UnreadableAt(folder, why));
        }
    }
}
