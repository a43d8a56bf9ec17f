using System.CommandLine;
using PolicyLang.Cli.Completing;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>The hidden verb the completion scripts ask: candidates for the last of the words, one a line, each with its meaning behind a tab.</summary>
public static class CompleteVerb
{
    public static Command Create(Terminal terminal, RootCommand root)
    {
        var words = new Argument<string[]>("words") { Arity = ArgumentArity.ZeroOrMore };
        var verb = new Command("complete", terminal.Say("candidates for a shell", "供 shell 补全")) { words };
        verb.Hidden = true;
        verb.SetAction(parsed =>
        {
            var completer = new Completer(root, Benefits, Readings);
            foreach (var candidate in completer.Complete(parsed.GetValue(words) ?? []))
            {
                terminal.Output.WriteLine(candidate.Description.Length > 0 ? $"{candidate.Value}\t{candidate.Description}" : candidate.Value);
            }

            return ExitCodes.Fine;
        });
        return verb;
    }

    /// <summary>The benefits of the rules named on the line, else of the policy files right here; none where they have errors.</summary>
    private static IEnumerable<Candidate> Benefits(string? rules)
    {
        return Compiled(rules)?.Rulebook is not { } rulebook
            ? []
            : rulebook.Timelines.Select(t => new Candidate(t.Name, t.Versions.Select(v => v.Label).FirstOrDefault(l => l is not null) ?? ""));
    }

    /// <summary>The readings of the same rules, errors or not.</summary>
    private static IEnumerable<Candidate> Readings(string? rules) => Compiled(rules) is { } compiled ? ReadingsInput.Candidates(compiled.Readings) : [];

    private static CompiledRulebook? Compiled(string? rules)
    {
        string folder = rules ?? ".";
        return !Path.Exists(folder) ? null
            : RulebookCompiler.Compile(rules is null ? RulebookLoader.LoadFolder(folder, recursive: false) : RulebookLoader.Load(folder));
    }
}
