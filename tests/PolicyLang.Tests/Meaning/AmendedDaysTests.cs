using System.Text.RegularExpressions;
using PolicyLang.Compiler.Values;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>tests/corpus/semantics/amended-days.txt: the versions of a benefit through amendments and repeals, whatever the files are called.</summary>
public partial class AmendedDaysTests
{
    public static TheoryData<string> Cases =>
        [.. Corpus.Read("semantics", "amended-days.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Versions_and_their_days(string line)
    {
        string[] sides = line.Split('⇶', 2);
        var compilation = Compiled.Compile(string.Join('\n', sides[0].Split(" | ").Select(p => Text(Form().Match(p.Trim())))));
        Assert.Equal(sides[1].Trim(), compilation.Diagnostics.Length > 0
            ? string.Join(", ", compilation.Diagnostics.Select(d => $"{d.Rule.Code} in {Path.GetFileNameWithoutExtension(d.Location?.Source.Path)}"))
            : string.Join(", ", (compilation.Rulebook?.FindBenefit("grant")?.Versions ?? []).Select(v => $"{v.Policy.Name} {Days(v.Valid)}")));
    }

    private static string Text(Match form)
    {
        Assert.True(form.Success);
        string name = form.Groups["name"].Value;
        string to = form.Groups["to"].Success ? $" to {form.Groups["to"].Value}" : "";
        bool isAmendment = form.Groups["amends"].Success;
        string[] lines = form.Groups["lines"].Success ? [.. form.Groups["lines"].Value.Split(';').Select(l => l.Trim())] : [];
        string article = lines switch
        {
            ["gone"] => isAmendment ? "remove benefit grant" : "",
            [] when isAmendment => "",
            _ => $"benefit grant {{\n{(isAmendment ? "" : "amount 1元\n")}{string.Join('\n', lines.Where(l => !l.StartsWith("under ", StringComparison.Ordinal)))}\n}}",
        };
        string transition = lines.LastOrDefault() is ['u', 'n', 'd', 'e', 'r', ..] and { } under
            ? $"transition \"衔接\" {{\nevents from 2024-01-01 to 2024-02-29\nbenefit grant\nfiled from 2024-01-01 to 2024-12-31\n{under}\n}}\n"
            : "";
        return $"""
            // file: {name}.policy
            policy {name} "文件"{(isAmendment ? $" amends {form.Groups["amends"].Value}" : "")} {"{"}
              effective from {form.Groups["from"].Value}{to}
              {(form.Groups["repeals"].Success ? $"repeals {form.Groups["repeals"].Value}" : "")}
              {(isAmendment ? "" : "rounding half up to 0.01元")}
            {"}"}
            article 1 {"{"}
            {article}
            {"}"}
            {transition}
            """;
    }

    private static string Days(DateRange days) => $"{Day(days.From)}..{Day(days.To)}";

    private static string Day(DateOnly? day) => day is { } d ? Value.Of(d).ToString() : "";

    [GeneratedRegex(@"^(?<name>\w+) (?<from>\d{4}-\d\d-\d\d)\.\.(?<to>\d{4}-\d\d-\d\d)?(?: amends (?<amends>\w+))?(?: repeals (?<repeals>\w+))?(?:: (?<lines>.+))?$")]
    private static partial Regex Form();
}
