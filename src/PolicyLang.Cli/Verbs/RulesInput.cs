using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>The rulebook of `--rules`, or the exit code where there is none to work with.</summary>
public static class RulesInput
{
    /// <summary>Loads and compiles under the readings' defaults.</summary>
    public static Rulebook? Load(string path, Terminal terminal, out int code) => Load(path, [], terminal, out code);

    /// <summary>
    /// Loads and compiles under the readings a command line chooses, once; errors are shown on standard error and nothing is decided by them.
    /// </summary>
    public static Rulebook? Load(string path, string[] readings, Terminal terminal, out int code)
    {
        code = ExitCodes.Usage;
        if (ReadingsInput.Parse(readings, terminal) is not { } choices)
        {
            return null;
        }

        var compiled = RulebookCompiler.Compile(RulebookLoader.Load(path), choices);
        bool isRead = !compiled.Unread.Any(d => d.IsError);
        if (isRead && !ReadingsInput.Fits(choices, compiled.Readings, terminal))
        {
            return null;
        }

        code = compiled.Rulebook is null ? Refuse(compiled.Files, compiled.Unread, compiled.Diagnostics, terminal) : ExitCodes.Fine;
        return compiled.Rulebook;
    }

    /// <summary>Shows the errors of rules that cannot be worked with; the exit code.</summary>
    public static int Refuse(RulebookFiles files, IEnumerable<Diagnostic> unread, IEnumerable<Diagnostic> diagnostics, Terminal terminal)
    {
        bool isRead = !unread.Any(d => d.IsError);
        var errors = unread.Concat(diagnostics.Where(d => d.StopsRules)).ToList();
        terminal.Report(errors);
        terminal.Error.WriteLine(FindingCount.Say(errors, files.Sources.Length, terminal)
            + terminal.Say("; rules with errors decide nothing", "；规则有错误，未作任何核定"));
        return isRead ? ExitCodes.Findings : ExitCodes.Unreadable;
    }
}
