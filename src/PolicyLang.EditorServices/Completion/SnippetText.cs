using System.Text;

namespace PolicyLang.EditorServices.Completion;

/// <summary>The syntax of snippets: `${1:words}` to fill in, `${1|one,other|}` to choose, `$0` where the cursor goes at last.</summary>
internal static class SnippetText
{
    /// <summary>Words that are to stand as they are.</summary>
    public static string Escape(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    public static string Place(int number, string words) => $"${{{number}:{Escape(words)}}}";

    /// <summary>One of several; commas and bars are marks of the syntax there.</summary>
    public static string Choice(int number, IEnumerable<string> words) =>
        $"${{{number}|{string.Join(',', words.Select(w => Escape(w).Replace(",", "\\,", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)))}|}}";

    /// <summary>The text with the places filled as proposed; of choices the first.</summary>
    public static string Plain(string snippet) => Render(snippet, words => words);

    /// <summary>A line that shows what it is: places as they are proposed, what follows the first line as `…`.</summary>
    public static string Title(string snippet)
    {
        string[] lines = Plain(snippet).Split('\n');
        return lines.Length > 1 ? $"{lines[0]} … {lines[^1].Trim()}" : lines[0].TrimEnd();
    }

    private static string Render(string snippet, Func<string, string> place)
    {
        var text = new StringBuilder();
        for (int i = 0; i < snippet.Length; i++)
        {
            if (snippet[i] == '\\' && i + 1 < snippet.Length)
            {
                text.Append(snippet[++i]);
            }
            else if (snippet[i] == '$')
            {
                i = Skip(snippet, i + 1, place, text);
            }
            else
            {
                text.Append(snippet[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads a place; the index of its last character.</summary>
    private static int Skip(string snippet, int at, Func<string, string> place, StringBuilder text)
    {
        bool isBraced = snippet[at] == '{';
        at += isBraced ? 1 : 0;
        while (at < snippet.Length && char.IsAsciiDigit(snippet[at]))
        {
            at++;
        }

        if (!isBraced)
        {
            return at - 1;
        }

        if (snippet[at] == '}')
        {
            return at;
        }

        bool isChoice = snippet[at] == '|';
        var words = new StringBuilder();
        bool isFirst = true;
        for (at++; snippet[at] != (isChoice ? '|' : '}'); at++)
        {
            at += snippet[at] == '\\' ? 1 : 0;
            if (isChoice && snippet[at] == ',' && snippet[at - 1] != '\\')
            {
                isFirst = false;
            }
            else if (isFirst)
            {
                words.Append(snippet[at]);
            }
        }

        text.Append(place(words.ToString()));
        return isChoice ? at + 1 : at;
    }
}
