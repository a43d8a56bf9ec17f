using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy check PATH…`: the findings in policy files.</summary>
public static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var paths = CommonOptions.Paths(terminal);
        var format = CommonOptions.Format(terminal.Say("how findings are written (text)", "输出格式（默认 text）"), "text", "json", "sarif");
        var verb = new VerbCommand(
            "check",
            terminal.Say("Checks policy files and shows what is wrong, where, and what would be right.", "检查政策文件：指出错误、位置与改法。"),
            new Example(new("a folder of policy files", "检查一个文件夹"), "policy check policies"),
            new Example(new("one file, together with those beside it", "检查一个文件（连同同一文件夹的文件）"), "policy check policies/quanzhou/2021-70.policy"),
            new Example(new("for code scanning", "供代码扫描使用"), "policy check policies --format sarif")) { paths, format };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(paths), parsed.GetValue(format) ?? "text", terminal));
        return verb;
    }

    private static int Run(string[] paths, string format, Terminal terminal)
    {
        var found = new List<Diagnostic>();
        int files = 0;
        bool isAllRead = true;
        foreach (var group in PathGroups.Of(paths))
        {
            terminal.World.Stop.ThrowIfCancellationRequested();
            var compiled = RulebookCompiler.CheckWithText(group.Files);
            isAllRead &= group.Files.Problems.IsEmpty;
            files += group.Files.Sources.Count(s => group.Means(s.Path));
            found.AddRange(group.Files.Problems);
            found.AddRange(compiled.Diagnostics.Where(d => d.Location is null || group.Means(d.Location.Source.Path)));
        }

        Write(found, files, format, terminal);
        return !isAllRead ? ExitCodes.Unreadable : found.Any(d => d.IsError) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static void Write(List<Diagnostic> found, int files, string format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                DiagnosticJson.Write(terminal.World.Output, found, files, terminal.Language);
                terminal.Output.WriteLine();
                break;
            case "sarif":
                DiagnosticSarif.Write(terminal.World.Output, found, VersionPrinter.Version, terminal.Language);
                terminal.Output.WriteLine();
                break;
            default:
                WriteText(found, files, terminal);
                break;
        }
    }

    private static void WriteText(List<Diagnostic> found, int files, Terminal terminal)
    {
        var text = new DiagnosticText(terminal.OutputPalette, terminal.Language);
        foreach (var diagnostic in found)
        {
            terminal.Output.WriteLine(text.Render(diagnostic));
        }

        terminal.Output.WriteLine(FindingCount.Say(found, files, terminal));
    }
}
