using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>The word of an outcome, in the spelling `expect` takes, and its colour.</summary>
public static class OutcomeText
{
    public static string Of(Outcome outcome, Language language)
    {
        string name = outcome == Outcome.NotSelected ? "not_selected" : outcome.ToString().ToLowerInvariant();
        return BuiltinNames.Find(BuiltinPlace.Outcome, name)?.In(language) ?? name;
    }

    public static Style Style(Outcome outcome) => outcome switch
    {
        Outcome.Paid => new Style(Color.Green),
        Outcome.Invalid or Outcome.Ineligible or Outcome.Excluded => new Style(Color.Red),
        Outcome.Incomplete or Outcome.Undecided => new Style(Color.Yellow),
        _ => new Style(Color.Default),
    };
}
