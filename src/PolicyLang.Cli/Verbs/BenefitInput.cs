using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Verbs;

/// <summary>A benefit named on the command line, by its name or its label.</summary>
public static class BenefitInput
{
    /// <summary>The word under which help shows it; completion offers benefits there.</summary>
    public const string HelpName = "BENEFIT";

    public static Option<string> Option(Terminal terminal, bool isRequired) => new("--benefit", "-b")
    {
        HelpName = HelpName,
        Required = isRequired,
        Description = terminal.Say("the name or the label of a benefit", "奖补的名称或标签"),
    };

    /// <summary>Null where the rules have none; reported with the nearest.</summary>
    public static PlanTimeline? Find(Rulebook rulebook, string benefit, Terminal terminal)
    {
        if (rulebook.FindBenefit(benefit.Trim()) is { } timeline)
        {
            return timeline;
        }

        var names = rulebook.Timelines.Select(t => t.Name).ToList();
        var labels = rulebook.Timelines.SelectMany(t => t.Versions.Select(v => v.Label)).OfType<string>();
        terminal.Report([CommandDiagnostics.UnknownBenefit(benefit, NearestName.Find(benefit, names.Concat(labels)), names)]);
        return null;
    }
}
