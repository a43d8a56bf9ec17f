using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Deciding;

/// <summary>
/// `once` and group caps against an oracle of their own, written from language.md §2.8 and §2.10 with loops and long integers of fen: in
/// order of day (every claim has a day of its own), a place is taken once, and each claim is paid the least its two caps leave.
/// </summary>
public sealed class BruteForceTests
{
    private static readonly Rulebook Rulebook = Rules.Read("""
        policy p "示例" {
          number "1"
          effective from 2022-01-01 for 1 year
          rounding half up to 1元
        }
        article 1 {
          benefit grant "补助" {
            fact item "事项": text
            fact project "项目": text
            fact base "基数": money
            require base >= 100元 "不低于100元"
            amount 33% of base
            cap 7000元
            once per item
            cap 20000.50元 per claimant per year
            cap 15000元 per project
          }
        }
        """);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AgreesWithTheOracle(int seed)
    {
        var generated = new GeneratedClaims(seed);
        Grant[] grants =
        [
            .. Enumerable.Range(0, 25).Select(i => new Grant(
                $"g{generated.Next(1000)}-{i}", generated.Pick("甲", "乙"), new DateOnly(2022, 1, 1).AddDays(i * 7),
                $"i{generated.Next(18)}", generated.Pick("P", "Q", "R"), generated.Pick(9999L, 10000L, 150L, 12345L, 1_000_000L, 2_500_050L, 8_000_000L))),
        ];
        var rows = GeneratedClaims.Rows(
            ["claim_id", "benefit", "claimant", "event_date", "item", "project", "base"],
            generated.Shuffled(grants).Select(g => new[]
            {
                g.Id, "grant", g.Claimant, g.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), g.Item, g.Project,
                string.Create(CultureInfo.InvariantCulture, $"{g.Fen / 100}.{g.Fen % 100:00}"),
            }));
        var decided = Decider.Decide(Rulebook, rows).Decisions.ToDictionary(d => d.ClaimId, d => $"{d.Outcome} {d.Paid}");
        Assert.All(Oracle(grants), expected => Assert.Equal(expected.Value, decided[expected.Key]));
    }

    private static Dictionary<string, string> Oracle(Grant[] inOrder)
    {
        var result = new Dictionary<string, string>();
        var items = new HashSet<string>();
        var paidTo = new Dictionary<string, long>();
        foreach (var grant in inOrder)
        {
            if (grant.Fen < 10000)
            {
                result[grant.Id] = "Ineligible 0";
                continue;
            }

            // 33 % in hundredths of a fen, the most for one claim 7000元; whole yuan, half up, or down where the cap decided.
            long exact = grant.Fen * 33;
            long yuan = exact > 7000L * 10000 ? 7000 : (exact + 5000) / 10000;
            if (!items.Add(grant.Item))
            {
                result[grant.Id] = "Duplicate 0";
                continue;
            }

            long leftFen = Math.Min(2_000_050 - paidTo.GetValueOrDefault(grant.Claimant), 1_500_000 - paidTo.GetValueOrDefault(grant.Project));
            long paid = Math.Min(yuan, leftFen / 100);
            result[grant.Id] = paid == 0 ? "Exhausted 0" : $"Paid {paid}";
            paidTo[grant.Claimant] = paidTo.GetValueOrDefault(grant.Claimant) + (paid * 100);
            paidTo[grant.Project] = paidTo.GetValueOrDefault(grant.Project) + (paid * 100);
        }

        return result;
    }

    private sealed record Grant(string Id, string Claimant, DateOnly Day, string Item, string Project, long Fen);
}
