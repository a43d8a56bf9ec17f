using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli;

/// <summary>Which language people are spoken to in: `--lang`, else the locale of messages (POSIX: LC_ALL, LC_MESSAGES, LANG).</summary>
public static class LanguageChoice
{
    public static readonly string[] Names = ["en", "zh"];

    public static Language Of(string? asked, Func<string, string?> variable)
    {
        string name = asked is "zh" or "en" ? asked : Locale(variable);
        return name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
    }

    private static string Locale(Func<string, string?> variable)
    {
        foreach (string name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (variable(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return "";
    }
}
