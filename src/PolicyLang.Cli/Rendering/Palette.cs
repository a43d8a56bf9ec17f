using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Cli.Rendering;

/// <summary>The few colours of the command, or none.</summary>
public sealed record Palette(bool IsOn)
{
    public static readonly Palette None = new(false);

    public string Bold(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    /// <summary>Line numbers, bars, second places.</summary>
    public string Frame(string text) => Paint("1;34", text);

    public string Good(string text) => Paint("32", text);

    public string Bad(string text) => Paint("1;31", text);

    public string Doubt(string text) => Paint("33", text);

    public string Help(string text) => Paint("1;36", text);

    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => Paint("1;31", text),
        Severity.Warning => Paint("1;33", text),
        _ => Paint("1;36", text),
    };

    public string Of(Outcome outcome, string text) => outcome switch
    {
        Outcome.Paid => Paint("1;32", text),
        Outcome.Invalid or Outcome.Ineligible or Outcome.Excluded => Paint("1;31", text),
        Outcome.Incomplete or Outcome.Undecided => Paint("1;33", text),
        _ => Paint("1", text),
    };

    public string Of(StepResult result, string text) => result switch
    {
        StepResult.Holds => Good(text),
        StepResult.Fails => Bad(text),
        StepResult.Unknown or StepResult.Reduces => Doubt(text),
        _ => text,
    };

    private string Paint(string code, string text) => IsOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
