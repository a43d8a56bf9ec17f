using System.Text.RegularExpressions;
using PolicyLang.Compiler.Text;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Docs;

/// <summary>The commands of a page, run one after another in a folder that holds the files the page shows.</summary>
public partial class GuideCommandTests
{
    [Theory]
    [InlineData("language.md")]
    [InlineData("language.zh.md")]
    public void Commands_answer_what_the_page_shows(string name)
    {
        var page = GuidePage.Read(name);
        using var folder = new TestFolder();
        foreach (var block in page.Blocks)
        {
            if (block.File is { } file)
            {
                folder.Write(file, GuideFile.Complete(block) + "\n");
            }
            else if (block.Kind == "console")
            {
                page.Check(block, Session(block, folder, page.Language));
            }
        }
    }

    [Theory]
    [InlineData("language.md")]
    [InlineData("language.zh.md")]
    public void Every_page_runs_the_verbs_it_teaches(string name)
    {
        string commands = string.Concat(GuidePage.Read(name).Blocks.Where(b => b.Kind == "console").Select(b => b.Text));
        Assert.All(["check", "test", "run", "explain", "schema"], verb => Assert.Contains($"$ policy {verb} ", commands, StringComparison.Ordinal));
    }

    /// <summary>The commands of a block, each with its answer.</summary>
    private static string Session(GuideBlock block, TestFolder folder, Language language)
    {
        var variables = new Dictionary<string, string> { ["LANG"] = language == Language.Chinese ? "zh_CN.UTF-8" : "en_US.UTF-8" };
        var lines = new List<string>();
        foreach (string command in block.Text.Split('\n').Where(l => l.StartsWith("$ policy ", StringComparison.Ordinal)))
        {
            string[] arguments = [.. command["$ policy ".Length..].Split(' ').Select(a => Placed(a, folder))];
            var run = CommandRun.Of(new CommandSetting { Variables = variables }, arguments);
            lines.Add(command);
            lines.AddRange(Shown(run.Output + run.Error, folder).Split('\n'));
        }

        return string.Join('\n', lines);
    }

    /// <summary>An argument that names a file of the page, with its folder before it.</summary>
    private static string Placed(string argument, TestFolder folder) =>
        argument == "." ? folder.Path : argument.Contains('.', StringComparison.Ordinal) && !argument.StartsWith('-') ? folder.At(argument) : argument;

    /// <summary>What was answered, without the folder and without the time it took.</summary>
    private static string Shown(string answer, TestFolder folder)
    {
        string text = answer.ReplaceLineEndings("\n")
            .Replace(folder.Path + "/", "", StringComparison.Ordinal)
            .Replace(folder.Path, ".", StringComparison.Ordinal);
        return string.Join('\n', Duration().Replace(text, "").TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()));
    }

    [GeneratedRegex(" +[0-9]+(?:\\.[0-9]+)? (?:µs|ms|s)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Duration();
}
