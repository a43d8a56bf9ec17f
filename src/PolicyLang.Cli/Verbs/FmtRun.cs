using System.Text;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>One run; it keeps the worst exit code so far.</summary>
internal sealed class FmtRun(bool checks, bool shows, Language? keywords, Terminal terminal)
{
    private const string StandardInput = "-";

    private int code = ExitCodes.Fine;
    private int files;
    private int changed;

    internal int Run(string[] paths)
    {
        if (paths is [StandardInput])
        {
            Pipe();
            return code;
        }

        foreach (string path in Files(paths))
        {
            terminal.World.Stop.ThrowIfCancellationRequested();
            File(path);
        }

        if (!shows)
        {
            terminal.Output.WriteLine(Count());
        }

        return code;
    }

    private List<string> Files(string[] paths)
    {
        var problems = new DiagnosticBag();
        var found = new List<string>();
        foreach (string path in paths.Distinct(StringComparer.Ordinal))
        {
            if (!Directory.Exists(path))
            {
                found.Add(path);
                continue;
            }

            var inside = PolicyFolder.Find(path, recursive: true, problems);
            if (inside.Count == 0)
            {
                problems.Add(FileDiagnostics.NoPolicyFilesIn(RulebookLoader.Shown(path)));
            }

            found.AddRange(inside);
        }

        Fail(problems);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private void File(string path)
    {
        var problems = new DiagnosticBag();
        if (!System.IO.File.Exists(path))
        {
            problems.AddRange(RulebookLoader.Load(path).Problems); // it knows what is near by
        }
        else if (RulebookLoader.Read(path, problems) is { } source)
        {
            File(path, source);
        }

        Fail(problems);
    }

    private void File(string path, SourceText source)
    {
        files++;
        if (Format(source) is not { } text || text == source.Content)
        {
            return;
        }

        if (!checks && !shows && Write(path, text) is { } unwritten)
        {
            terminal.Report([unwritten]);
            Raise(ExitCodes.Unreadable);
            return;
        }

        changed++;
        Show(source, text);
        if (checks)
        {
            Raise(ExitCodes.Findings);
        }
    }

    /// <summary>A file that its owner made read-only is left alone, though its folder would let another take its place.</summary>
    private Diagnostic? Write(string path, string text) => new FileInfo(path).IsReadOnly
        ? CommandDiagnostics.UnwritableAt(RulebookLoader.Shown(path), new("it is read-only", "文件为只读"))
        : OutputFile.Write(path, WriterOf(text, HasMark(path)), terminal.World.Stop);

    /// <summary>A file keeps its byte order mark, as it keeps its line ends.</summary>
    private static Action<Stream> WriterOf(string text, bool hasMark) => stream =>
    {
        stream.Write(hasMark ? Encoding.UTF8.Preamble : []);
        stream.Write(Encoding.UTF8.GetBytes(text));
    };

    private static bool HasMark(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        byte[] first = new byte[3];
        return stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && Encoding.UTF8.Preamble.SequenceEqual(first);
    }

    private void Show(SourceText source, string text)
    {
        if (shows)
        {
            terminal.Output.Write(UnifiedDiff.Of(source.Path, source.Content, text));
        }
        else
        {
            terminal.Output.WriteLine(checks
                ? terminal.Say($"would change: {source.Path}", $"待整理：{source.Path}")
                : terminal.Say($"formatted: {source.Path}", $"已整理：{source.Path}"));
        }
    }

    private void Pipe()
    {
        using var bytes = new MemoryStream();
        terminal.World.Input().CopyTo(bytes);
        var (source, problem) = StrictText.Decode(terminal.Say("(standard input)", "（标准输入）"), bytes.ToArray());
        if (problem is not null)
        {
            terminal.Report([problem]);
            Raise(ExitCodes.Unreadable);
            return;
        }

        string? text = Format(source);
        if (checks || shows)
        {
            if (text is not null && text != source.Content)
            {
                Show(source, text);
                Raise(checks ? ExitCodes.Findings : ExitCodes.Fine);
            }

            return;
        }

        terminal.Output.Write(text ?? "");
    }

    /// <summary>The text in the one style; null where the file has errors, which are shown.</summary>
    private string? Format(SourceText source)
    {
        var tree = PolicyParsing.Parse(source);
        var result = PolicyFormatter.Format(tree, keywords);
        switch (result.Outcome)
        {
            case FormatOutcome.HasErrors:
                terminal.Report(tree.Diagnostics.Where(d => d.IsError));
                terminal.Error.WriteLine(terminal.Say($"left as it is: {source.Path} has errors", $"未改动：{source.Path} 有错误"));
                Raise(ExitCodes.Findings);
                return null;
            case FormatOutcome.Unfaithful:
                terminal.Error.WriteLine(terminal.Say(
                    $"error: a fault in `policy` itself, please report it: {source.Path} would not say the same; it is left as it is",
                    $"错误：`policy` 自身的故障，请反馈：{source.Path} 整理后含义会改变，未改动"));
                Raise(ExitCodes.Fault);
                return null;
            default:
                return result.Text;
        }
    }

    private void Fail(DiagnosticBag problems)
    {
        if (problems.Count > 0)
        {
            terminal.Report(problems.ToSorted());
            Raise(ExitCodes.Unreadable);
        }
    }

    private void Raise(int found) => code = Math.Max(code, found);

    private string Count() => checks
        ? terminal.Say($"{changed} of {files} {(files == 1 ? "file" : "files")} would change", $"{files} 个文件中有 {changed} 个待整理")
        : terminal.Say($"{changed} of {files} {(files == 1 ? "file" : "files")} changed", $"{files} 个文件中有 {changed} 个已整理");
}
