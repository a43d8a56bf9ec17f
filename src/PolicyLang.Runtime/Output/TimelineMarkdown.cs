using System.Text;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Timelines;

namespace PolicyLang.Runtime.Output;

/// <summary>Timelines as a Markdown table: a row for each version and each transition.</summary>
public static class TimelineMarkdown
{
    public static void Write(IReadOnlyList<PlanTimeline> timelines, Stream stream, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        bool isChinese = language == Language.Chinese;
        writer.WriteLine(isChinese ? "| 奖补 | 版本 | 自 | 至 | 说明 |" : "| benefit | version | from | to | note |");
        writer.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var timeline in timelines)
        {
            string name = timeline.Versions[^1].Label is { } label ? $"{label} ({timeline.Name})" : timeline.Name;
            foreach (var entry in TimelineEntry.Of(timeline))
            {
                string[] cells = [name, entry.Document.In(language), Day(entry.Days.From), Day(entry.Days.To), entry.Note.In(language)];
                writer.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownText.Cell))} |");
                name = "";
            }
        }
    }

    private static string Day(DateOnly? day) => day is { } date ? ValueText.Date(date).English : "";
}
