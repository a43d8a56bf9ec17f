using System.CommandLine;
using PolicyLang.Cli.Completing;
using PolicyLang.Cli.Invocation;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy completion SHELL`: the script that makes the shell complete.</summary>
public static class CompletionVerb
{
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { HelpName = "SHELL", Description = terminal.Say("bash, zsh or fish", "bash、zsh 或 fish") };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var verb = new VerbCommand(
            "completion",
            terminal.Say("Prints the script that lets a shell complete verbs, options, their values and benefits.", "输出补全脚本：命令、选项、选项值与奖补名称。"),
            new Example(new("bash: for this session", "bash：当前会话"), "source <(policy completion bash)"),
            new Example(new("zsh: for good", "zsh：长期生效"), "policy completion zsh > \"${fpath[1]}/_policy\""),
            new Example(new("fish: for good", "fish：长期生效"), "policy completion fish > ~/.config/fish/completions/policy.fish")) { shell };
        verb.SetAction(parsed =>
        {
            terminal.Output.Write(ShellScripts.For(parsed.GetRequiredValue(shell)));
            return ExitCodes.Fine;
        });
        return verb;
    }
}
