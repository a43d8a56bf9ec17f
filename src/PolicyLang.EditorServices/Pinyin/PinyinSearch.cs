using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PolicyLang.EditorServices.Pinyin;

/// <summary>
/// Typed Latin letters found in Chinese words: `sjje`, `shijijiaoyijine` and `shijje` find 实际交易金额. Each character takes its whole
/// syllable, its first letter (or zh, ch, sh), or, the last one, what is typed of it; any of its readings will do.
/// </summary>
public sealed class PinyinSearch
{
    private readonly ImmutableArray<Rune> text;
    private readonly string typed;
    private readonly bool skips;
    private readonly HashSet<(int, int)> dead = [];

    private PinyinSearch(string text, string typed, bool skips)
    {
        this.text = [.. text.EnumerateRunes()];
        this.typed = typed.ToLowerInvariant();
        this.skips = skips;
    }

    /// <summary>
    /// The letters that would complete what is typed, in the manner it is typed (syllables or first letters); null where the typed is not
    /// found. <paramref name="skips"/>: characters may be left out.
    /// </summary>
    public static string? Rest(string text, string typed, bool skips) => new PinyinSearch(text, typed, skips).From(0, 0, whole: false);

    /// <summary>A word in whole syllables, or in first letters: what stands for a Chinese word where letters are typed.</summary>
    public static string Spell(string text, bool initials) => Spell([.. text.EnumerateRunes()], 0, initials);

    public static bool HasHan(string text)
    {
        foreach (var character in text.EnumerateRunes())
        {
            if (character.Value >= 0x3400 && !PinyinTable.Of(character).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="at">The next character.</param>
    /// <param name="done">How much of the typed is used up.</param>
    /// <param name="whole">Whether more than first letters was typed so far.</param>
    private string? From(int at, int done, bool whole)
    {
        if (at == text.Length || !dead.Add((at, done)))
        {
            return null;
        }

        foreach (string reading in Readings(text[at]))
        {
            int common = Common(reading, done);
            for (int length = common; length > 0; length--)
            {
                bool isLast = done + length == typed.Length;
                if (isLast)
                {
                    bool initials = length == 1 && !whole;
                    return (initials ? "" : reading[length..]) + Spell(text, at + 1, initials);
                }

                if ((length == reading.Length || length == Initial(reading)) && From(at + 1, done + length, whole || length > 1) is { } rest)
                {
                    return rest;
                }
            }

            if (common > 0 && Initial(reading) == 2 && From(at + 1, done + 1, whole) is { } behind)
            {
                return behind;
            }
        }

        return skips ? From(at + 1, done, whole) : null;
    }

    private int Common(string reading, int done)
    {
        int length = 0;
        while (length < reading.Length && done + length < typed.Length && reading[length] == typed[done + length])
        {
            length++;
        }

        return length;
    }

    private static int Initial(string reading) => reading is ['z' or 'c' or 's', 'h', ..] ? 2 : 1;

    private static string Spell(ImmutableArray<Rune> text, int from, bool initials) => string.Concat(text.Skip(from).Select(character =>
    {
        string reading = Readings(character).FirstOrDefault() ?? "";
        return initials && reading.Length > 0 ? reading[..1] : reading;
    }));

    /// <summary>Letters and digits read as themselves, marks as nothing.</summary>
    private static ImmutableArray<string> Readings(Rune character) =>
        character.Value < 128
            ? Rune.IsLetterOrDigit(character) || character.Value == '_' ? [character.ToString().ToLower(CultureInfo.InvariantCulture)] : []
            : PinyinTable.Of(character);
}
