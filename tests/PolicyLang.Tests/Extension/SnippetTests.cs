using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Extension;

/// <summary>Each snippet of the extension, taken as it comes, is a sentence of the language where it belongs.</summary>
public sealed partial class SnippetTests
{
    /// <summary>Where a snippet may stand: at the top of a file, in an article, in a benefit.</summary>
    private static readonly string[] Places = ["⟦⟧", "article 1 {\n⟦⟧\n}", "article 1 {\n  benefit b {\n⟦⟧\n  }\n}"];

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (string file in new[] { "policy.en.json", "policy.zh.json" })
        {
            foreach (var snippet in Read(file).EnumerateObject())
            {
                all.Add(file, snippet.Name);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Snippet_is_a_sentence(string file, string name)
    {
        string body = Expand(string.Join('\n', Read(file).GetProperty(name).GetProperty("body").EnumerateArray().Select(l => l.GetString())));
        var findings = Places.Select(p => PolicyParsing.Parse(new SourceText("snippet.policy", p.Replace("⟦⟧", body, StringComparison.Ordinal))).Diagnostics).ToList();
        Assert.True(findings.Exists(f => f.IsEmpty), body + "\n" + string.Join('\n', findings.Select(f => f.FirstOrDefault()?.Message.English)));
        Assert.DoesNotContain("$", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_have_the_same_snippets() =>
        Assert.Equal(Read("policy.en.json").EnumerateObject().Count(), Read("policy.zh.json").EnumerateObject().Count());

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus.Repository, "editor-extension", "snippets", file))).RootElement;

    private static string Expand(string body) => Place().Replace(body, m => m.Groups[1].Value);

    /// <summary>A place of a snippet: `$0`, or `${1:what stands there}`.</summary>
    [GeneratedRegex(@"\$(?:\d+|\{\d+:([^}]*)\})")]
    private static partial Regex Place();
}
