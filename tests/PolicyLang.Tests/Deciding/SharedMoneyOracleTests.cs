using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Deciding;

/// <summary>
/// Caps over several benefits, bounds of the claims' own, budgets by filing, shares and `paid`, against an oracle of their own, written from
/// language.md §2.10 and §2.11 with loops and whole numbers: no two claims are of one day, so that the order is certain.
/// </summary>
public sealed class SharedMoneyOracleTests
{
    private static readonly Rulebook Rulebook = Rules.Read("""
        policy p "示例" {
          number "1"
          effective from 2022-01-01 for 2 years
          rounding half up to 1元
          fact town "镇": text
          fact due "应得": money
        }
        article 1 {
          cap 90000元 per claimant per policy over a, b, c
          cap 60% of taxes per claimant per year over a, b
          budget 35000.50元 per town per year over a, b in order of filed_date
          benefit a "甲项" {
            fact taxes "税额": money
            amount due
            cap 20000元
          }
          benefit b "乙项" {
            fact taxes "税额": money
            amount 50% of due
            cap 25000元 per claimant per year
          }
          benefit c "丙项" {
            amount due
            cap 30000元 per claimant per town per year
            budget 60000.70元 per town per year shared pro rata
          }
        }
        article 2 {
          benefit d "丁项" {
            amount 20% of paid(a per claimant per year) + due - 10% of paid(c per town)
            cap 15000元 per town per quarter
          }
        }
        """);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AgreesWithTheOracle(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var claims = Claims(generated);
        var decided = Decide(generated, claims).ToDictionary(d => d.ClaimId, d => $"{d.Outcome} {d.Paid}");
        Assert.All(Oracle(claims), expected => Assert.Equal((expected.Key, expected.Value), (expected.Key, decided[expected.Key])));
    }

    /// <summary>The same over a year's work of a large city: a hundred thousand claims in one run.</summary>
    [Fact]
    public void AgreesOverAHundredThousandClaims()
    {
        const int days = 730;
        var generated = new GeneratedClaims(7);
        Filed[] claims =
        [
            .. Enumerable.Range(0, 100_000).Select(i => new Filed(
                $"x{i}",
                i < days && i % 2 == 0 ? "d" : generated.Pick("a", "b", "c"),
                $"企业{generated.Next(8000)}",
                $"镇{generated.Next(400)}",
                new DateOnly(2022, 1, 1).AddDays(i % days),
                new DateOnly(2023, 1, 1).AddDays(generated.Next(50) + (i / days * 50)),
                generated.Next(3_000_000),
                generated.Next(9_000_000))),
        ];
        var decided = Decide(generated, claims).ToDictionary(d => d.ClaimId, d => $"{d.Outcome} {d.Paid}");
        string? wrong = Oracle(claims).Where(e => decided[e.Key] != e.Value).Select(e => $"{e.Key}: {e.Value}, not {decided[e.Key]}").FirstOrDefault();
        Assert.Null(wrong);
    }

    /// <summary>The claims meet every bound there is, so that the agreement says something.</summary>
    [Fact]
    public void EveryBoundIsReached()
    {
        var reasons = Enumerable.Range(1, 20).Select(s => new GeneratedClaims(s)).SelectMany(g => Decide(g, Claims(g))).Select(d => $"{d.Benefit} {d.Reason.Code}").ToHashSet();
        string[] expected =
        [
            "a paid", "a claim_cap_reduced", "a cap_reduced", "a cap_exhausted", "a budget_reduced", "a budget_exhausted", "b cap_reduced", "b budget_reduced",
            "c cap_reduced", "c cap_exhausted", "c shared_pro_rata", "c paid", "d paid", "d amount_zero", "d cap_reduced", "d cap_exhausted",
        ];
        Assert.Empty(expected.Except(reasons));
    }

    private static IReadOnlyList<Decision> Decide(GeneratedClaims generated, Filed[] claims) => Decider.Decide(Rulebook, GeneratedClaims.Rows(
        ["claim_id", "benefit", "claimant", "event_date", "filed_date", "town", "due", "taxes"],
        generated.Shuffled(claims).Select(c => new[]
        {
            c.Id, c.Benefit, c.Claimant, Day(c.Event), Day(c.Day), c.Town, Yuan(c.Due), c.Benefit is "a" or "b" ? Yuan(c.Taxes) : null,
        }))).Decisions;

    private static Filed[] Claims(GeneratedClaims generated)
    {
        var events = generated.Shuffled(Enumerable.Range(0, 60).ToArray());
        return
        [
            .. Enumerable.Range(0, 50).Select(i => new Filed(
                $"x{generated.Next(1000)}-{i}",
                generated.Pick("a", "a", "b", "c", "c", "d"),
                generated.Pick("甲", "乙", "丙"),
                generated.Pick("东", "西"),
                new DateOnly(2022, 1, 1).AddDays(events[i] * 12),
                new DateOnly(2023, 1, 1).AddDays(generated.Next(40)),
                generated.Pick(0L, 49L, 50L, 999_999L, 1_234_567L, 2_500_050L, 3_999_999L),
                generated.Pick(0L, 1_000_001L, 5_555_555L, 9_000_000L, 100_000_000L))),
        ];
    }

    private static Dictionary<string, string> Oracle(Filed[] claims)
    {
        var result = new Dictionary<string, string>();
        var used = new Dictionary<object, long>();
        var paid = new Dictionary<Filed, long>();
        foreach (var claim in claims.Where(c => c.Benefit != "d").OrderBy(c => c.Day).ThenBy(c => c.Event))
        {
            long due = claim.Benefit switch
            {
                "a" => claim.Due > 2_000_000 ? 20_000 : (claim.Due + 50) / 100,
                "b" => ((claim.Due * 50) + 5_000) / 10_000,
                _ => (claim.Due + 50) / 100,
            };
            result[claim.Id] = "Nothing 0";
            if (due == 0)
            {
                continue;
            }

            // Each account with what it holds, in hundredths of a fen.
            (object Account, long Holds)[] accounts =
            [
                (("all", claim.Claimant), 900_000_000),
                .. claim.Benefit == "c"
                    ? new (object, long)[] { (("c", claim.Claimant, claim.Town, claim.Event.Year), 300_000_000) }
                    : [(("ab", claim.Claimant, claim.Event.Year), claim.Taxes * 60), (("town", claim.Town, claim.Event.Year), 350_005_000)],
                .. claim.Benefit == "b" ? new (object, long)[] { (("b", claim.Claimant, claim.Event.Year), 250_000_000) } : [],
            ];
            long left = accounts.Min(a => Math.Max(0, a.Holds - (used.GetValueOrDefault(a.Account) * 10_000)) / 10_000);
            paid[claim] = Math.Min(due, left);
            foreach (var (account, _) in accounts)
            {
                used[account] = used.GetValueOrDefault(account) + paid[claim];
            }

            result[claim.Id] = Told(paid[claim]);
        }

        // 60000.70元 among all of a town and year, in fen; what does not divide stays.
        foreach (var pool in paid.Where(p => p.Key.Benefit == "c").GroupBy(p => (p.Key.Town, p.Key.Event.Year)).Select(g => g.ToList()).ToList())
        {
            long total = pool.Sum(p => p.Value);
            foreach (var (claim, due) in pool.Where(_ => total * 100 > 6_000_070))
            {
                paid[claim] = due * 6_000_070 / (total * 100);
                result[claim.Id] = Told(paid[claim]);
            }
        }

        var toClaimants = paid.Where(p => p.Key.Benefit == "a").ToLookup(p => (p.Key.Claimant, p.Key.Event.Year), p => p.Value);
        var toTowns = paid.Where(p => p.Key.Benefit == "c").ToLookup(p => p.Key.Town, p => p.Value);
        foreach (var claim in claims.Where(c => c.Benefit == "d").OrderBy(c => c.Event))
        {
            // In hundredths of a fen: 20 % and 10 % of whole yuan, and a due in fen.
            long first = toClaimants[(claim.Claimant, claim.Event.Year)].Sum();
            long third = toTowns[claim.Town].Sum();
            long exact = (first * 2_000) + (claim.Due * 100) - (third * 1_000);
            long due = (long)Math.Floor((exact + 5_000) / 10_000m);
            var account = ("d", claim.Town, claim.Event.Year, (claim.Event.Month - 1) / 3);
            long left = Math.Max(0, 15_000 - used.GetValueOrDefault(account));
            result[claim.Id] = due <= 0 ? "Nothing 0" : Told(Math.Min(due, left));
            used[account] = used.GetValueOrDefault(account) + Math.Max(0, Math.Min(due, left));
        }

        return result;
    }

    private static string Told(long yuan) => yuan == 0 ? "Exhausted 0" : $"Paid {yuan}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");

    private sealed record Filed(string Id, string Benefit, string Claimant, string Town, DateOnly Event, DateOnly Day, long Due, long Taxes);
}
