using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy route --rules DIR --benefit B --on DATE`: which version of a benefit decides the events of a day, and why.</summary>
public static class RouteVerb
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        var benefit = BenefitInput.Option(terminal, isRequired: true);
        var on = new Option<string>("--on")
        {
            HelpName = "DATE",
            Required = true,
            Description = terminal.Say("the day of the event: 2022-05-06 or 2022年5月6日", "发生日期：2022-05-06 或 2022年5月6日"),
        };
        var filed = new Option<string>("--filed")
        {
            HelpName = "DATE",
            Description = terminal.Say("the day the claim is filed; only a transition asks for it", "申报日期；仅过渡规定需要"),
        };
        var readings = ReadingsInput.Option(terminal);
        var format = CommonOptions.Format(terminal.Say("how it is written (text)", "输出格式（默认 text）"), "text", "json");
        var verb = new VerbCommand(
            "route",
            terminal.Say(
                "Says which version of a benefit decides the events of a day, and by which words. Exit code 1 where none does.",
                "说明某日的事项由奖补的哪个版本核定，依据哪些条文。没有版本适用时退出码为 1。"),
            new Example(new("which document decides", "由哪份文件核定"), "policy route --rules policies/quanzhou --benefit patent_purchase --on 2022-05-06"),
            new Example(
                new("an event of last year, filed this year", "上年度事项、本年度申报"),
                "policy route --rules policies/quanzhou --benefit well_known_trademark --on 2021-06-30 --filed 2022-03-01"))
        { rules, benefit, on, filed, readings, format };
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(rules),
            parsed.GetRequiredValue(benefit),
            parsed.GetRequiredValue(on),
            parsed.GetValue(filed),
            parsed.GetValue(readings) ?? [],
            parsed.GetValue(format) ?? "text",
            terminal));
        return verb;
    }

    private static int Run(string rules, string benefit, string on, string? filed, string[] readings, string format, Terminal terminal)
    {
        if (ReadDay("--on", on, terminal) is not { } day)
        {
            return ExitCodes.Usage;
        }

        DateOnly? filedOn = filed is null ? null : ReadDay("--filed", filed, terminal);
        if (filed is not null && filedOn is null)
        {
            return ExitCodes.Usage;
        }

        if (RulesInput.Load(rules, readings, terminal, out int code) is not { } rulebook)
        {
            return code;
        }

        if (BenefitInput.Find(rulebook, benefit, terminal) is not { } timeline)
        {
            return ExitCodes.Findings;
        }

        var route = PlanRoute.Of(timeline, day, filedOn);
        if (format == "json")
        {
            RouteJson.Write(timeline, day, filedOn, terminal.World.Output, terminal.Language);
        }
        else
        {
            WriteText(route, timeline, day, filedOn, terminal);
        }

        return route.Version is null ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static void WriteText(PlanRoute route, PlanTimeline timeline, DateOnly day, DateOnly? filed, Terminal terminal)
    {
        string name = route.Version?.Display ?? timeline.Versions[^1].Display;
        string label = name == timeline.Name ? "" : $"  {name}";
        terminal.Output.WriteLine($"{terminal.OutputPalette.Bold(timeline.Name)}{label}  {ValueText.Date(day).In(terminal.Language)}");
        int? width = terminal.World.IsOutputTerminal ? terminal.World.Width() : null;
        new StepTree(terminal.Output, terminal.OutputPalette, terminal, width).Write([RouteSteps.Of(route, timeline, day, filed)]);
    }

    private static DateOnly? ReadDay(string option, string written, Terminal terminal)
    {
        if (CellReader.TryReadDate(written, out var day, out var problem))
        {
            return day;
        }

        terminal.Report([CommandDiagnostics.WrongDate(option, problem)]);
        return null;
    }
}
