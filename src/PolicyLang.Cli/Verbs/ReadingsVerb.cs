using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Runtime.Output;
using PolicyLang.Runtime.Readings;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy readings --rules DIR [--claims CLAIMS…]`: the open points of the rules, and what each choice costs.</summary>
public static class ReadingsVerb
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        var claims = new Option<string[]>("--claims")
        {
            HelpName = "CLAIMS",
            AllowMultipleArgumentsPerToken = true,
            Description = terminal.Say(
                "decides these claims under each choice and says what changes; `-` is standard input", "按每个选项核定这些申报，列出变化；`-` 为标准输入"),
        };
        var format = CommonOptions.Format(terminal.Say("how it is written (table)", "输出格式（默认 table）"), "table", "csv", "json", "markdown");
        var verb = new VerbCommand(
            "readings",
            terminal.Say(
                "Lists the readings of the rules: points the official words leave open. With claims: what each choice comes to, and which claims change.",
                "列出规则的口径，即公文没有写明之处；给出申报时，列出每个选项的兑现合计和有变化的申报。"),
            new Example(new("the readings and their choices", "口径及其选项"), "policy readings --rules policies/quanzhou"),
            new Example(
                new("what each choice costs over a year of claims", "一年的申报在每个选项下各是多少"),
                "policy readings --rules policies/quanzhou --claims policies/quanzhou/examples/claims-2022.csv"),
            new Example(new("every claim that changes", "列出每件有变化的申报"), "policy readings --rules policies/quanzhou --claims claims.csv --format csv > changes.csv"))
        { rules, claims, format };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(rules), parsed.GetValue(claims) ?? [], parsed.GetValue(format) ?? "table", terminal));
        return verb;
    }

    private static int Run(string rules, string[] claims, string format, Terminal terminal)
    {
        var checkedRules = RulebookCompiler.Check(RulebookLoader.Load(rules));
        if (checkedRules.HasErrors)
        {
            return RulesInput.Refuse(checkedRules.Files, checkedRules.Unread, checkedRules.Diagnostics, terminal);
        }

        if (claims.Length == 0)
        {
            Write(ReadingComparison.List(checkedRules.Variants), format, terminal);
            return ExitCodes.Fine;
        }

        bool isWhole = ClaimsInput.Read(claims, isQuiet: false, terminal, out var rows);
        if (rows.Count == 0 && !isWhole)
        {
            return ExitCodes.Unreadable;
        }

        ReadingReport report;
        using (var progress = new ProgressLine(terminal, TimeProvider.System))
        {
            report = ReadingComparison.Compare(checkedRules.Variants, rows, progress, terminal.World.Stop);
        }

        Write(report, format, terminal);
        return isWhole ? ExitCodes.Fine : ExitCodes.Unreadable;
    }

    private static void Write(ReadingReport report, string format, Terminal terminal)
    {
        switch (format)
        {
            case "csv":
                ReadingCsv.Write(report, terminal.World.Output);
                break;
            case "json":
                ReadingJson.Write(report, terminal.World.Output);
                break;
            case "markdown":
                ReadingMarkdown.Write(report, terminal.World.Output, terminal.Language);
                break;
            default:
                ReadingSheet.Write(report, terminal);
                break;
        }
    }
}
