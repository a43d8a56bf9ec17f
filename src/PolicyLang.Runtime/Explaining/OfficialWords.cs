using PolicyLang.Compiler.Plan;

namespace PolicyLang.Runtime.Explaining;

/// <summary>
/// The sentence of an article that fits a clause best: by the numbers with their units the clause names (30万元, 10%), then by what it shares
/// with the clause's label, two characters at a time.
/// </summary>
internal static class OfficialWords
{
    private const int WeightOfNumber = 6;

    /// <summary>How official texts word a cap, which has no label of its own.</summary>
    public const string OfCap = "最高补助";

    /// <summary>How they word a budget.</summary>
    public const string OfBudget = "预算总额";

    /// <summary>How they word a limit to one.</summary>
    public const string OfOnce = "一次性";

    /// <summary>How they word a limit of several.</summary>
    public const string OfLimit = "每年不超过";

    /// <summary>How they word that only the highest is paid.</summary>
    public const string OfHighest = "就高不重复";

    /// <summary>How they word a quota.</summary>
    public const string OfQuota = "每年评选不超过";

    /// <summary>How they say that one benefit is kept of several.</summary>
    public const string OfStacking = "就高";

    /// <summary>Null where the article has no words, or none that fit.</summary>
    public static string? For(Origin origin, string? label)
    {
        if (origin.Article is not { } article)
        {
            return null;
        }

        var numbers = Numbers(origin.Location.Text).ToList();
        string? best = null;
        int bestScore = 0;
        foreach (string sentence in article.Paragraphs.SelectMany(Sentences))
        {
            int score = (numbers.Count(n => ContainsNumber(sentence, n)) * WeightOfNumber) + Shared(sentence, label ?? "");
            if (score > bestScore)
            {
                (best, bestScore) = (sentence, score);
            }
        }

        return best;
    }

    /// <summary>Ends at 。 or ；.</summary>
    public static IEnumerable<string> Sentences(string paragraph)
    {
        int start = 0;
        for (int i = 0; i < paragraph.Length; i++)
        {
            if (paragraph[i] is '。' or '；')
            {
                yield return paragraph[start..(i + 1)].Trim();
                start = i + 1;
            }
        }

        if (paragraph[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Numbers with a unit: `30万元`, `10%`. A bare number says too little.</summary>
    private static IEnumerable<string> Numbers(string clause)
    {
        for (int i = 0; i < clause.Length; i++)
        {
            if (!char.IsAsciiDigit(clause[i]))
            {
                continue;
            }

            int start = i;
            while (i < clause.Length && (char.IsAsciiDigit(clause[i]) || clause[i] == '.'))
            {
                i++;
            }

            int unit = i;
            while (i < clause.Length && clause[i] is '万' or '亿' or '元' or '%' or '件' or '名' or '年')
            {
                i++;
            }

            if (i > unit)
            {
                yield return clause[start..i];
            }
        }
    }

    private static bool ContainsNumber(string sentence, string number)
    {
        int at = sentence.IndexOf(number, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsAsciiDigit(sentence[at - 1]));
    }

    private static int Shared(string sentence, string label)
    {
        int shared = 0;
        for (int i = 0; i + 1 < label.Length; i++)
        {
            shared += sentence.Contains(label.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        // Less than half of a label in common is chance.
        return shared * 2 >= label.Length - 1 ? shared : 0;
    }
}
