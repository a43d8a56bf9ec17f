using System.Collections.Concurrent;
using System.Collections.Immutable;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Span = Superpower.Model.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Parsers of words out of a list, the longest first; English words in any case and whole.</summary>
internal static class Words
{
    /// <summary>Blanks, also the wide one.</summary>
    public static readonly TextParser<Unit> Blanks = Character.Matching(c => c is ' ' or '\t' or '\u3000' or '\u00A0', "a blank").IgnoreMany();

    private static readonly ConcurrentDictionary<string, TextParser<Unit>> Known = new(StringComparer.Ordinal);

    public static TextParser<T> Table<T>(params (T Meaning, string Words)[] rows)
    {
        var words = rows
            .SelectMany(r => r.Words.Split('|').Select(w => (Word: w, r.Meaning)))
            .OrderByDescending(w => w.Word.Length)
            .ToImmutableArray();
        var first = words.ToLookup(w => char.ToLowerInvariant(w.Word[0]));
        return input =>
        {
            if (!input.IsAtEnd)
            {
                foreach (var (word, meaning) in first[char.ToLowerInvariant((input.Source ?? "")[input.Position.Absolute])])
                {
                    if (Matches(input, word))
                    {
                        return Result.Value(meaning, input, input.Skip(word.Length));
                    }
                }
            }

            return Result.Empty<T>(input);
        };
    }

    /// <summary>The first characters of the words of rows.</summary>
    public static IEnumerable<char> Starts<T>(params (T Meaning, string Words)[] rows) => rows.SelectMany(r => r.Words.Split('|')).Select(w => w[0]).Distinct();

    /// <summary>Any of the words. Made once: what stands inside a query is made anew at each attempt, and a table is slow to make.</summary>
    public static TextParser<Unit> Any(string words) => Known.GetOrAdd(words, w => Table((Unit.Value, w)));

    /// <summary>One of the words, itself.</summary>
    public static TextParser<string> Names(string words) => Table([.. words.Split('|').Select(w => (w, w))]);

    /// <summary>Succeeds where the parser would, and takes nothing.</summary>
    public static TextParser<T> Ahead<T>(TextParser<T> parser) => input =>
    {
        var result = parser(input);
        return result.HasValue ? Result.Value(result.Value, input, input) : result;
    };

    private static bool Matches(Span input, string word)
    {
        string source = input.Source ?? "";
        int at = input.Position.Absolute;
        return word.Length <= input.Length && string.Compare(source, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (!char.IsAsciiLetter(word[^1]) || at + word.Length >= source.Length || !char.IsAsciiLetter(source[at + word.Length]));
    }
}
