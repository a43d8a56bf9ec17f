using System.Collections.Immutable;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>The kinds that amounts are given for one after another: 创新引领型、风险防御型、转型升级型; 重大发明专利奖和一、二、三等奖.</summary>
internal static class KindList
{
    private const int Longest = 14;
    private static readonly char[] Marks = ['、', '和', '与', '及', '或', '/', ','];

    /// <summary>As many kinds as wanted, out of the words nearest to the amounts; null where none of them lists so many.</summary>
    public static ImmutableArray<string>? Find(IEnumerable<string> nearestFirst, int wanted)
    {
        foreach (string words in nearestFirst)
        {
            if (Split(words, wanted) is { } kinds)
            {
                return kinds;
            }
        }

        return null;
    }

    private static ImmutableArray<string>? Split(string words, int wanted)
    {
        string[] members = words.Replace(" and ", "、", StringComparison.Ordinal).Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (members.Length != wanted || wanted < 2)
        {
            return null;
        }

        members[0] = WordCleaning.Condition(Behind(members[0]));
        members[^1] = WordCleaning.Condition(members[^1]);

        // 一、二、三等奖: the last one has the word that all share.
        string last = members[^1];
        for (int i = 0; i < wanted - 1; i++)
        {
            if (members[i].Length == 1 && last.Length > 1)
            {
                members[i] += last[1..];
            }
        }

        string shared = Tail(members);
        members[^1] = Cut(members[^1], members[..^1]);
        return members.Any(m => m.Length == 0 || m.Length > Longest) || members.Distinct().Count() < wanted || shared.Length > Longest ? null : [.. members.Select(WordCleaning.Condition)];
    }

    /// <summary>设重大发明专利奖, 对每个创新引领型: what leads to the list is none of it.</summary>
    private static string Behind(string first)
    {
        foreach (string lead in (string[])["每个", "每件", "每项", "分别", "获得", "获评", "认定为", "设立", "设", "对", "为", "的"])
        {
            int at = first.LastIndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && at + lead.Length < first.Length)
            {
                return first[(at + lead.Length)..];
            }
        }

        return first;
    }

    /// <summary>转型升级型项目 beside 风险防御型: the letters that the others end with end this one too.</summary>
    private static string Cut(string last, string[] others)
    {
        string tail = Tail(others);
        int at = tail.Length > 0 ? last.LastIndexOf(tail, StringComparison.Ordinal) : -1;
        return at > 0 ? last[..(at + tail.Length)] : last;
    }

    private static string Tail(string[] words)
    {
        int length = 0;
        while (length < words.Min(w => w.Length) && words.All(w => w[^(length + 1)] == words[0][^(length + 1)]))
        {
            length++;
        }

        return length == 0 ? "" : words[0][^length..];
    }
}
