using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy timeline --rules DIR [--benefit B]`: the versions of each benefit on an axis of time.</summary>
public static class TimelineVerb
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        var benefit = BenefitInput.Option(terminal, isRequired: false);
        var readings = ReadingsInput.Option(terminal);
        var format = CommonOptions.Format(terminal.Say("how it is written (text)", "输出格式（默认 text）"), "text", "json", "markdown");
        var verb = new VerbCommand(
            "timeline",
            terminal.Say(
                "Draws the versions of each benefit on an axis of time: documents, amendments, transitions.",
                "在时间轴上画出每项奖补的各个版本：文件、修改、过渡。"),
            new Example(new("all benefits", "全部奖补"), "policy timeline --rules policies/quanzhou"),
            new Example(new("one benefit, for a page", "一项奖补，用于文档"), "policy timeline --rules policies/quanzhou --benefit well_known_trademark --format markdown"))
        { rules, benefit, readings, format };
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(rules), parsed.GetValue(benefit), parsed.GetValue(readings) ?? [], parsed.GetValue(format) ?? "text", terminal));
        return verb;
    }

    private static int Run(string rules, string? benefit, string[] readings, string format, Terminal terminal)
    {
        if (RulesInput.Load(rules, readings, terminal, out int code) is not { } rulebook)
        {
            return code;
        }

        IReadOnlyList<PlanTimeline> timelines = rulebook.Timelines;
        if (benefit is not null)
        {
            if (BenefitInput.Find(rulebook, benefit, terminal) is not { } one)
            {
                return ExitCodes.Findings;
            }

            timelines = [one];
        }

        switch (format)
        {
            case "json":
                TimelineJson.Write(timelines, terminal.World.Output, terminal.Language);
                break;
            case "markdown":
                TimelineMarkdown.Write(timelines, terminal.World.Output, terminal.Language);
                break;
            default:
                TimelineChart.Write(timelines, terminal);
                break;
        }

        return ExitCodes.Fine;
    }
}
