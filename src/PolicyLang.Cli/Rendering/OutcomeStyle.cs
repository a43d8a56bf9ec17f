using PolicyLang.Runtime.Decisions;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>The colour of an outcome: green for money, red for a refusal, yellow for what waits.</summary>
public static class OutcomeStyle
{
    public static Style Of(Outcome outcome) => outcome switch
    {
        Outcome.Paid => new Style(Color.Green),
        Outcome.Invalid or Outcome.Ineligible or Outcome.Excluded => new Style(Color.Red),
        Outcome.Incomplete or Outcome.Undecided => new Style(Color.Yellow),
        _ => new Style(Color.Default),
    };
}
