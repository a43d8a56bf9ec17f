using System.Collections.Immutable;
using PolicyLang.EditorServices.Pinyin;

namespace PolicyLang.EditorServices.Completion;

/// <summary>
/// Which items a typed word means, and what the editor shall compare it with. Editors filter by one text for each item, some by its
/// beginning and some by its letters in order; so where letters stand for Chinese, that text is the typed letters and what completes them.
/// What is typed next changes it: the list says that it is not complete, and the editor asks again.
/// </summary>
internal static class CompletionFilter
{
    private const int Begins = 0;
    private const int ReadsSo = 1;
    private const int Holds = 2;

    /// <summary>The items meant, the likeliest first.</summary>
    public static ImmutableArray<CompletionItem> Apply(IEnumerable<CompletionItem> items, string typed, bool findsPinyin) =>
    [
        .. items
            .Select(item => Match(item, typed, findsPinyin))
            .Where(m => m is not null)
            .Select(m => m.GetValueOrDefault())
            .OrderBy(m => m.Tier)
            .ThenBy(m => m.Item.Rank)
            .Select(m => m.Item),
    ];

    private static (int Tier, CompletionItem Item)? Match(CompletionItem item, string typed, bool findsPinyin)
    {
        // The label of a sentence shows what it is; it is found by its word.
        ImmutableArray<string> names = item.Kind == CompletionKind.Skeleton ? item.FoundBy : [item.Label, .. item.FoundBy];
        if (typed.Length == 0)
        {
            return (Begins, item with { FilterText = Everything(names, findsPinyin) });
        }

        if (names.FirstOrDefault(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) is { } begun)
        {
            return (Begins, item with { FilterText = begun });
        }

        bool isLatin = findsPinyin && typed.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (isLatin && Read(names, typed, skips: false) is { } read)
        {
            return (ReadsSo, item with { FilterText = typed + read });
        }

        if (typed.Length == 1)
        {
            return null;
        }

        if (names.FirstOrDefault(n => IsWithin(typed, n)) is { } holding)
        {
            // An editor that looks for letters in order wants the first to begin a word.
            return (Holds, item with { FilterText = char.ToLowerInvariant(holding[0]) == char.ToLowerInvariant(typed[0]) ? holding : $"{typed} {holding}" });
        }

        return isLatin && Read(names, typed, skips: true) is { } within ? (Holds, item with { FilterText = typed + within }) : null;
    }

    private static string? Read(ImmutableArray<string> names, string typed, bool skips) =>
        names.Where(PinyinSearch.HasHan).Select(n => PinyinSearch.Rest(n, typed, skips)).FirstOrDefault(r => r is not null);

    /// <summary>For a client that does not ask again: every word it may be looked for by.</summary>
    private static string Everything(ImmutableArray<string> names, bool findsPinyin) => string.Join(' ', names
        .SelectMany(n => findsPinyin && PinyinSearch.HasHan(n) ? new[] { n, PinyinSearch.Spell(n, initials: false), PinyinSearch.Spell(n, initials: true) } : [n])
        .Distinct());

    /// <summary>Whether the letters of a word stand in a text in that order, the first of them where a word begins.</summary>
    private static bool IsWithin(string word, string text)
    {
        int found = 0;
        for (int i = 0; i < text.Length && found < word.Length; i++)
        {
            bool mayBegin = found > 0 || i == 0 || text[i] > 127 || !char.IsAsciiLetterOrDigit(text[i - 1]);
            found += mayBegin && char.ToLowerInvariant(text[i]) == char.ToLowerInvariant(word[found]) ? 1 : 0;
        }

        return found == word.Length;
    }
}
