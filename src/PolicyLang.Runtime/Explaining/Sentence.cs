using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Sentences from parts, in both languages.</summary>
internal static class Sentence
{
    /// <summary>A name and its value, side by side.</summary>
    public static Localized Pair(Localized name, Localized value) => new($"{name.English} {value.English}", $"{name.Chinese} {value.Chinese}");

    /// <summary>`a, b` and `a、b`.</summary>
    public static Localized List(IEnumerable<Localized> parts) => new(
        string.Join(", ", parts.Select(p => p.English)), string.Join("、", parts.Select(p => p.Chinese)));

    /// <summary>`a; b` and `a；b`.</summary>
    public static Localized Clauses(IEnumerable<Localized> parts) => new(
        string.Join("; ", parts.Select(p => p.English)), string.Join("；", parts.Select(p => p.Chinese)));

    /// <summary>Claim ids in backticks; beyond five their number only.</summary>
    public static Localized Ids(IReadOnlyCollection<string> ids) => Ids(ids, ids.Count);

    /// <summary>The first of <paramref name="count"/> ids; only as many as are shown are looked at.</summary>
    public static Localized Ids(IEnumerable<string> ids, int count)
    {
        const int most = 5;
        string[] shown = [.. ids.Take(most).Select(id => $"`{id}`")];
        return count <= most
            ? new(string.Join(", ", shown), string.Join('、', shown))
            : new($"{string.Join(", ", shown)} and {count - most} others", $"{string.Join('、', shown)}等{count}件");
    }
}
