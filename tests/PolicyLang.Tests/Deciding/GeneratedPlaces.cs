using System.Globalization;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Deciding;

/// <summary>Claims of the benefits of tests/corpus/deciding/limits.policy and quotas.policy, few enough of each to collide often.</summary>
internal static class GeneratedPlaces
{
    public static readonly string[] Columns =
    [
        "claim_id", "benefit", "claimant", "event_date", "due", "project", "award", "work", "item", "industry", "county", "kind", "ready", "selected", "chosen", "reviewed", "listed",
    ];

    private static readonly Dictionary<string, string[]> Facts = new(StringComparer.Ordinal)
    {
        ["pair"] = ["ready"],
        ["seat"] = ["project", "selected"],
        ["project"] = ["project", "due", "chosen"],
        ["three"] = ["due", "ready"],
        ["award"] = ["award", "work", "ready"],
        ["item"] = ["item", "due"],
        ["cultivation"] = ["project", "selected"],
        ["navigation"] = ["project", "industry", "selected"],
        ["firm"] = ["item", "reviewed", "listed"],
        ["double"] = ["county", "kind", "selected"],
    };

    public static IEnumerable<string> Benefits => Facts.Keys;

    /// <summary>Where claims pend, one fact in six is not given. Each key has some <paramref name="variety"/> values.</summary>
    public static ClaimRow[] Of(string benefit, GeneratedClaims generated, int count, bool isPending, int variety = 3) => GeneratedClaims.Rows(
        Columns,
        Enumerable.Range(0, count).Select(i => Columns.Select(column => column switch
        {
            "claim_id" => string.Create(CultureInfo.InvariantCulture, $"c{generated.Next(1000):000}-{i:00000}"),
            "benefit" => benefit,
            "claimant" => variety == 3 ? generated.Pick("甲", "乙", "丙", "丁") : string.Create(CultureInfo.InvariantCulture, $"企业{generated.Next(variety)}"),
            "event_date" => new DateOnly(2022, 12, 31).AddDays(generated.Next(variety * 2) - variety).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Facts[benefit].Contains(column) ? Cell(column, generated, isPending, variety) : null,
        }).ToArray()));

    /// <summary>The row with what was not given filled in somehow.</summary>
    public static ClaimRow Completed(ClaimRow row, GeneratedClaims generated) => row with
    {
        Cells = [.. row.Cells.Select((cell, i) => cell == "unknown" ? Cell(Columns[i], generated, isPending: false, variety: 3) : cell)],
    };

    private static string Cell(string column, GeneratedClaims generated, bool isPending, int variety) => isPending && generated.Next(6) == 0 ? "unknown" : column switch
    {
        "due" => generated.Pick("1万元", "2万元", "3万元", "0元"),
        "ready" or "selected" or "chosen" or "reviewed" => generated.Pick("yes", "yes", "yes", "no"),
        _ => string.Create(CultureInfo.InvariantCulture, $"K{generated.Next(variety)}"),
    };
}
