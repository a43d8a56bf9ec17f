using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy coverage --text PATH`: what became of each sentence of the official texts.</summary>
public static class CoverageVerb
{
    public static Command Create(Terminal terminal)
    {
        var text = new Option<string>("--text")
        {
            HelpName = "PATH",
            Required = true,
            Description = terminal.Say(
                "the rules whose official texts are looked at: a folder, or one policy file", "核对哪些规则的官方原文：文件夹，或单个政策文件"),
        };
        var format = CommonOptions.Format(terminal.Say("how it is written (text); json has every sentence", "输出格式（默认 text）；json 含每一句"), "text", "json");
        var verb = new VerbCommand(
            "coverage",
            terminal.Say("Shows which sentences of the official texts have rules.", "列出官方原文各句有无规则落实。"),
            new Example(new("the articles of a document, with what is open", "逐条列出，并指出未落实之处"), "policy coverage --text policies/quanzhou"),
            new Example(new("every sentence, for another program", "逐句输出，供其他程序使用"), "policy coverage --text policies/quanzhou --format json")) { text, format };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(text), parsed.GetValue(format) ?? "text", terminal));
        return verb;
    }

    private static int Run(string path, string format, Terminal terminal)
    {
        var files = RulebookLoader.Load(path);
        if (files.Problems.Any(p => p.IsError))
        {
            terminal.Report(files.Problems);
            return ExitCodes.Unreadable;
        }

        var documents = RulebookCompiler.CoverText(files);
        if (format == "json")
        {
            CoverageJson.Write(documents, terminal.World.Output);
            terminal.Output.WriteLine();
        }
        else
        {
            CoverageTable.Write(documents, terminal);
        }

        return ExitCodes.Fine;
    }
}
