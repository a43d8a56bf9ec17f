using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>The word of a severity for people, for JSON and for SARIF.</summary>
public static class SeverityText
{
    public static Localized Of(Severity severity) => severity switch
    {
        Severity.Error => new Localized("error", "错误"),
        Severity.Warning => new Localized("warning", "警告"),
        _ => new Localized("note", "说明"),
    };

    /// <summary>`error`, `warning`, `note`: also SARIF's words for a level.</summary>
    public static string Machine(Severity severity) => Of(severity).English;
}
