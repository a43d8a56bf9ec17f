using System.CommandLine;
using PolicyLang.Cli.Completing;
using PolicyLang.Cli.Invocation;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Verbs;

/// <summary>`--reading NAME=CHOICE`, as often as there are readings to choose.</summary>
public static class ReadingsInput
{
    public const string HelpName = "NAME=CHOICE";

    public static Option<string[]> Option(Terminal terminal) => new("--reading")
    {
        HelpName = HelpName,
        Arity = ArgumentArity.OneOrMore,
        Description = terminal.Say(
            "chooses a reading the words leave open, by names or labels; the others keep their defaults",
            "选择一个口径（用名称或标签），其余按默认；可多次使用"),
    };

    /// <summary>The choices as written; null where one cannot be read so (shown on standard error).</summary>
    public static ReadingChoices? Parse(IEnumerable<string> written, Terminal terminal)
    {
        var choices = ReadingChoices.Default;
        var problems = new List<Diagnostic>();
        foreach (string word in written)
        {
            string[] sides = word.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides is not [{ Length: > 0 } name, { Length: > 0 } choice])
            {
                problems.Add(CommandDiagnostics.ReadingForm(word));
            }
            else if (choices.Of(name) is not null)
            {
                problems.Add(CommandDiagnostics.RepeatedOption($"--reading {name}"));
            }
            else
            {
                choices = choices.With(name, choice);
            }
        }

        terminal.Report(problems);
        return problems.Count == 0 ? choices : null;
    }

    /// <summary>Whether the rules have these readings and choices; what they have not is shown on standard error.</summary>
    public static bool Fits(ReadingChoices choices, ReadingTable readings, Terminal terminal)
    {
        var problems = new List<Diagnostic>();
        foreach (var (name, choice) in choices.Named)
        {
            if (readings.Find(name) is not { } reading)
            {
                var known = readings.All.SelectMany(r => new[] { r.Name, r.Display }).Distinct();
                problems.Add(CommandDiagnostics.UnknownReading(name, NearestName.Find(name, known), [.. readings.All.Select(r => r.Name)]));
            }
            else if (reading.Type.FindChoice(choice) is null)
            {
                var known = reading.Type.Choices.SelectMany(c => new[] { c.Name, c.Display }).Distinct();
                problems.Add(CommandDiagnostics.UnknownChoice(reading.Name, choice, NearestName.Find(choice, known), [.. reading.Type.Choices.Select(c => c.Name)]));
            }
        }

        terminal.Report(problems);
        return problems.Count == 0;
    }

    /// <summary>Every reading with every choice, for a shell.</summary>
    public static IEnumerable<Candidate> Candidates(ReadingTable readings) =>
        from reading in readings.All
        from choice in reading.Type.Choices
        select new Candidate($"{reading.Name}={choice.Name}", $"{reading.Display}: {choice.Display}");
}
