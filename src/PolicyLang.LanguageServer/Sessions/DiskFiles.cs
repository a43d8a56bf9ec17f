using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>A file's length and when it was last written.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written);

/// <summary>The files that snapshots are made of. A file that vanishes between two looks is one that is not there.</summary>
internal static class DiskFiles
{
    public static bool IsPolicy(string path) => path.EndsWith(PolicyFolder.Extension, StringComparison.Ordinal);

    public static bool Exists(string path) => DocumentPath.IsFile(path) && File.Exists(path);

    /// <summary>A policy file as it is; null where there is none.</summary>
    public static Document? ReadPolicy(string path)
    {
        if (!DocumentPath.IsFile(path) || !File.Exists(path))
        {
            return null;
        }

        var problems = new DiagnosticBag();
        return RulebookLoader.Read(path, problems) is { } source ? Document.OnDisk(source)
            : problems.ToSorted() is [{ } problem, ..] && File.Exists(path) ? Document.Unreadable(path, problem)
            : null;
    }

    /// <summary>The policy files directly in a folder.</summary>
    public static IReadOnlyList<Document> ReadFolder(string folder)
    {
        if (!DocumentPath.IsFile(folder) || !Directory.Exists(folder))
        {
            return [];
        }

        var problems = new DiagnosticBag();
        return [.. PolicyFolder.Find(folder, recursive: false, problems).Select(p => ReadPolicy(RulebookLoader.Shown(p))).OfType<Document>()];
    }

    /// <summary>The folders at or below a folder that hold policy files.</summary>
    public static IReadOnlyList<string> FindFolders(string root)
    {
        var problems = new DiagnosticBag();
        return !DocumentPath.IsFile(root) || !Directory.Exists(root)
            ? []
            : [.. PolicyFolder.Find(root, recursive: true, problems).Select(p => DocumentPath.FolderOf(RulebookLoader.Shown(p))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The files in a folder and below that a policy could name: no policy files, no hidden ones, and of a huge folder the first thousand.
    /// </summary>
    public static ImmutableArray<string> ListData(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true };
        return [.. Directory.EnumerateFiles(folder, "*", options)
            .Select(RulebookLoader.Shown)
            .Where(p => !IsPolicy(p) && !p[folder.Length..].Contains("/.", StringComparison.Ordinal))
            .Take(1000)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>What tells without reading it whether a file is as it was; a file that is not there has one too.</summary>
    public static FileStamp StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : default;
    }

    /// <summary>A data file or an official text.</summary>
    public static DataText ReadData(string path)
    {
        if (!File.Exists(path))
        {
            return new DataText(null, []);
        }

        var problems = new DiagnosticBag();
        return new DataText(RulebookLoader.Read(path, problems), problems.ToSorted());
    }
}
