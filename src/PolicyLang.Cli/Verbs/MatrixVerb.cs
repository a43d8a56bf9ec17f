using System.CommandLine;
using System.Globalization;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Pairs;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy matrix --rules DIR`: what the rules say of each two benefits that can be held in one year.</summary>
public static class MatrixVerb
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        var on = new Option<string>("--on")
        {
            HelpName = "YEAR|DATE",
            Description = terminal.Say("only versions in force in a year or on a day: 2022 or 2022-05-06", "只看某年或某日有效的版本：2022 或 2022-05-06"),
        };
        var only = CommonOptions.Choice("--only", terminal.Say("only pairs of which the rules say this", "只列出规则这样规定的"), [.. PairText.AllWords]);
        var readings = ReadingsInput.Option(terminal);
        var format = CommonOptions.Format(terminal.Say("how it is written (table)", "输出格式（默认 table）"), "table", "csv", "json", "markdown");
        var verb = new VerbCommand(
            "matrix",
            terminal.Say(
                "Lists every two benefits that one claimant, or one project, can hold in one year, and what the rules say of them: add up, the higher only, or nothing.",
                "列出同一申报人或同一项目在同一年度可能同时享受的每两项奖补，以及规则怎样规定：叠加、就高，或者未作规定。"),
            new Example(new("all pairs of a document", "全部奖补两两对照"), "policy matrix --rules policies/quanzhou"),
            new Example(new("of which does nothing stand in the rules?", "哪些未作规定"), "policy matrix --rules policies/quanzhou --on 2022 --only nothing"),
            new Example(new("for a spreadsheet", "供电子表格使用"), "policy matrix --rules policies/quanzhou --format csv > pairs.csv"))
        { rules, on, only, readings, format };
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(rules), parsed.GetValue(on), parsed.GetValue(only), parsed.GetValue(readings) ?? [], parsed.GetValue(format) ?? "table", terminal));
        return verb;
    }

    private static int Run(string rules, string? on, string? only, string[] readings, string format, Terminal terminal)
    {
        DateRange? during = null;
        if (on is not null && (during = ReadPeriod(on, terminal)) is null)
        {
            return ExitCodes.Usage;
        }

        if (RulesInput.Load(rules, readings, terminal, out int code) is not { } rulebook)
        {
            return code;
        }

        var matrix = PairMatrix.Of(rulebook, during);
        List<BenefitPair> pairs = [.. matrix.Pairs.Where(p => only is null || PairText.Words(p).Split("; ").Contains(only))];
        switch (format)
        {
            case "csv":
                MatrixCsv.Write(pairs, terminal.World.Output);
                break;
            case "json":
                MatrixJson.Write(matrix, pairs, terminal.World.Output);
                break;
            case "markdown":
                MatrixMarkdown.Write(pairs, terminal.World.Output, terminal.Language);
                break;
            default:
                new MatrixTable(matrix, only, terminal).Write(pairs);
                break;
        }

        return ExitCodes.Fine;
    }

    private static DateRange? ReadPeriod(string written, Terminal terminal)
    {
        if (written.Length == 4 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0)
        {
            return new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        if (CellReader.TryReadDate(written, out var day, out var problem))
        {
            return new DateRange(day, day);
        }

        terminal.Report([CommandDiagnostics.WrongDate("--on", problem)]);
        return null;
    }
}
