using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Readings;

namespace PolicyLang.Runtime.Output;

/// <summary>Readings as a Markdown table; with claims, the first that change under each choice stand below it.</summary>
public static class ReadingMarkdown
{
    public static void Write(ReadingReport report, Stream stream, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        bool hasClaims = report.Total is not null;
        string[] heads = hasClaims
            ? [Say("reading", "口径"), Say("choice", "选项"), Say("total paid", "兑现合计"), Say("difference", "差额"), Say("claims that change", "变化件数")]
            : [Say("reading", "口径"), Say("choice", "选项"), Say("default", "默认"), Say("used in", "使用处")];
        writer.WriteLine($"| {string.Join(" | ", heads)} |");
        writer.WriteLine(hasClaims ? "| --- | --- | ---: | ---: | ---: |" : "| --- | --- | --- | --- |");
        foreach (var (reading, choice) in report.Readings.SelectMany(r => r.Choices.Select(c => (r, c))))
        {
            string[] cells =
            [
                Named(reading.Name, reading.Label),
                Named(choice.Name, choice.Label),
                .. choice.Total is { } total && report.Total is { } before
                    ? new[] { ExactText.Fixed(total, 2), ReadingText.Difference(total - before), choice.Changed.Length.ToString(CultureInfo.InvariantCulture) }
                    : [choice.IsDefault ? Say("yes", "是") : "", ReadingText.Uses(reading).In(language)],
            ];
            writer.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownText.Cell))} |");
        }

        foreach (var (reading, choice) in report.Readings.SelectMany(r => r.Choices.Select(c => (r, c))).Where(c => c.c.Changed.Length > 0))
        {
            writer.WriteLine();
            writer.WriteLine(MarkdownText.Inline($"{Named(reading.Name, reading.Label)} = {Named(choice.Name, choice.Label)}") + (language == Language.Chinese ? "：" : ":"));
            writer.WriteLine();
            foreach (var change in ReadingText.Changes(choice))
            {
                writer.WriteLine("- " + MarkdownText.Inline(change.In(language)));
            }
        }

        string Say(string english, string chinese) => language == Language.Chinese ? chinese : english;
    }

    private static string Named(string name, string? label) => label is null ? $"`{name}`" : $"`{name}` {label}";
}
