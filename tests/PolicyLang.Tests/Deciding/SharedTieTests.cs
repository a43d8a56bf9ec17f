using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Deciding;

/// <summary>
/// Claims of one day in budgets that claimants share, with accounts and bounds of their own beside them, against every order in which the claimants'
/// claims could come: whoever is paid is paid the same in all of them, and where all orders pay the same nobody is tied.
/// </summary>
public sealed class SharedTieTests
{
    private static readonly string[] Towns = ["东", "西"];

    private static readonly Rulebook Rulebook = Rules.Read("""
        policy p "示例" {
          number "1"
          effective from 2022-01-01 for 2 years
          rounding half up to 1元
          fact town "镇": text
          fact room "余地": money
        }
        article 1 {
          cap 10元 per claimant per year
          budget 14元 per year over a, b in order of filed_date
          cap room per town over a, b
          benefit a "甲项" {
            fact due "应得": money
            amount due
            budget 9元 per town per year in order of filed_date
          }
          benefit b "乙项" {
            fact due "应得": money
            amount due
            cap 6元 per claimant per year
          }
        }
        """);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 250)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NobodyIsPaidByTheId(int seed)
    {
        var generated = new GeneratedClaims(seed);
        Same[] claims =
        [
            .. Enumerable.Range(0, 3 + generated.Next(4)).Select(i => new Same(
                i, generated.Pick("a", "a", "b"), generated.Pick("甲", "乙", "丙"), generated.Pick(Towns), 1 + generated.Next(9), generated.Pick(20, 20, 12, 7, 3))),
        ];
        var rows = GeneratedClaims.Rows(
            ["claim_id", "benefit", "claimant", "event_date", "filed_date", "town", "due", "room"],
            claims.Select(c => new[] { $"c{c.Id}", c.Benefit, c.Claimant, "2022-03-01", "2022-04-01", c.Town, Yuan(c.Due), Yuan(c.Room) }));
        var decisions = Decider.Decide(Rulebook, rows).Decisions;
        var decided = claims.Where(c => decisions[c.Id].Outcome != Outcome.Undecided).ToList();
        foreach (var order in Orders(decided))
        {
            var paid = Pay(order);
            Assert.All(decided, c => Assert.Equal($"{c.Id} {paid[c]}", $"{c.Id} {decisions[c.Id].Paid}"));
        }

        bool isCertain = Orders(claims).Select(o => string.Join(' ', Pay(o).OrderBy(p => p.Key.Id).Select(p => p.Value))).Distinct().Count() == 1;
        Assert.True(isCertain == (decided.Count == claims.Length), string.Join("; ", claims.Select(c => $"{c} {decisions[c.Id].Outcome} {decisions[c.Id].Paid}")));
    }

    /// <summary>The ordered pass of language.md §2.10, with whole yuan.</summary>
    private static Dictionary<Same, int> Pay(IEnumerable<Same> order)
    {
        var used = new Dictionary<object, int>();
        var paid = new Dictionary<Same, int>();
        foreach (var claim in order)
        {
            (object Account, int Holds)[] accounts =
                [(("of", claim.Claimant), 10), ("all", 14), (("room", claim.Town), claim.Room), claim.Benefit == "a" ? (("town", claim.Town), 9) : (("b", claim.Claimant), 6)];
            paid[claim] = Math.Min(claim.Due, accounts.Min(a => Math.Max(0, a.Holds - used.GetValueOrDefault(a.Account))));
            foreach (var (account, _) in accounts)
            {
                used[account] = used.GetValueOrDefault(account) + paid[claim];
            }
        }

        return paid;
    }

    private static string Yuan(int yuan) => string.Create(CultureInfo.InvariantCulture, $"{yuan}元");

    /// <summary>Every order in which each claimant's own claims stay in theirs.</summary>
    private static IEnumerable<IReadOnlyList<Same>> Orders(IReadOnlyList<Same> claims)
    {
        if (claims.Count == 0)
        {
            yield return [];
        }

        foreach (var first in claims.GroupBy(c => c.Claimant).Select(g => g.First()))
        {
            foreach (var rest in Orders([.. claims.Where(c => c != first)]))
            {
                yield return [first, .. rest];
            }
        }
    }

    private sealed record Same(int Id, string Benefit, string Claimant, string Town, int Due, int Room);
}
