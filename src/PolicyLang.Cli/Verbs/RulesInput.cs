using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>The rulebook of `--rules`, or the exit code where there is none to work with.</summary>
public static class RulesInput
{
    /// <summary>Loads and compiles; errors are shown on standard error and nothing is decided by them.</summary>
    public static Rulebook? Load(string path, Terminal terminal, out int code)
    {
        var compiled = RulebookCompiler.Compile(RulebookLoader.Load(path));
        code = ExitCodes.Fine;
        if (compiled.Rulebook is { } rulebook)
        {
            return rulebook;
        }

        var errors = compiled.Unread.Concat(compiled.Diagnostics.Where(d => d.IsError)).ToList();
        terminal.Report(errors);
        terminal.Error.WriteLine(FindingCount.Say(errors, compiled.Files.Sources.Length, terminal)
            + terminal.Say("; rules with errors decide nothing", "；规则有错误，未作任何核定"));
        code = compiled.Unread.Any(d => d.Severity == Severity.Error) ? ExitCodes.Unreadable : ExitCodes.Findings;
        return null;
    }
}
