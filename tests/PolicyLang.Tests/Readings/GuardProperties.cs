using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Tests.Deciding;

namespace PolicyLang.Tests.Readings;

/// <summary>
/// What a guard on claims means, told without it: the claims of which it holds are decided as by themselves under the clause without its guard, the
/// others as if the clause were not there. No window joins the two, so they do not touch.
/// </summary>
public class GuardProperties
{
    private const int Seed = 1260;

    private const string Guard = " when kind = a";

    public static TheoryData<string> Clauses =>
    [
        "cap 3万元", "cap 5万元 per claimant per year", "cap 9万元 per policy", "once per item", "once per claimant per year", "limit 2 per claimant keep first",
        "limit 1 per claimant per year keep highest", "budget 9万元 per year", "budget 9万元 per year shared pro rata", "require certified \"证书\"",
        "exclude when certified \"证书\"", "cap 5万元 per claimant\n    once per item", "limit 1 per item keep highest\n    budget 6万元 per policy",
    ];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Claims_inside_and_outside_a_guard_do_not_touch(string clauses)
    {
        var guarded = Rulebook(string.Join('\n', clauses.Split('\n').Select(c => c + Guard)));
        var bare = Rulebook(clauses);
        var none = Rulebook("");
        var random = new Random(Seed);
        int different = 0;
        for (int i = 0; i < 60; i++)
        {
            var rows = Rows(random, 2 + (i % 9));
            var inside = rows.Where(r => r.Cells[5] == "a").ToArray();
            var outside = rows.Except(inside).ToArray();
            var expected = Told(bare, inside).Concat(Told(none, outside)).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, Told(guarded, rows));
            different += expected.SequenceEqual(Told(none, rows)) ? 0 : 1;
        }

        Assert.True(different > 5, $"the clause changed {different} of 60 runs");
    }

    /// <summary>What is decided while a guard is unknown stays so, whatever the guard turns out to be; but for claims marked provisional.</summary>
    [Theory]
    [MemberData(nameof(Clauses))]
    public void What_is_decided_beside_an_unknown_guard_stays(string clauses)
    {
        var guarded = Rulebook(string.Join('\n', clauses.Split('\n').Select(c => c + Guard)));
        var random = new Random(Seed);
        for (int i = 0; i < 40; i++)
        {
            var rows = Rows(random, 2 + (i % 7));
            int open = random.Next(rows.Length);
            var before = Decider.Decide(guarded, [.. rows.Select((r, k) => k == open ? With(r, null) : r)]).Decisions;
            foreach (string kind in new[] { "a", "b" })
            {
                var after = Decider.Decide(guarded, [.. rows.Select((r, k) => k == open ? With(r, kind) : r)]).Decisions;
                foreach (var (was, now) in before.Zip(after).Where(p => !p.First.IsProvisional && p.First.Outcome is not (Outcome.Incomplete or Outcome.Undecided)))
                {
                    Assert.Equal((was.ClaimId, was.Outcome, was.Paid), (now.ClaimId, now.Outcome, now.Paid));
                }
            }
        }
    }

    private static List<string> Told(Rulebook rulebook, ClaimRow[] rows) =>
        [.. Decider.Decide(rulebook, rows).Decisions.Select(d => $"{d.ClaimId} {d.Outcome} {d.Paid} {d.IsProvisional}").Order(StringComparer.Ordinal)];

    private static Rulebook Rulebook(string clauses) => Rules.Read($$"""
        policy p "办法" {
          effective from 2022-01-01 to 2023-12-31
          rounding half up to 0.01元
        }
        article 1 {
          benefit grant "补助" {
            fact kind: one of { a, b }
            fact item: text
            fact price: money
            fact certified: bool
            amount price
            {{clauses}}
          }
        }
        """);

    private static ClaimRow[] Rows(Random random, int count)
    {
        var columns = new ClaimColumns("claims.csv", ["claim_id", "benefit", "claimant", "event_date", "item", "kind", "price", "certified"]);
        return
        [
            .. Enumerable.Range(0, count).Select(i => new ClaimRow(columns, i + 2,
            [
                $"c{i}",
                "grant",
                random.Next(2) == 0 ? "甲" : "乙",
                new DateOnly(2022, 1, 1).AddDays(random.Next(8) * 60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"x{random.Next(3)}",
                random.Next(2) == 0 ? "a" : "b",
                $"{random.Next(1, 7)}万元",
                random.Next(2) == 0 ? "yes" : "no",
            ])),
        ];
    }

    private static ClaimRow With(ClaimRow row, string? kind) => new(row.Columns, row.Line, [.. row.Cells.Select((c, i) => i == 5 ? kind : c)]);
}
