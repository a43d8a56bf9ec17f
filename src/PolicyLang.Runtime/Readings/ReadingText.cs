using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Readings;

/// <summary>Readings and what they change, in words; every rendering for people says it so.</summary>
public static class ReadingText
{
    /// <summary>How many claims are named where all would be too many.</summary>
    public const int Named = 5;

    /// <summary>Where a reading is read: articles and the header, each once.</summary>
    public static Localized Uses(ReportedReading reading)
    {
        var places = reading.Uses.Select(u => u.Article).Distinct().Select(a => a is null ? new Localized("header", "文件头") : new($"article {a}", $"第{a}条")).ToList();
        return places.Count == 0 ? Localized.Same("") : Sentence.List(places);
    }

    /// <summary>`paid 150.00` or an outcome that pays nothing.</summary>
    public static Localized Of(Decision decision)
    {
        string amount = decision.Paid.IsZero ? "" : " " + ExactText.Fixed(decision.Paid, 2);
        var (english, chinese) = (decision.Outcome.Text().English + amount, decision.Outcome.Text().Chinese + amount);
        return decision.IsProvisional ? new($"{english} (provisional)", $"{chinese}（暂定）") : new(english, chinese);
    }

    /// <summary>The first of the claims that change, and how many more there are.</summary>
    public static IEnumerable<Localized> Changes(ReportedChoice choice)
    {
        foreach (var changed in choice.Changed.Take(Named))
        {
            var (before, after) = (Of(changed.Before), Of(changed.After));
            yield return new($"`{changed.Before.ClaimId}`: {before.English} → {after.English}", $"`{changed.Before.ClaimId}`：{before.Chinese} → {after.Chinese}");
        }

        int more = choice.Changed.Length - Named;
        if (more > 0)
        {
            yield return new($"and {more} more; csv and json name all", $"另有 {more} 件；csv 和 json 格式列出全部");
        }
    }

    /// <summary>`+764.49`, `-500000.00`, and nothing where there is no difference.</summary>
    public static string Difference(Exact difference) => difference.IsZero ? "" : (difference.Sign > 0 ? "+" : "") + ExactText.Fixed(difference, 2);
}
