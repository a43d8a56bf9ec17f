using System.Reflection;
using System.Text.RegularExpressions;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Claims;

/// <summary>The pages of PL6050 to PL6099: each code has one, and its samples of claim files do what it says.</summary>
public partial class ClaimFilePageTests
{
    private static readonly string Pages = Path.Combine(ClaimsCorpus.Folder, "..", "..", "..", "docs", "diagnostics");

    public static IEnumerable<object[]> Rules =>
        typeof(ClaimFileDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<DiagnosticRule>().Select(r => new object[] { r.Code, r.Slug });

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_shows_what_is_wrong_and_what_is_right(string code, string slug)
    {
        string page = File.ReadAllText(Path.Combine(Pages, code + ".md"));
        Assert.StartsWith($"# {code} {slug}\n\n", page, StringComparison.Ordinal);
        foreach (Match sample in Sample().Matches(page))
        {
            var format = sample.Groups[1].Value == "csv" ? ClaimFormat.Csv : ClaimFormat.Json;
            var codes = ClaimFiles.Read(sample.Groups[3].Value, format).Diagnostics.Select(d => d.Rule.Code);
            string[] expected = sample.Groups[2].Value == "bad" ? [code] : code == "PL6054" ? ["PL6063"] : [];
            Assert.Equal(expected, codes);
        }
    }

    [GeneratedRegex("```(csv|json) (bad|good)\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
