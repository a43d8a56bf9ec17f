using PolicyLang.Compiler;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Documentation;
using PolicyLang.Runtime.Testing;
using PolicyLang.Tests.Docs;

namespace PolicyLang.Tests.Editor;

/// <summary>docs/words.md tells of every word of the language, and what it shows is so.</summary>
public class WordPageTests
{
    /// <summary>The document that the examples of `repeals` and `under` name.</summary>
    private static readonly SourceText Repealed = new("2019.policy", """
        policy yunxi_industry_2019 {
          effective from 2019-01-01 to 2021-12-31
          rounding half up to 0.01元
        }
        article 1 {
          benefit trademark "驰名商标奖励" {
            amount 20万元
          }
        }
        """);

    public static TheoryData<int> Examples => [.. GuidePage.Read("words.md").Blocks.Where(b => !b.Has("zh")).Select(b => b.Index)];

    [Fact]
    public void Every_word_has_its_entry()
    {
        Assert.Empty(Keywords.All.Where(k => WordPage.Find(k) is null).Select(k => k.English));
        Assert.Empty(BuiltinNames.All.Where(b => WordPage.Find(b.Place, b.English) is null).Select(b => $"{b.Place} {b.English}"));
        Assert.Equal(Keywords.All.Length + BuiltinNames.All.Length, WordPage.Entries.Sum(e => e.Spellings.Length));
        Assert.All(WordPage.Entries, e => Assert.True(e.Text.English.Length > 0 && e.Text.Chinese.Length > 0, e.Spellings[0].English));
    }

    [Fact]
    public void Spellings_are_those_of_the_tables() => Assert.All(WordPage.Entries, entry => Assert.All(entry.Spellings, spelling => Assert.Equal(
        spelling.Chinese,
        entry.Place is { } place ? BuiltinNames.Find(place, spelling.English)?.Chinese : Keywords.Find(spelling.English)?.Chinese)));

    [Fact]
    public void Every_clause_has_an_example_in_both_spellings()
    {
        string[] withoutOwn = ["amends", "replace", "remove", "also"];
        var clauses = Keywords.All.Where(k => k.Kind == KeywordKind.Clause && !withoutOwn.Contains(k.English));
        Assert.All(clauses, k => Assert.True(WordPage.Find(k) is { Example: { English.Length: > 0, Chinese.Length: > 0 } }, k.English));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_is_shown_compiles_and_says_the_same_in_both_spellings(int index)
    {
        var blocks = GuidePage.Read("words.md").Blocks;
        var (english, chinese) = (blocks[index], blocks[index + 1]);
        Assert.Equal(english.Kind, chinese.Kind);
        Assert.Equal(english.Words.Append("zh"), chinese.Words);
        Assert.Equal(Sentences(english.Text, english), Sentences(chinese.Text, chinese));
        foreach (var block in (GuideBlock[])[english, chinese with { Page = "words.zh.md" }])
        {
            var compilation = Compilation.Create([new SourceText("shown.policy", GuideFile.Complete(block)), Repealed], (_, _) => null);
            Assert.Empty(compilation.Diagnostics.Where(d => d.IsError).Select(d => $"{d}"));
            Assert.All(compilation.Tests, test => Assert.True(compilation.Rulebook is { } rulebook && TestRunner.Run(rulebook, test).Passed, test.Name));
        }
    }

    /// <summary>The tree of what is shown, the same header round both spellings, all words of the language in English.</summary>
    private static string Sentences(string text, GuideBlock block)
    {
        var tree = PolicyParsing.Parse(new SourceText("", GuideFile.Complete(block with { Page = "words.md", Text = text })));
        Assert.Empty(tree.Diagnostics.Where(d => d.IsError).Select(d => d.ToString()));
        return SyntaxDump.Of(PolicyParsing.Parse(new SourceText("", PolicyFormatter.Format(tree, Language.English).Text)).Root);
    }
}
