namespace PolicyLang.EditorServices.Drafting;

/// <summary>What a benefit is called: the thing a condition speaks of, without what is said of it.</summary>
internal static class SubjectWords
{
    private const int Longest = 18;
    private const int MostEnglishWords = 5;

    private static readonly string[] Leads =
        ["新获评为", "新获评", "新认定为", "新认定的", "新认定", "新获得", "新批准的", "新批准", "新取得", "新评为", "首次通过", "首次获得", "首次认定为", "首次", "获得", "获评", "获批", "认定为", "被列入", "列入", "评为", "通过", "成为", "年度", "每年"];

    public static string Of(string words)
    {
        string clean = WordCleaning.Condition(words);
        foreach (string lead in Leads)
        {
            int at = clean.IndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && at + lead.Length + 1 < clean.Length)
            {
                clean = clean[(at + lead.Length)..];
                break;
            }
        }

        clean = WordCleaning.Condition(clean);
        if (clean.Length > 0 && char.IsAscii(clean[0]))
        {
            int relative = clean.IndexOf(" that ", StringComparison.Ordinal);
            return string.Join(' ', (relative > 0 ? clean[(relative + 6)..] : clean).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostEnglishWords));
        }

        clean = WithoutBrackets(clean);
        foreach (char mark in "的、")
        {
            int at = clean.LastIndexOf(mark);
            clean = clean.Length > Longest && at > 0 && at + 3 < clean.Length ? clean[(at + 1)..] : clean;
        }

        return clean.Length <= Longest ? clean : clean[^Longest..];
    }

    private static string WithoutBrackets(string words)
    {
        int open = words.IndexOf('（', StringComparison.Ordinal);
        int close = words.IndexOf('）', StringComparison.Ordinal);
        return open >= 0 && close > open ? WordCleaning.Condition(words.Remove(open, close - open + 1)) : words;
    }
}
