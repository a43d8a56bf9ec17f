using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Tests.Docs;

/// <summary>Everything the guide shows is run: what is right has no findings, what is wrong is told so in the words shown.</summary>
public class GuideTests
{
    public static TheoryData<string, int> Right => Blocks(b => b is { Kind: "policy", Bad: null });

    public static TheoryData<string, int> Wrong => Blocks(b => b is { Kind: "policy", Bad: not null });

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_right_compiles_and_its_tests_pass(string page, int index)
    {
        var block = Find(page, index).Block;
        var compiled = GuideFile.Compile(block);
        AllWell(block, compiled.Diagnostics.Select(d => $"{d.Rule.Code} {d.Message.English} at {d.Location}"));
        Assert.NotNull(compiled.Default.Rulebook);
        foreach (var test in compiled.Tests)
        {
            var rulebook = compiled.Of(test.Readings).Rulebook;
            Assert.NotNull(rulebook);
            var result = TestRunner.Run(rulebook, test);
            AllWell(block, result.Expectations.Where(e => !e.Passed).Select(e => $"{test.Name}: {e.Message?.English}"));
            Assert.True(result.Passed, $"{block}: {test.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_in_the_words_shown(string name, int index)
    {
        var (page, block) = Find(name, index);
        var findings = GuideFile.Compile(block).Diagnostics;
        var message = page.MessageOf(block);
        var codes = findings.Select(d => d.Rule.Code);
        Assert.Equal($"{block}: {block.Bad}", $"{block}: {string.Join(" ", message is null ? codes.Distinct() : codes)}");
        if (message is not null)
        {
            page.Check(message, Told(findings[0], page.Language));
        }
    }

    [Theory]
    [InlineData("language.md")]
    [InlineData("language.zh.md")]
    public void No_block_is_left_unread(string name)
    {
        var page = GuidePage.Read(name);
        var messages = page.Blocks.Where(b => b.Bad is not null).Select(page.MessageOf).ToHashSet();
        Assert.Empty(page.Blocks.Where(b => b.Kind is not ("policy" or "console") && b.File is null && !messages.Contains(b)).Select(b => b.ToString()));
    }

    private static void AllWell(GuideBlock block, IEnumerable<string> problems)
    {
        string all = string.Join("\n", problems);
        Assert.True(all.Length == 0, $"{block}\n{all}");
    }

    /// <summary>What is wrong and what would be right, without the place, which the page shows.</summary>
    private static string Told(Diagnostic finding, Language language)
    {
        string message = $"{SeverityText.Of(finding.Severity).In(language)}[{finding.Rule.Code}]: {finding.Message.In(language)}";
        return finding.Help is { IsEmpty: false } help ? $"{message}\n{(language == Language.Chinese ? "帮助" : "help")}: {help.In(language)}" : message;
    }

    private static (GuidePage Page, GuideBlock Block) Find(string name, int index)
    {
        var page = GuidePage.Read(name);
        return (page, page.Blocks[index]);
    }

    private static TheoryData<string, int> Blocks(Func<GuideBlock, bool> isMeant)
    {
        var data = new TheoryData<string, int>();
        foreach (var block in GuidePage.Names.SelectMany(n => GuidePage.Read(n).Blocks).Where(isMeant))
        {
            data.Add(block.Page, block.Index);
        }

        return data;
    }
}
