using System.Text.RegularExpressions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Docs;

/// <summary>Every link between the pages leads to a file that is there, and to a heading that is there.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages =>
        ["README.md", .. Directory.GetFiles(Path.Combine(Corpus.Repository, "docs"), "*.md").Select(f => $"docs/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        string path = Path.Combine(Corpus.Repository, page);
        var links = Link().Matches(File.ReadAllText(path)).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(LeadsSomewhere(path, link), $"{page}: the link {link} leads nowhere"));
    }

    private static bool LeadsSomewhere(string page, string link)
    {
        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page) ?? "", parts[0]);
        return parts.Length == 1
            ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target) && File.ReadLines(target).Where(l => l.StartsWith('#')).Any(h => Anchor(h) == parts[1]);
    }

    /// <summary>The anchor a heading has where the pages are shown: letters, digits and hyphens, lower case.</summary>
    private static string Anchor(string heading) =>
        NotInAnchor().Replace(heading.TrimStart('#').Trim(), "").Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{Nd} -]")]
    private static partial Regex NotInAnchor();
}
