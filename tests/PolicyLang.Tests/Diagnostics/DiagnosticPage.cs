using System.Text.RegularExpressions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics: its heading, and its samples by the words after the fence (`policy bad`).</summary>
internal sealed partial record DiagnosticPage(string Code, string Slug, IReadOnlyDictionary<string, string> Samples)
{
    private static string Folder => Path.Combine(Corpus.Repository, "docs", "diagnostics");

    internal static IEnumerable<string> Codes => Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f) ?? "").Order(StringComparer.Ordinal);

    internal static DiagnosticPage Read(string code)
    {
        string text = File.ReadAllText(Path.Combine(Folder, code + ".md")).ReplaceLineEndings("\n");
        var heading = Heading().Match(text);
        return new DiagnosticPage(
            heading.Groups[1].Value, heading.Groups[2].Value, Fence().Matches(text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value));
    }

    [GeneratedRegex(@"\A# (\S+) (\S+)\n")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(\S+ (?:bad|good))\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
