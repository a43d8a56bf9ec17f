using System.Text;

namespace PolicyLang.Runtime.Output;

/// <summary>Text from outside in Markdown.</summary>
public static class MarkdownText
{
    /// <summary>A cell of a table: on one line, `|` and tags disarmed.</summary>
    public static string Cell(string? text) => Inline(text ?? "").Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Text inside a paragraph or list item: on one line; backticks stay, because messages mark the user's words with them.</summary>
    public static string Inline(string text)
    {
        var result = new StringBuilder(text.Length);
        bool code = false;
        foreach (char c in text)
        {
            code ^= c == '`';
            _ = c switch
            {
                '\r' => result,
                '\n' => result.Append(' '),
                '\\' or '*' or '_' or '[' or ']' when !code => result.Append('\\').Append(c),
                '<' when !code => result.Append("&lt;"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
