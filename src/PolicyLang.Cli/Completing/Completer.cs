using System.CommandLine;
using System.CommandLine.Completions;
using PolicyLang.Cli.Verbs;

namespace PolicyLang.Cli.Completing;

/// <summary>A word the shell may offer, with what it means; the value `:files` asks the shell for file names.</summary>
public sealed record Candidate(string Value, string Description)
{
    public static readonly Candidate Files = new(":files", "");
}

/// <summary>
/// What may stand at the cursor of a command line. <paramref name="benefits"/> and <paramref name="readings"/> know those of a folder of rules.
/// </summary>
public sealed class Completer(RootCommand root, Func<string?, IEnumerable<Candidate>> benefits, Func<string?, IEnumerable<Candidate>> readings)
{
    /// <summary>The candidates for the last of the words behind `policy`.</summary>
    public IReadOnlyList<Candidate> Complete(IReadOnlyList<string> words)
    {
        var (before, current, cut) = Split(words);
        int verbAt = before.FindIndex(w => root.Subcommands.Any(c => c.Name == w));
        Command command = verbAt < 0 ? root : root.Subcommands.First(c => c.Name == before[verbAt]);
        var options = command.Options.Concat(root.Options.Where(o => o.Recursive && command != root)).Where(o => !o.Hidden).ToList();
        return [.. Candidates(command, options, before[(verbAt + 1)..], current)
            .Where(c => c == Candidate.Files || c.Value.StartsWith(current, StringComparison.Ordinal))
            .Select(c => c == Candidate.Files ? c : c with { Value = c.Value[cut..] })];
    }

    private IEnumerable<Candidate> Candidates(Command command, List<Option> options, List<string> before, string current)
    {
        if (before.Count > 0 && Find(options, before[^1]) is { Arity.MaximumNumberOfValues: > 0 } owner)
        {
            return Values(owner, before);
        }

        if (current.StartsWith('-') && current.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && Find(options, current[..equals]) is { } named)
        {
            return Values(named, before).Select(c => c == Candidate.Files ? c : c with { Value = $"{current[..equals]}={c.Value}" });
        }

        if (current.StartsWith('-'))
        {
            return options.Where(o => o.HelpName == ReadingsInput.HelpName || !before.Contains(o.Name)).Select(o => new Candidate(o.Name, FirstLine(o.Description)));
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

    private IEnumerable<Candidate> Benefits(List<string> before) => benefits(Rules(before));

    private static string? Rules(List<string> before) => OptionScan.Last(before, "--rules") ?? OptionScan.Last(before, "-r");

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

    private IEnumerable<Candidate> Values(Option option, List<string> before) => option.HelpName switch
    {
        BenefitInput.HelpName => Benefits(before),
        ReadingsInput.HelpName => readings(Rules(before)),
        { } path when CommonOptions.PathNames.Contains(path) => [Candidate.Files],
        _ => option.GetCompletions(CompletionContext.Empty).Select(c => new Candidate(c.Label, "")),
    };

    private static Option? Find(List<Option> options, string word) => options.FirstOrDefault(o => o.Name == word || o.Aliases.Contains(word));

    private static string FirstLine(string? text) => (text ?? "").Split('\n')[0];

    /// <summary>
    /// The word at the cursor and those before it. Bash cuts `--format=csv` and `day_count=act360` into three words: the second is put together again,
    /// and <c>Cut</c> says how much of it the shell does not take for the word at the cursor.
    /// </summary>
    private static (List<string> Before, string Current, int Cut) Split(IReadOnlyList<string> words)
    {
        var joined = new List<string>();
        int cut = 0;
        for (int i = 0; i < words.Count; i++)
        {
            cut = 0;
            if (words[i] != "=")
            {
                joined.Add(words[i]);
            }
            else if (joined.Count > 0 && !joined[^1].StartsWith('-'))
            {
                cut = joined[^1].Length + 1;
                joined[^1] += "=" + (i + 1 < words.Count ? words[++i] : "");
            }
            else if (i + 1 == words.Count)
            {
                joined.Add("");
            }
        }

        string current = joined.Count == 0 ? "" : joined[^1];
        return ([.. joined.Take(joined.Count - 1)], current, cut);
    }
}
