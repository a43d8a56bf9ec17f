using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>Reads the files of a rulebook. What cannot be read is a finding; the rest is read all the same.</summary>
public static class RulebookLoader
{
    /// <summary>No document comes near it; it guards the memory against a file given by mistake.</summary>
    public const long MostBytes = 64_000_000;

    /// <summary>One file, or a folder with all folders inside.</summary>
    public static RulebookFiles Load(string path)
    {
        if (Directory.Exists(path))
        {
            return LoadFolder(path, recursive: true);
        }

        var problems = new DiagnosticBag();
        if (!File.Exists(path))
        {
            problems.Add(FileDiagnostics.MissingAt(Shown(path), Nearest(path)));
            return new RulebookFiles([], problems.ToSorted());
        }

        return ReadAll([path], problems);
    }

    /// <summary>A folder, with or without those inside. One without policy files is a finding.</summary>
    public static RulebookFiles LoadFolder(string folder, bool recursive)
    {
        var problems = new DiagnosticBag();
        var found = PolicyFolder.Find(folder, recursive, problems);
        if (found.Count == 0 && !problems.HasErrors)
        {
            problems.Add(FileDiagnostics.NoPolicyFilesIn(Shown(folder)));
        }

        return ReadAll(found, problems);
    }

    /// <summary>
    /// The rulebook that files of one folder belong to when they are named alone: all policy files of the folder, themselves included
    /// whatever they are called.
    /// </summary>
    public static RulebookFiles LoadWithNeighbours(IReadOnlyList<string> files)
    {
        var problems = new DiagnosticBag();
        string folder = Path.GetDirectoryName(files[0]) ?? "";
        var found = PolicyFolder.Find(folder.Length > 0 ? folder : ".", recursive: false, problems)
            .Select(file => folder.Length > 0 ? file : Path.GetFileName(file));
        return ReadAll(files.Union(found, StringComparer.Ordinal).Order(StringComparer.Ordinal), problems);
    }

    /// <summary>One file as text; null and a finding where it cannot be read.</summary>
    public static SourceText? Read(string path, DiagnosticBag problems)
    {
        string shown = Shown(path);
        try
        {
            long length = new FileInfo(path).Length;
            if (length > MostBytes)
            {
                problems.Add(FileDiagnostics.TooLargeAt(shown, length, MostBytes));
                return null;
            }

            var (source, problem) = StrictText.Decode(shown, File.ReadAllBytes(path));
            if (problem is not null)
            {
                problems.Add(problem);
                return null;
            }

            return source;
        }
        catch (Exception fault) when (ReadFault.Explain(fault) is { } why)
        {
            problems.Add(FileDiagnostics.UnreadableAt(shown, why));
            return null;
        }
    }

    /// <summary>The path as it is reported: with forward slashes.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    private static RulebookFiles ReadAll(IEnumerable<string> paths, DiagnosticBag problems)
    {
        var sources = paths.Select(path => Read(path, problems)).OfType<SourceText>();
        return new RulebookFiles([.. sources], problems.ToSorted());
    }

    /// <summary>The nearest name beside a path that is not there.</summary>
    private static string? Nearest(string path)
    {
        try
        {
            string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
            string name = Path.GetFileName(path);
            if (!Directory.Exists(folder) || name.Length == 0)
            {
                return null;
            }

            var names = Directory.EnumerateFileSystemEntries(folder).Select(p => Path.GetFileName(p));
            return NearestName.Find(name, names) is { } near ? Shown(folder == "." ? near : Path.Join(folder, near)) : null;
        }
        catch (Exception fault) when (ReadFault.Explain(fault) is not null)
        {
            return null;
        }
    }
}
