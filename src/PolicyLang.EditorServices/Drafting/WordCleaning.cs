namespace PolicyLang.EditorServices.Drafting;

/// <summary>Takes off what only joins words: 对 … 的, 且, 并, 或.</summary>
internal static class WordCleaning
{
    private static readonly string[] Leading =
        ["对于", "对", "凡", "其中", "并且", "并经过", "并经", "并", "且", "或者", "或", "同时", "以及", "及", "在", "属于", "属", "经过", "经", "若", "如", "而", "已", "的", "、", "，", ",", " ", "（", "for ", "where ", "if ", "and ", "or ", "that are ", "that is ", "which ", "to ", "the ", "a ", "an "];

    private static readonly string[] Trailing = ["达到", "。", "；", "，", ".", ";", ",", " ", "的", "在", "为", "达", "者", "：", "、", "（", "与", "和", "按", " of", " is", " are", " a", " an", " the", " for", " to"];

    public static string Condition(string words)
    {
        string at = words.Trim();
        for (string? before = null; before != at;)
        {
            before = at;
            at = Strip(at);
        }

        return at;
    }

    /// <summary>The last word or two: what a thing is called (国家知识产权局新批准的地理标志保护产品 → 保护产品).</summary>
    public static string Noun(string words)
    {
        string clean = Condition(words);
        if (clean.Length > 0 && char.IsAscii(clean[^1]))
        {
            return clean.Split(' ')[^1];
        }

        int cut = clean.LastIndexOf('的') + 1;
        string last = clean[cut..];
        last = last[Math.Max(0, last.Length - 4)..];

        // 国家级展会 is a 展会: what stands before 级 is no part of the thing.
        int level = last.IndexOf('级', StringComparison.Ordinal);
        return level >= 0 && last.Length - level > 2 ? last[(level + 1)..] : last;
    }

    private static string Strip(string words)
    {
        foreach (string lead in Leading)
        {
            if (words.Length > lead.Length + 1 && words.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && !IsWord(words, lead))
            {
                return words[lead.Length..];
            }
        }

        foreach (string tail in Trailing)
        {
            if (words.Length > tail.Length && words.EndsWith(tail, StringComparison.OrdinalIgnoreCase) && !(tail == "达" && words.EndsWith("发达", StringComparison.Ordinal)))
            {
                return words[..^tail.Length];
            }
        }

        return words;
    }

    /// <summary>在职, 经济, 经营, 属地, 已 in 已获 are words of their own.</summary>
    private static bool IsWord(string words, string lead) => lead switch
    {
        "在" => words[1] is '职' or '岗' or '建' or '校' or '册' or '线' or '库' or '研' or '泉' or '本',
        "经" => words[1] is '济' or '营' or '费' or '贸' or '销' or '理' or '常' or '办',
        "属" => words[1] is '地' or '性' or '于',
        "对" => words[1] is '外' or '口' or '接' or '标' or '象',
        "并" => words[1] is '购' or '网' or '列',
        "及" => words[1] is '时',
        "而" => words[1] is '且',
        "已" => true,
        _ => false,
    };
}
