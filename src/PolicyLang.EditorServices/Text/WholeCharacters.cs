using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Text;

/// <summary>
/// Half a surrogate pair is no character, and no file or message can hold it. U+FFFD takes its place, which is as long, so that no column
/// shifts and what is said of the text is what would be said of it had it been sent whole.
/// </summary>
internal static class WholeCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same object where every half has its other.</summary>
    public static SourceText Of(SourceText source) =>
        FirstLone(source.Content, 0) is >= 0 and var lone ? new SourceText(source.Path, Mended(source.Content, lone)) : source;

    private static string Mended(string text, int lone) => string.Create(text.Length, (text, lone), static (made, from) =>
    {
        from.text.CopyTo(made);
        for (int at = from.lone; at >= 0; at = FirstLone(from.text, at + 1))
        {
            made[at] = Replacement;
        }
    });

    /// <summary>The first half from an offset on that stands alone; -1 where none does.</summary>
    private static int FirstLone(string text, int from)
    {
        while (text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next)
        {
            int at = from + next;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text, at))
            {
                return at;
            }

            from = at + 2;
        }

        return -1;
    }
}
