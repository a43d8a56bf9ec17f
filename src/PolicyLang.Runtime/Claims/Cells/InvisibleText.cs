using System.Globalization;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>Characters that are in a text but not seen: two names that look equal would not be.</summary>
internal static class InvisibleText
{
    /// <summary>Control and format characters (a line break, a zero-width space), lone surrogates, and the mark of a damaged byte.</summary>
    public static bool IsInvisible(char c) =>
        c < ' ' || (c >= '\u007F' && (c == '\uFFFD' || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    /// <summary>The index of the first one; -1 where there is none. A surrogate without its partner counts.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || IsInvisible(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>`U+200B`.</summary>
    public static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
}
