using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy fmt PATH…`: sets policy files in the one style, in place.</summary>
public static class FmtVerb
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths")
        {
            HelpName = "PATH",
            Arity = ArgumentArity.OneOrMore,
            Description = terminal.Say(
                "folders (folders inside included) or policy files; `-` alone: standard input to standard output",
                "文件夹（含子文件夹）或政策文件；单独的 `-` 表示从标准输入到标准输出"),
        };
        var check = new Option<bool>("--check")
        {
            Description = terminal.Say("writes nothing; names the files not in the one style, exit code 1 where there are any", "不写入；列出格式不统一的文件，如有则退出码为 1"),
        };
        var diff = new Option<bool>("--diff") { Description = terminal.Say("writes nothing; shows what would change", "不写入；显示将作的改动") };
        var keywords = new Option<string>("--keywords")
        {
            HelpName = "en|zh",
            Description = terminal.Say("turns the words of the language into English or Chinese; else each file keeps its own", "把语言的用词转换为英文或中文；默认各文件保持原样"),
        };
        keywords.AcceptOnlyFromAmong("en", "zh");
        var verb = new VerbCommand(
            "fmt",
            terminal.Say(
                "Sets policy files in the one style: indentation, columns, blank lines, marks. Comments and the order of clauses stay.",
                "统一政策文件的格式：缩进、对齐、空行、标点。注释与条文顺序不变。"),
            new Example(new("every file of a folder", "一个文件夹的全部文件"), "policy fmt policies"),
            new Example(new("before a commit: is anything to do?", "提交前：是否有待整理的文件"), "policy fmt policies --check"),
            new Example(new("an English file into Chinese", "将英文文件转换为中文"), "policy fmt - --keywords zh < grant.policy"))
        { paths, check, diff, keywords };
        verb.SetAction(parsed => new FmtRun(parsed.GetValue(check), parsed.GetValue(diff), Language(parsed.GetValue(keywords)), terminal)
            .Run(parsed.GetRequiredValue(paths)));
        return verb;
    }

    private static Language? Language(string? name) => name switch
    {
        "en" => Compiler.Text.Language.English,
        "zh" => Compiler.Text.Language.Chinese,
        _ => null,
    };
}
