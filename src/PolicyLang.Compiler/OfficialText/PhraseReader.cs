using System.Collections.Frozen;
using System.Collections.Immutable;
using Superpower;
using Superpower.Model;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// Reads official words, Chinese or English, for what rules can be held against: amounts, rates, counts, periods, dates, boundary words,
/// 每年, 一次性, 叠加. Everything else is passed over. Total: words it cannot read are words.
/// </summary>
public static class PhraseReader
{
    /// <summary>A parser, the Han and signs it can begin with, and whether a look ahead says that it may succeed.</summary>
    private sealed record Reader(TextParser<OfficialPhrase[]> Parser, ImmutableArray<char> Starts, Func<string, int, bool> MayStart);

    /// <summary>
    /// In their order. Names first: they keep their numbers to themselves. Dates before quantities: 2021年 is no period of 2021 years.
    /// </summary>
    private static readonly ImmutableArray<Reader> Readers =
    [
        new(WordParser.Names, [.. WordParser.NameStarts], WordParser.MayStartName),
        new(DateParser.Dates, [.. DateParser.Starts], DateParser.MayStart),
        new(QuantityParser.Quantities, [.. QuantityParser.Starts], QuantityParser.MayStart),
        new(WordParser.Phrases, [.. WordParser.Starts], (_, _) => true),
        new(InclusionParser.Inclusions, [.. InclusionParser.Starts], InclusionParser.MayStart),
    ];

    /// <summary>Most characters of a text begin nothing, and trying every parser on each is slow.</summary>
    private static readonly FrozenDictionary<char, ImmutableArray<Reader>> ByStart = Readers
        .SelectMany(r => r.Starts.Distinct().Select(start => (start, Reader: r)))
        .GroupBy(p => p.start)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Reader).ToImmutableArray());

    /// <summary>The phrases of the words, in order of their places; none overlap but for the numbers of one list or range.</summary>
    public static ImmutableArray<OfficialPhrase> Read(string words)
    {
        var found = ImmutableArray.CreateBuilder<OfficialPhrase>();
        int at = 0;
        while (at < words.Length)
        {
            at = ReadAt(words, at, found);
        }

        return InclusionParser.Settle(words, found.ToImmutable());
    }

    /// <summary>Adds what begins there, and gives the place behind it.</summary>
    private static int ReadAt(string words, int at, ImmutableArray<OfficialPhrase>.Builder found)
    {
        foreach (var reader in ReadersAt(words, at))
        {
            if (!reader.MayStart(words, at))
            {
                continue;
            }

            var result = reader.Parser(new(words, new Position(at, 1, 1), words.Length - at));
            if (result.HasValue && result.Remainder.Position.Absolute > at)
            {
                foreach (var phrase in result.Value)
                {
                    // The keys and marks between 最高 and its number: 最高给予每家企业30万元.
                    if (phrase is QuantityPhrase quantity && phrase == result.Value[0])
                    {
                        ReadWords(words, Place.FromBounds(at, Math.Max(at, quantity.Span.Start)), found);
                    }

                    found.Add(phrase);
                }

                return result.Remainder.Position.Absolute;
            }
        }

        return at + 1;
    }

    private static void ReadWords(string words, Place place, ImmutableArray<OfficialPhrase>.Builder found)
    {
        for (int at = place.Start; at < place.End;)
        {
            var result = WordParser.Names.Or(WordParser.Phrases)(new(words, new Position(at, 1, 1), place.End - at));
            foreach (var phrase in result.HasValue ? result.Value : [])
            {
                found.Add(phrase);
            }

            at = result.HasValue ? Math.Max(at + 1, result.Remainder.Position.Absolute) : at + 1;
        }
    }

    /// <summary>A word of letters or digits is read from its start only.</summary>
    private static ImmutableArray<Reader> ReadersAt(string words, int at)
    {
        char c = words[at];
        if (IsOfWord(c))
        {
            return at == 0 || !IsOfWord(words[at - 1]) ? Readers : [];
        }

        return ByStart.TryGetValue(c, out var readers) && !BoundWords.IsOtherWord(words, at) ? readers : [];
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetter(c) || char.IsDigit(c);
}
