using System.Text;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Output;

/// <summary>Decisions as a Markdown table; amounts to the right.</summary>
public static class DecisionMarkdown
{
    public static void Write(DecisionRun run, Stream stream, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        WriteRow(writer, DecisionColumn.All.Select(c => c.Name));
        WriteRow(writer, DecisionColumn.All.Select(c => c.Kind == DecisionColumnKind.Money ? "---:" : "---"));
        foreach (var decision in run.Decisions)
        {
            WriteRow(writer, DecisionColumn.All.Select(c => MarkdownText.Cell(c.Text(decision, language))));
        }
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");
}
