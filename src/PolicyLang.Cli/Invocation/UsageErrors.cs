using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Invocation;

/// <summary>Says what is wrong with a command line, and what would be right.</summary>
public static class UsageErrors
{
    /// <summary>What is wrong; empty where nothing is.</summary>
    public static IReadOnlyList<Diagnostic> Find(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        // The parser takes an unknown option for one more path wherever several may stand.
        var options = arguments.TakeWhile(a => a != "--").Where(a => a.Length > 1 && a[0] == '-').ToHashSet(StringComparer.Ordinal);
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Where(t => options.Contains(t.Value)).ToList();
        return taken.Count > 0
            ? [.. taken.Select(t => Unmatched(parsed.CommandResult.Command, t.Value))]
            : parsed.Errors.Count > 0 ? Find(parsed) : [];
    }

    public static void Report(IReadOnlyList<Diagnostic> found, ParseResult parsed, Terminal terminal)
    {
        var text = new DiagnosticText(terminal.ErrorPalette, terminal.Language);
        foreach (var diagnostic in found)
        {
            terminal.Error.Write(text.Render(diagnostic));
        }

        var command = parsed.CommandResult.Command;
        terminal.Error.WriteLine();
        terminal.Error.WriteLine(terminal.Say("usage: ", "用法：") + new HelpPrinter(terminal).Usage(command));
        string help = command is RootCommand ? "policy --help" : $"policy {command.Name} --help";
        terminal.Error.WriteLine(terminal.Say($"`{help}` says more, with examples", $"详细说明与示例：`{help}`"));
    }

    private static List<Diagnostic> Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var found = new List<Diagnostic>();
        foreach (string token in parsed.UnmatchedTokens)
        {
            found.Add(Unmatched(command, token));
        }

        // A word too many often leaves other errors behind: what it was meant for is then missing.
        foreach (var error in found.Count > 0 ? [] : parsed.Errors)
        {
            found.Add(Other(command, error));
        }

        var distinct = found.DistinctBy(d => d.Message).ToList();

        // What is missing is often only a consequence of what is wrong.
        return distinct.Any(d => d.Rule != CommandDiagnostics.ArgumentMissing)
            ? distinct.FindAll(d => d.Rule != CommandDiagnostics.ArgumentMissing)
            : distinct;
    }

    private static Diagnostic Unmatched(Command command, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            string name = token.Split('=', ':')[0];
            return CommandDiagnostics.UnknownOption(name, NearestName.Find(name, OptionsOf(command)));
        }

        if (command is RootCommand)
        {
            var verbs = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
            return CommandDiagnostics.UnknownVerb(token, NearestName.Find(token, verbs), verbs);
        }

        return CommandDiagnostics.UnexpectedArgument(token, command.Name);
    }

    private static Diagnostic Other(Command command, ParseError error)
    {
        var result = error.SymbolResult;
        if (result is ArgumentResult { Parent: OptionResult owner })
        {
            result = owner;
        }

        if (result is OptionResult { Option: var option } given)
        {
            string[] values = [.. Allowed(option)];
            return given.Tokens.Count switch
            {
                0 when given.IdentifierToken is null => CommandDiagnostics.MissingOption(command.Name, $"{option.Name} {option.HelpName}", option.Description ?? ""),
                0 => CommandDiagnostics.MissingValue(option.Name, option.HelpName ?? "", values),
                > 1 when option.Arity.MaximumNumberOfValues == 1 && given.IdentifierTokenCount > 1 => CommandDiagnostics.RepeatedOption(option.Name),
                _ => CommandDiagnostics.WrongValue(option.Name, given.Tokens[^1].Value, values),
            };
        }

        if (result is ArgumentResult { Argument: var argument, Tokens.Count: > 0 } wrong)
        {
            string written = wrong.Tokens[^1].Value;
            return written.StartsWith('-')
                ? Unmatched(command, written)
                : CommandDiagnostics.WrongValue(argument.HelpName ?? argument.Name, written, [.. argument.GetCompletions(CompletionContext.Empty).Select(c => c.Label)]);
        }

        return Missing(command, result);
    }

    private static Diagnostic Missing(Command command, SymbolResult? result)
    {
        if (command is RootCommand)
        {
            return CommandDiagnostics.MissingVerb([.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)]);
        }

        if (result is CommandResult commandResult && command.Options.FirstOrDefault(o => o.Required && commandResult.GetResult(o) is null or { Implicit: true }) is { } needed)
        {
            return CommandDiagnostics.MissingOption(command.Name, $"{needed.Name} {needed.HelpName}", needed.Description ?? "");
        }

        var missing = result is ArgumentResult { Argument: var argument } ? argument : command.Arguments.FirstOrDefault();
        return CommandDiagnostics.MissingArgument(command.Name, missing?.HelpName ?? missing?.Name ?? "", missing?.Description ?? "");
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive)).Where(o => !o.Hidden).Select(o => o.Name);

    private static IEnumerable<string> Allowed(Option option) =>
        option.GetCompletions(CompletionContext.Empty).Select(c => c.Label);
}
