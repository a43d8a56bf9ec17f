using PolicyLang.Testing;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics: its code, its slug and its fenced samples (```policy bad, ```policy good).</summary>
internal sealed record DiagnosticPage(string Code, string Slug, IReadOnlyList<string> Bad, IReadOnlyList<string> Good)
{
    internal static string Folder { get; } = Path.Combine(Corpus.Repository, "docs", "diagnostics");

    internal static IEnumerable<string> Codes => Directory.GetFiles(Folder, "PL*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    internal static DiagnosticPage Read(string code)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, code + ".md"));
        string[] title = lines[0].Split(' ');
        return new DiagnosticPage(title.ElementAtOrDefault(1) ?? "", title.ElementAtOrDefault(2) ?? "", [.. Blocks(lines, "```policy bad")], [.. Blocks(lines, "```policy good")]);
    }

    private static IEnumerable<string> Blocks(string[] lines, string fence)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == fence)
            {
                var block = lines.Skip(i + 1).TakeWhile(l => l != "```");
                yield return string.Concat(block.Select(l => l + "\n"));
            }
        }
    }
}
