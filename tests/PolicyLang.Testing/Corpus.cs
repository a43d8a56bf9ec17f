namespace PolicyLang.Testing;

/// <summary>The data the tests run over: tests/corpus, found by walking up from where the tests run.</summary>
public static class Corpus
{
    /// <summary>The root of the checkout: the folder of PolicyLang.sln.</summary>
    public static string Repository { get; } = FindRepository();

    public static string Root { get; } = Path.Combine(Repository, "tests", "corpus");

    /// <summary>The path of a file of the corpus, from parts.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(At(parts));

    /// <summary>The folders directly in a folder of the corpus, by name, in ordinal order.</summary>
    public static IReadOnlyList<string> Folders(string area) =>
        [.. Directory.GetDirectories(At(area)).Select(d => Path.GetFileName(d) ?? "").Order(StringComparer.Ordinal)];

    /// <summary>The files of a folder of the corpus and below, relative to it, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string area, string pattern) =>
        [.. Directory.GetFiles(At(area), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(At(area), f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyLang.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests run outside a checkout: no PolicyLang.sln above " + AppContext.BaseDirectory);
    }
}
