using System.Text;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Cli.Verbs;

/// <summary>The formats decisions are written in.</summary>
public static class DecisionFormats
{
    public static readonly string[] Names = ["csv", "json", "jsonl", "table", "markdown"];

    /// <summary>The format of a run that names none: by the extension of its file, else a table for a terminal, else CSV.</summary>
    public static string Guess(string? path, bool isTerminal) => Path.GetExtension(path ?? "").ToUpperInvariant() switch
    {
        ".JSON" => "json",
        ".JSONL" or ".NDJSON" => "jsonl",
        ".MD" => "markdown",
        _ => path is null && isTerminal ? "table" : "csv",
    };

    public static void Write(string format, DecisionRun run, Rulebook rulebook, Stream stream, bool isOnTerminal, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                DecisionJson.Write(run, stream, terminal.Language);
                break;
            case "jsonl":
                DecisionJson.WriteLines(run, stream, terminal.Language);
                break;
            case "markdown":
                DecisionMarkdown.Write(run, stream, terminal.Language);
                break;
            case "table":
                WriteTable(run, rulebook, stream, isOnTerminal, terminal);
                break;
            default:
                DecisionCsv.Write(run, stream, terminal.Language);
                break;
        }
    }

    private static void WriteTable(DecisionRun run, Rulebook rulebook, Stream stream, bool isOnTerminal, Terminal terminal)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 16_384, leaveOpen: true) { NewLine = "\n" };
        DecisionTable.Write(run.Decisions, rulebook, writer, terminal, isOnTerminal ? terminal.World.Width() : null);
    }
}
