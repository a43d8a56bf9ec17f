using System.Collections.Frozen;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>five, twenty-five, two hundred and fifty thousand, a million; a number in digits behind in brackets, as in five (5), is the same again.</summary>
internal static class EnglishNumerals
{
    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Powers =
        new Dictionary<string, int> { ["hundred"] = 2, ["thousand"] = 3, ["million"] = 6, ["billion"] = 9 }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static (Numeral Found, int Length)? Scan(string text, int start)
    {
        if (start >= text.Length || !char.IsAsciiLetter(text[start]))
        {
            return null;
        }

        var sum = default(Sum);
        int end = start;
        for (int at = start; sum.Take(Word(text, at), isFirst: at == start);)
        {
            at += Word(text, at).Length;
            end = sum.IsWhole ? at : end;
            if (at + 1 >= text.Length || text[at] is not (' ' or '-') || !char.IsAsciiLetter(text[at + 1]))
            {
                break;
            }

            at++;
        }

        if (end == start)
        {
            return null;
        }

        return (new Numeral(sum.Total, 0, InWords: true) { IsScaled = sum.IsScaled }, end + Repeated(text, end, sum.Total) - start);
    }

    private static string Word(string text, int at) => string.Concat(text.Skip(at).TakeWhile(char.IsAsciiLetter));

    /// <summary>The length of ` (5)` behind five.</summary>
    private static int Repeated(string text, int at, long number)
    {
        string again = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({number})");
        return string.CompareOrdinal(text, at, again, 0, again.Length) == 0 ? again.Length : 0;
    }

    private struct Sum
    {
        private long total;
        private long group;
        private int last;
        private bool isAnd;
        private bool isArticle;

        public readonly long Total => total + group;

        public bool IsScaled { get; private set; }

        /// <summary>The words so far make a number.</summary>
        public readonly bool IsWhole => !isAnd && !isArticle;

        /// <summary>Takes the next word if it goes on with the number.</summary>
        public bool Take(string word, bool isFirst)
        {
            if (Small.TryGetValue(word, out int number))
            {
                // Behind twenty one to nine may stand, behind a hundred anything, behind five nothing.
                if (isArticle || (!isFirst && !isAnd && last > 0 && !(last >= 20 && last % 10 == 0 && last < 100 && number < 10)))
                {
                    return false;
                }

                group += number;
                (last, isAnd) = (number, false);
                return true;
            }

            if (Powers.TryGetValue(word, out int power))
            {
                return Scale(power, isFirst);
            }

            if (isFirst && word.Equals("a", StringComparison.OrdinalIgnoreCase))
            {
                return isArticle = true;
            }

            return word.Equals("and", StringComparison.OrdinalIgnoreCase) && !isFirst && !isAnd && last == 0 && !isArticle && (isAnd = true);
        }

        private bool Scale(int power, bool isFirst)
        {
            if (isAnd || (group == 0 && !isArticle) || isFirst)
            {
                return false;
            }

            long unit = power == 2 ? 100 : power == 3 ? 1000 : power == 6 ? 1_000_000 : 1_000_000_000;
            long many = Math.Max(1, group);
            (total, group) = power == 2 ? (total, many * unit) : (total + (many * unit), 0);
            (last, isArticle, IsScaled) = (0, false, IsScaled || power > 2);
            return true;
        }
    }
}
