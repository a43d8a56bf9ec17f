using System.Buffers.Text;

namespace PolicyLang.LanguageServer.Connection;

/// <summary>
/// JSON can write half a surrogate pair (`\ud83d`), and clients do when an edit tears one apart; a .NET string read from JSON cannot hold it.
/// U+FFFD takes its place, which is as long, so that no column shifts and no edit is lost.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static void Replace(Span<byte> json)
    {
        for (int at = 0; at < json.Length;)
        {
            int next = json[at..].IndexOf((byte)'\\');
            if (next < 0)
            {
                return;
            }

            at += next;
            int unit = UnitAt(json, at);
            if (unit is >= 0xD800 and < 0xDC00 && UnitAt(json, at + EscapeLength) is >= 0xDC00 and < 0xE000)
            {
                at += 2 * EscapeLength;
                continue;
            }

            if (unit is >= 0xD800 and < 0xE000)
            {
                "FFFD"u8.CopyTo(json[(at + 2)..]);
            }

            at += unit < 0 ? 2 : EscapeLength;
        }
    }

    /// <summary>The unit that an escape (`\u597d`) writes; -1 where none is.</summary>
    private static int UnitAt(Span<byte> json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out int unit, out int read, 'x') && read == 4
            ? unit
            : -1;
}
