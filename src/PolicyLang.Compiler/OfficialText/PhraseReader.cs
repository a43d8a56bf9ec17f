using System.Buffers;
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
    /// <summary>Names first: they keep their numbers to themselves. Dates before quantities: 2021年 is no period of 2021 years.</summary>
    private static readonly TextParser<OfficialPhrase[]> Phrase =
        WordParser.Names.Or(DateParser.Dates).Or(QuantityParser.Quantities.Try()).Or(WordParser.Phrases);

    /// <summary>The Han and signs a phrase can begin with. Most characters of a text begin none, and trying every parser on each is slow.</summary>
    private static readonly SearchValues<char> Starts = SearchValues.Create([.. BoundWords.Starts, .. WordParser.Starts, .. Numerals.Starts, .. Units.Starts, '百', '〔', '“', '《']);

    /// <summary>The phrases of the words, in order of their places; none overlap but for the numbers of one list or range.</summary>
    public static ImmutableArray<OfficialPhrase> Read(string words)
    {
        var found = ImmutableArray.CreateBuilder<OfficialPhrase>();
        int at = 0;
        while (at < words.Length)
        {
            var result = CanStart(words, at) ? Phrase(new(words, new Position(at, 1, 1), words.Length - at)) : Result.Empty<OfficialPhrase[]>(Superpower.Model.TextSpan.None);
            if (result.HasValue && result.Remainder.Position.Absolute > at)
            {
                foreach (var phrase in result.Value)
                {
                    found.Add(phrase);
                }

                at = result.Remainder.Position.Absolute;
            }
            else
            {
                at++;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A word of letters or digits is read from its start only.</summary>
    private static bool CanStart(string words, int at)
    {
        char c = words[at];
        return IsOfWord(c) ? at == 0 || !IsOfWord(words[at - 1]) : Starts.Contains(c);
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetter(c) || char.IsDigit(c);
}
