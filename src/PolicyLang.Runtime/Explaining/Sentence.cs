using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Sentences from parts, in both languages.</summary>
internal static class Sentence
{
    /// <summary>Parts side by side; <paramref name="space"/> stands between the English ones only.</summary>
    public static Localized Join(string space, params IEnumerable<Localized> parts) => new(
        string.Join(space, parts.Select(p => p.English)), string.Concat(parts.Select(p => p.Chinese)));

    /// <summary>`a, b` and `a、b`.</summary>
    public static Localized List(IEnumerable<Localized> parts) => new(
        string.Join(", ", parts.Select(p => p.English)), string.Join("、", parts.Select(p => p.Chinese)));

    /// <summary>`a; b` and `a；b`.</summary>
    public static Localized Clauses(IEnumerable<Localized> parts) => new(
        string.Join("; ", parts.Select(p => p.English)), string.Join("；", parts.Select(p => p.Chinese)));

    /// <summary>Claim ids in backticks; beyond five their number only.</summary>
    public static Localized Ids(IReadOnlyCollection<string> ids)
    {
        const int most = 5;
        string shown(string separator) => string.Join(separator, ids.Take(most).Select(id => $"`{id}`"));
        return ids.Count <= most
            ? new(shown(", "), shown("、"))
            : new($"{shown(", ")} and {ids.Count - most} others", $"{shown("、")}等{ids.Count}件");
    }
}
