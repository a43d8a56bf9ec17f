using System.Text;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Output;

/// <summary>Decisions as CSV: RFC 4180, UTF-8 without a byte order mark, formulas in texts disarmed.</summary>
public static class DecisionCsv
{
    private const int BufferSize = 64 * 1024;

    public static void Write(DecisionRun run, Stream stream, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        writer.NewLine = CsvText.NewLine;
        writer.WriteLine(string.Join(',', DecisionColumn.All.Select(c => c.Name)));
        foreach (var decision in run.Decisions)
        {
            for (int i = 0; i < DecisionColumn.All.Length; i++)
            {
                var column = DecisionColumn.All[i];
                string? text = column.Text(decision, language);
                writer.Write(i == 0 ? "" : ",");
                writer.Write(column.Kind == DecisionColumnKind.Text ? CsvText.GuardedCell(text) : CsvText.Cell(text));
            }

            writer.WriteLine();
        }
    }
}
