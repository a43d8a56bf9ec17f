using PolicyLang.Testing;

namespace PolicyLang.Tests.Architecture;

/// <summary>The files of the checkout that are written by hand, relative to its root, with forward slashes.</summary>
internal static class WrittenFiles
{
    private static readonly string[] Generated = ["bin", "obj", ".git", "node_modules", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    internal static IReadOnlyList<string> All { get; } = [.. Below(new DirectoryInfo(Corpus.Repository)).Order(StringComparer.Ordinal)];

    internal static IEnumerable<string> Product => All.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal));

    internal static string Read(string file) => File.ReadAllText(Path.Combine(Corpus.Repository, file));

    private static IEnumerable<string> Below(DirectoryInfo folder) =>
    [
        .. folder.GetFiles().Select(f => Path.GetRelativePath(Corpus.Repository, f.FullName).Replace('\\', '/')),
        .. folder.GetDirectories().Where(d => !Generated.Contains(d.Name)).SelectMany(Below),
    ];
}
