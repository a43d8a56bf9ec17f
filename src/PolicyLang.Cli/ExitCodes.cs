using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli;

/// <summary>What the command answers the shell.</summary>
public static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The work was done and found something: errors in rules, failed tests, an unknown claim id, with `--strict` invalid claims.</summary>
    public const int Findings = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file or folder could not be read, or the output not written.</summary>
    public const int Unreadable = 3;

    /// <summary>A fault of the command itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Fault = 70;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells count.</summary>
    public const int Stopped = 130;

    public static readonly IReadOnlyList<(int Code, Localized Text)> Documented =
    [
        (Fine, new("fine", "正常")),
        (Findings, new("findings: errors in rules, failed tests, an unknown claim, invalid claims with --strict", "有发现：规则有错误、测试未通过、找不到申报，或 --strict 时有无效申报")),
        (Usage, new("the command line is wrong", "命令行有误")),
        (Unreadable, new("an input cannot be read, or the output cannot be written", "无法读取输入，或无法写出结果")),
    ];
}
