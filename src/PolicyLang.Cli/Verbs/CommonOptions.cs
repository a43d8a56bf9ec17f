using System.CommandLine;

namespace PolicyLang.Cli.Verbs;

/// <summary>Options that several verbs share.</summary>
public static class CommonOptions
{
    /// <summary>The names under which help shows an argument that is a path; completion offers files there.</summary>
    public static readonly string[] PathNames = ["DIR", "FILE", "PATH", "CLAIMS"];

    public static Option<string> Language(Terminal terminal)
    {
        var option = Choice("--lang", terminal.Say("the language of messages; else by the locale", "消息所用语言；默认依系统区域设置"), LanguageChoice.Names);
        option.Recursive = true;
        return option;
    }

    public static Option<string> Color(Terminal terminal)
    {
        var option = Choice(
            "--color",
            terminal.Say("colours; auto: on a terminal, unless NO_COLOR is set", "颜色；auto：仅在终端且未设 NO_COLOR 时使用"),
            "auto",
            "always",
            "never");
        option.Recursive = true;
        return option;
    }

    public static Option<string> Rules(Terminal terminal) => new("--rules", "-r")
    {
        HelpName = "DIR",
        Required = true,
        Description = terminal.Say(
            "the rules: a folder with its policy files (folders inside included), or one policy file",
            "规则：存放政策文件的文件夹（含子文件夹），或单个政策文件"),
    };

    public static Option<string> Format(string description, params string[] values)
    {
        var option = Choice("--format", description, values);
        option.Aliases.Add("-f");
        return option;
    }

    public static Argument<string[]> Paths(Terminal terminal) => new("paths")
    {
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
        Description = terminal.Say(
            "folders, each one rulebook with its folders inside; or policy files, each with the others beside it",
            "文件夹（含子文件夹，各为一部规则集），或政策文件（与同一文件夹中的其他文件一起）"),
    };

    public static Argument<string[]> Claims(Terminal terminal) => new("claims")
    {
        HelpName = "CLAIMS",
        Arity = ArgumentArity.OneOrMore,
        Description = terminal.Say(
            "files of claims: CSV, JSON or JSON Lines; `-` is standard input",
            "申报文件：CSV、JSON 或 JSON Lines；`-` 为标准输入"),
    };

    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', values), Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
