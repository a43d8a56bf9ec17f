using System.CommandLine;
using System.CommandLine.Completions;
using PolicyLang.Cli.Verbs;

namespace PolicyLang.Cli.Completing;

/// <summary>A word the shell may offer, with what it means; the value `:files` asks the shell for file names.</summary>
public sealed record Candidate(string Value, string Description)
{
    public static readonly Candidate Files = new(":files", "");
}

/// <summary>What may stand at the cursor of a command line. <paramref name="benefits"/> knows the benefits of a folder of rules.</summary>
public sealed class Completer(RootCommand root, Func<string?, IEnumerable<Candidate>> benefits)
{
    /// <summary>The candidates for the last of the words behind `policy`.</summary>
    public IReadOnlyList<Candidate> Complete(IReadOnlyList<string> words)
    {
        var (before, current) = Split(words);
        int verbAt = before.FindIndex(w => root.Subcommands.Any(c => c.Name == w));
        Command command = verbAt < 0 ? root : root.Subcommands.First(c => c.Name == before[verbAt]);
        var options = command.Options.Concat(root.Options.Where(o => o.Recursive && command != root)).Where(o => !o.Hidden).ToList();
        return [.. Candidates(command, options, before[(verbAt + 1)..], current)
            .Where(c => c == Candidate.Files || c.Value.StartsWith(current, StringComparison.Ordinal))];
    }

    private IEnumerable<Candidate> Candidates(Command command, List<Option> options, List<string> before, string current)
    {
        if (before.Count > 0 && Find(options, before[^1]) is { Arity.MaximumNumberOfValues: > 0 } owner)
        {
            return owner.HelpName == BenefitInput.HelpName ? Benefits(before) : Values(owner);
        }

        if (current.StartsWith('-') && current.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && Find(options, current[..equals]) is { } named)
        {
            return Values(named).Select(c => c == Candidate.Files ? c : c with { Value = $"{current[..equals]}={c.Value}" });
        }

        if (current.StartsWith('-'))
        {
            return options.Where(o => !before.Contains(o.Name)).Select(o => new Candidate(o.Name, FirstLine(o.Description)));
        }

        if (command == root)
        {
            return Given(options, before) > 0 ? [] : root.Subcommands.Where(c => !c.Hidden).Select(c => new Candidate(c.Name, FirstLine(c.Description)));
        }

        return Argument(command, options, before);
    }

    private IEnumerable<Candidate> Argument(Command command, List<Option> options, List<string> before)
    {
        int given = Given(options, before);
        var argument = command.Arguments.Count == 0 ? null : command.Arguments[Math.Min(given, command.Arguments.Count - 1)];
        if (argument is null || given >= command.Arguments.Sum(a => Math.Min(1000, a.Arity.MaximumNumberOfValues)))
        {
            return [];
        }

        if (argument.HelpName == BenefitInput.HelpName)
        {
            return Benefits(before);
        }

        return CommonOptions.PathNames.Contains(argument.HelpName)
            ? [Candidate.Files]
            : argument.GetCompletions(CompletionContext.Empty).Select(c => new Candidate(c.Label, ""));
    }

    private IEnumerable<Candidate> Benefits(List<string> before) => benefits(OptionScan.Last(before, "--rules") ?? OptionScan.Last(before, "-r"));

    /// <summary>How many arguments, options and their values apart, stand before the cursor.</summary>
    private static int Given(List<Option> options, List<string> before)
    {
        int given = 0;
        for (int i = 0; i < before.Count; i++)
        {
            if (Find(options, before[i]) is { Arity.MaximumNumberOfValues: > 0 })
            {
                i++;
            }
            else if (!before[i].StartsWith('-') || before[i] == "-")
            {
                given++;
            }
        }

        return given;
    }

    private static IEnumerable<Candidate> Values(Option option) => CommonOptions.PathNames.Contains(option.HelpName)
        ? [Candidate.Files]
        : option.GetCompletions(CompletionContext.Empty).Select(c => new Candidate(c.Label, ""));

    private static Option? Find(List<Option> options, string word) => options.FirstOrDefault(o => o.Name == word || o.Aliases.Contains(word));

    private static string FirstLine(string? text) => (text ?? "").Split('\n')[0];

    /// <summary>The word at the cursor and those before it; bash cuts `--format=csv` into three words.</summary>
    private static (List<string> Before, string Current) Split(IReadOnlyList<string> words)
    {
        var before = words.Take(words.Count - 1).Where(w => w != "=").ToList();
        string current = words.Count == 0 || words[^1] == "=" ? "" : words[^1];
        return (before, current);
    }
}
