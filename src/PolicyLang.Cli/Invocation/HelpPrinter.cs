using System.CommandLine;
using System.CommandLine.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Invocation;

/// <summary>Prints the help page of a verb, or of the command.</summary>
public sealed class HelpPrinter(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command, terminal.Output);
        return ExitCodes.Fine;
    }

    public void Print(Command command, TextWriter output)
    {
        bool isRoot = command is RootCommand;
        output.WriteLine(command.Description);
        Head(output, "Usage", "用法");
        output.WriteLine($"  {Usage(command)}");
        Rows(output, "Verbs", "命令", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, FirstSentence(c.Description))));
        Rows(output, "Arguments", "参数", command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        var options = command.Options.Where(o => !o.Hidden).ToList();
        var general = isRoot ? [] : command.Parents.OfType<RootCommand>().SelectMany(r => r.Options).Where(o => o.Recursive && !o.Hidden);
        Rows(output, "Options", "选项", options.Concat(general).Select(o => (OptionUsage(o), o.Description ?? "")));
        if (command is VerbCommand { Examples.Count: > 0 } verb)
        {
            Head(output, "Examples", "示例");
            foreach (var example in verb.Examples)
            {
                output.WriteLine($"  {terminal.OutputPalette.Faint("# " + example.Text.In(terminal.Language))}");
                output.WriteLine($"  {example.Line}");
            }

            if (verb.Notes.Length > 0)
            {
                output.WriteLine();
                output.WriteLine(verb.Notes);
            }
        }

        Rows(output, "Exit codes", "退出码", ExitCodes.Documented.Select(c => ($"{c.Code}", c.Text.In(terminal.Language))));
        if (isRoot)
        {
            output.WriteLine();
            output.WriteLine(terminal.Say("`policy VERB --help` shows a verb with examples.", "`policy 命令 --help` 显示各命令的说明与示例。"));
        }
    }

    /// <summary>`policy run CLAIMS… --rules DIR [options]`.</summary>
    public string Usage(Command command)
    {
        if (command is RootCommand)
        {
            return terminal.Say("policy VERB [options]", "policy 命令 [选项]");
        }

        var words = new List<string> { "policy", command.Name };
        words.AddRange(command.Arguments.Select(a => a.Arity.MaximumNumberOfValues > 1 ? $"{a.HelpName}..." : a.HelpName ?? a.Name));
        words.AddRange(command.Options.Where(o => o.Required).Select(o => $"{o.Name} {o.HelpName}"));
        words.Add(terminal.Say("[options]", "[选项]"));
        return string.Join(' ', words);
    }

    private static string OptionUsage(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(a => a.Length == 2 && a[0] == '-' && char.IsAsciiLetter(a[1])).Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} {option.HelpName}";
    }

    private static string FirstSentence(string? text) => (text ?? "").Split('\n')[0];

    private void Head(TextWriter output, string english, string chinese)
    {
        output.WriteLine();
        output.WriteLine(terminal.OutputPalette.Bold(terminal.Say(english + ":", chinese + "：")));
    }

    private void Rows(TextWriter output, string english, string chinese, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Head(output, english, chinese);
        int width = all.Max(r => CellWidth.Of(r.Left));
        foreach (var (left, right) in all)
        {
            string indented = right.Replace("\n", "\n" + new string(' ', width + 4), StringComparison.Ordinal);
            output.WriteLine($"  {CellWidth.Pad(left, width)}  {indented}");
        }
    }
}
