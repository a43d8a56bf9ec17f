using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>
/// Stage 8 against oracles of their own, written from language.md §2.8 with loops: small sets without ties are decided alike, and over 100,000
/// claims with ties and gaps no place is held by more than it has room for.
/// </summary>
public sealed class PlaceOracleTests
{
    private const int ClaimsOfABenefit = 4_000;

    private static readonly Rulebook Rulebook = PlaceProperties.Rulebook;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    public static TheoryData<string> Benefits => [.. GeneratedPlaces.Benefits];

    /// <summary>`once` per award, per claimant and year, and per work, all three at once.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Several_once(int seed)
    {
        var rows = OneADay("award", seed);
        var taken = new HashSet<string>();
        foreach (var (row, decision) in Decided(rows).Where(d => d.Decision.Outcome is not Outcome.Ineligible))
        {
            string[] places = [$"award {Cell(row, "award")}", $"year {Cell(row, "claimant")} {Cell(row, "event_date")[..4]}", $"work {Cell(row, "work")}"];
            bool isFree = !places.Any(taken.Contains);
            Assert.Equal((row.Line, isFree ? Outcome.Paid : Outcome.Duplicate), (row.Line, decision.Outcome));
            taken.UnionWith(isFree ? places : []);
        }
    }

    /// <summary>`once per item`, then the two highest of a claimant, then a cap of 12万元 in order. Amounts differ, so that nothing is tied.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Once_then_highest_then_cap(int seed)
    {
        int due = Array.IndexOf(GeneratedPlaces.Columns, "due");
        ClaimRow[] rows = [.. OneADay("item", seed).Select((r, i) => r with { Cells = r.Cells.SetItem(due, string.Create(CultureInfo.InvariantCulture, $"{(i * 37 % 100) + 1}000元")) })];
        var items = new HashSet<string>();
        var expected = new Dictionary<int, string>();
        var survivors = new List<(ClaimRow Row, int Due)>();
        foreach (var row in rows)
        {
            if (items.Add(Cell(row, "item")))
            {
                survivors.Add((row, int.Parse(Cell(row, "due")[..^1], CultureInfo.InvariantCulture)));
            }
            else
            {
                expected[row.Line] = "Duplicate 0";
            }
        }

        var kept = survivors.GroupBy(s => Cell(s.Row, "claimant")).SelectMany(g => g.OrderByDescending(s => s.Due).Take(2)).Select(s => s.Row.Line).ToHashSet();
        var paid = new Dictionary<string, int>();
        foreach (var (row, amount) in survivors)
        {
            string claimant = Cell(row, "claimant");
            int left = kept.Contains(row.Line) ? Math.Min(amount, 120_000 - paid.GetValueOrDefault(claimant)) : 0;
            expected[row.Line] = !kept.Contains(row.Line) ? "Outstacked 0" : left == 0 ? "Exhausted 0" : $"Paid {left}";
            paid[claimant] = paid.GetValueOrDefault(claimant) + left;
        }

        Assert.All(Decided(rows), d => Assert.Equal((d.Row.Line, expected[d.Row.Line]), (d.Row.Line, $"{d.Decision.Outcome} {d.Decision.Paid}")));
    }

    /// <summary>`once per project per year`, then at most two industries a year: else all candidates of the year are undecided.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Once_then_quota_of_different_values(int seed)
    {
        var decided = Decided(OneADay("navigation", seed)).Where(d => d.Decision.Outcome is not Outcome.Ineligible).ToList();
        foreach (var year in decided.GroupBy(d => Cell(d.Row, "event_date")[..4]))
        {
            var first = year.DistinctBy(d => Cell(d.Row, "project")).ToList();
            bool isOverfull = first.Select(d => Cell(d.Row, "industry")).Distinct().Count() > 2;
            foreach (var (row, decision) in year)
            {
                bool isFirst = first.Any(f => f.Row.Line == row.Line);
                Assert.Equal((row.Line, !isFirst, isFirst && isOverfull), (row.Line, decision.Outcome is Outcome.Duplicate, decision.Outcome is Outcome.Undecided));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Benefits))]
    public void No_place_is_held_by_too_many(string benefit)
    {
        foreach (int variety in (ReadOnlySpan<int>)[3, 100, 3000])
        {
            var rows = GeneratedPlaces.Of(benefit, new GeneratedClaims(variety), ClaimsOfABenefit, isPending: true, variety);
            var paid = Decided(rows).Where(d => d.Decision.Outcome is Outcome.Paid or Outcome.Exhausted).Select(d => d.Row).ToList();
            foreach (var (keys, most, different) in Rooms(benefit))
            {
                var counts = paid.GroupBy(keys).Select(g => different is null ? g.Count() : g.Select(different).Distinct().Count());
                Assert.All(counts, c => Assert.InRange(c, 1, most));
            }
        }
    }

    /// <summary>The limits and quotas of limits.policy and quotas.policy: keys, places, and what is counted once.</summary>
    private static IEnumerable<(Func<ClaimRow, string> Keys, int Most, Func<ClaimRow, string>? Different)> Rooms(string benefit)
    {
        static Func<ClaimRow, string> Per(params string[] columns) =>
            row => string.Join('|', columns.Select(c => c == "year" ? Cell(row, "event_date")[..4] : Cell(row, c)));
        return benefit switch
        {
            "pair" => [(Per("claimant", "year"), 2, null)],
            "seat" => [(Per("project"), 2, null)],
            "project" => [(Per("project"), 1, null)],
            "three" => [(Per("year"), 3, null)],
            "award" => [(Per("award"), 1, null), (Per("claimant", "year"), 1, null), (Per("work"), 1, null)],
            "item" => [(Per("item"), 1, null), (Per("claimant"), 2, null)],
            "cultivation" => [(Per("project"), 1, null), (Per("year"), 3, null)],
            "navigation" => [(Per("project", "year"), 1, null), (Per("year"), 2, Per("industry"))],
            "firm" => [(Per("year"), 2, Per("claimant"))],
            "double" => [(Per("county"), 2, null), (Per("kind"), 2, null)],
            _ => throw new ArgumentOutOfRangeException(nameof(benefit)),
        };
    }

    /// <summary>Twenty claims in order of their days, each with a day of its own.</summary>
    private static ClaimRow[] OneADay(string benefit, int seed)
    {
        int day = Array.IndexOf(GeneratedPlaces.Columns, "event_date");
        return
        [
            .. GeneratedPlaces.Of(benefit, new GeneratedClaims(seed), 20, isPending: false)
                .Select((r, i) => r with { Cells = r.Cells.SetItem(day, new DateOnly(2022, 12, 15).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) }),
        ];
    }

    private static IEnumerable<(ClaimRow Row, Decision Decision)> Decided(ClaimRow[] rows) => Decider.Decide(Rulebook, rows).Decisions.Select(d => (d.Row, d));

    private static string Cell(ClaimRow row, string column) => row.Cells[Array.IndexOf(GeneratedPlaces.Columns, column)] ?? "";
}
