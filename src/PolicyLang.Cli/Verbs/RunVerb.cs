using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy run CLAIMS… --rules DIR`: decides claims.</summary>
public static class RunVerb
{
    public static Command Create(Terminal terminal)
    {
        var claims = CommonOptions.Claims(terminal);
        var rules = CommonOptions.Rules(terminal);
        var format = CommonOptions.Format(
            terminal.Say("how decisions are written (a terminal: table, else csv)", "输出格式（终端默认 table，否则 csv）"), [.. DecisionFormats.Names]);
        var output = new Option<string>("--out", "-o")
        {
            HelpName = "FILE",
            Description = terminal.Say("writes the decisions to a file, whole or not at all", "将结果写入文件（要么完整写出，要么不写）"),
        };
        var readings = ReadingsInput.Option(terminal);
        var quiet = new Option<bool>("--quiet", "-q") { Description = terminal.Say("no summary and no warnings", "不显示汇总与警告") };
        var strict = new Option<bool>("--strict") { Description = terminal.Say("exit code 1 where a claim is invalid", "有无效申报时退出码为 1") };
        var verb = new VerbCommand(
            "run",
            terminal.Say(
                "Decides claims: one decision for each, with its reason. A summary follows on standard error.",
                "核定申报：每件申报一个决定，附理由；汇总输出到标准错误。"),
            new Example(new("a year of claims", "核定一年的申报"), "policy run policies/quanzhou/examples/claims-2022.csv --rules policies/quanzhou"),
            new Example(new("into a file", "写入文件"), "policy run claims.csv --rules policies/quanzhou --out decisions.csv"),
            new Example(new("in a pipe", "用于管道"), "cat claims.jsonl | policy run - --rules policies/quanzhou --format jsonl --quiet"),
            new Example(new("where the words leave a point open (`policy readings` lists them)", "按另一种口径（`policy readings` 列出口径）"), "policy run claims.csv --rules policies/quanzhou --reading day_count=act360"))
        { claims, rules, readings, format, output, quiet, strict };
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(claims),
            parsed.GetRequiredValue(rules),
            new RunOptions(parsed.GetValue(readings) ?? [], parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(quiet), parsed.GetValue(strict)),
            terminal));
        return verb;
    }

    private sealed record RunOptions(string[] Readings, string? Format, string? Output, bool IsQuiet, bool IsStrict);

    private static int Run(string[] claims, string rules, RunOptions options, Terminal terminal)
    {
        if (options.Output is { } target && claims.Any(c => OutputFile.IsAlso(target, c)))
        {
            terminal.Report([CommandDiagnostics.UnwritableAt(target, new("the claims are read from it", "申报就是从它读取的"))]);
            return ExitCodes.Usage;
        }

        if (RulesInput.Load(rules, options.Readings, terminal, out int code) is not { } rulebook)
        {
            return code;
        }

        bool isWhole = ClaimsInput.Read(claims, options.IsQuiet, terminal, out var rows);
        if (rows.Count == 0 && !isWhole)
        {
            return ExitCodes.Unreadable;
        }

        DecisionRun run;
        using (var progress = new ProgressLine(terminal, TimeProvider.System))
        {
            run = Decider.Decide(rulebook, rows, progress: progress, cancellation: terminal.World.Stop);
        }

        terminal.Report(run.Diagnostics.Where(d => !options.IsQuiet || d.IsError));
        if (!Write(run, rulebook, options, terminal))
        {
            return ExitCodes.Unreadable;
        }

        if (!options.IsQuiet)
        {
            SummaryTable.Write(Summary.Of(run, rulebook), terminal);
        }

        bool isFailure = run.Diagnostics.Any(d => d.IsError) || (options.IsStrict && run.Decisions.Any(d => d.Outcome == Outcome.Invalid));
        return !isWhole ? ExitCodes.Unreadable : isFailure ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static bool Write(DecisionRun run, Rulebook rulebook, RunOptions options, Terminal terminal)
    {
        string format = options.Format ?? DecisionFormats.Guess(options.Output, terminal.World.IsOutputTerminal);
        if (options.Output is not { } path)
        {
            DecisionFormats.Write(format, run, rulebook, terminal.World.Output, isOnTerminal: terminal.World.IsOutputTerminal, terminal);
            return true;
        }

        var problem = OutputFile.Write(path, stream => DecisionFormats.Write(format, run, rulebook, stream, isOnTerminal: false, terminal), terminal.World.Stop);
        if (problem is not null)
        {
            terminal.Report([problem]);
        }

        return problem is null;
    }
}
