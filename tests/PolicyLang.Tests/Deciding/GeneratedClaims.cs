using System.Globalization;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Deciding;

/// <summary>Claims made from a seed, small enough to collide often: few claimants, few days, few contracts.</summary>
internal sealed class GeneratedClaims(int seed)
{
    private readonly Random random = new(seed);

    public T Pick<T>(params T[] from) => from[random.Next(from.Length)];

    public int Next(int below) => random.Next(below);

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    /// <summary>Claims of the purchase benefit of tests/corpus/deciding/windows.policy.</summary>
    public ClaimRow[] Purchases(int count) => Rows(
        ["claim_id", "benefit", "claimant", "event_date", "contract", "price", "related", "registered", "approved", "elsewhere"],
        Enumerable.Range(0, count).Select(i => new[]
        {
            Id(i), "purchase", Pick("甲", "乙", "丙"), Day(), Pick("1", "2", "3", "4", "5", "6", "7", null),
            Pick("3万元", "6万元", "15万元", "20万元", "199999.99元", "unknown"), Pick("no", "no", "no", "yes"),
            Pick("yes", "yes", "yes", "no", null), Pick("yes", "yes", "yes", "unknown"), Pick(null, null, null, "1元", "三十万"),
        }));

    /// <summary>Claims of the project benefit of tests/corpus/deciding/money.policy.</summary>
    public ClaimRow[] Projects(int count) => Rows(
        ["claim_id", "benefit", "claimant", "event_date", "project", "due", "ready"],
        Enumerable.Range(0, count).Select(i => new[]
        {
            Id(i), "project", Pick("甲", "乙", "丙"), Day(), Pick("P", "Q"), Pick("1万元", "3.33万元", "5万元", "9万元", "0元"), Pick("yes", "yes", "yes", "no", "unknown"),
        }));

    /// <summary>Whatever stands in cells, under whatever column.</summary>
    public ClaimRow[] Noise(int count) => Rows(
        ["claim_id", "benefit", "claimant", "event_date", "contract", "price", "related", "mark", "project", "due", "??", "fee", "share", "decided_amount"],
        Enumerable.Range(0, count).Select(i => Enumerable.Range(0, 14).Select(column => column switch
        {
            0 => Pick(Id(i), Id(i), "c1", null),
            1 => Pick("purchase", "mark", "project", "fee", "reward", "购买补助", "x", null),
            _ => Pick("甲", "2022-03-01", "2022/2/30", "20万元", "0", "1", "yes", "是", "unknown", "未知", "-1元", "99999999999999999999元", "\u0000", "9999-12-31", "0001-01-01", " ", null, null),
        }).ToArray()));

    public static ClaimRow[] Rows(string[] columns, IEnumerable<string?[]> cells)
    {
        var shared = new ClaimColumns("claims.csv", [.. columns]);
        return [.. cells.Select((c, i) => new ClaimRow(shared, i + 2, [.. c]))];
    }

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"c{i:00}");

    private string Day() => new DateOnly(2022, 3, 1).AddDays(random.Next(6)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
