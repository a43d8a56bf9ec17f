using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>Laws of language.md §2 over generated claims that share money, pending ones among them; a failing seed is in the test's name.</summary>
public sealed class SharedMoneyProperties
{
    private static readonly Rulebook Rulebook = Rules.Read(
        Corpus.Read("deciding", "budgets.policy"), Corpus.Read("deciding", "shared-caps.policy"), Corpus.Read("deciding", "paid.policy"));

    private static readonly string[] Columns =
        ["claim_id", "benefit", "claimant", "event_date", "filed_date", "due", "ready", "town", "project", "taxes", "decided_amount"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheOrderOfTheRowsDoesNotMatter(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(generated, 40);
        Assert.Equal(Told(Decider.Decide(Rulebook, rows)), Told(Decider.Decide(Rulebook, generated.Shuffled(rows))));
    }

    /// <summary>Between claimants the id decides nothing: with other ids, in the same order for each claimant, every claim fares the same.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void IdsDoNotDecideBetweenClaimants(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(generated, 40);
        string[] order = generated.Shuffled(["甲", "乙", "丙"]);
        ClaimRow[] renamed = [.. rows.Select(r => r with { Cells = r.Cells.SetItem(0, $"{Array.IndexOf(order, r.Cells[2])}{r.Cells[0]}") })];
        Assert.Equal(Fares(Decider.Decide(Rulebook, rows)), Fares(Decider.Decide(Rulebook, renamed)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoBoundIsExceeded(int seed)
    {
        var decisions = Decider.Decide(Rulebook, Claims(new GeneratedClaims(seed), 60)).Decisions;
        Assert.All(decisions, d => Assert.True(d.Paid.Sign >= 0 && d.Paid <= (d.Gross ?? 0)));
        Holds(decisions, 100_000, _ => "", "early");
        Holds(decisions, 100_000, _ => "", "filed", "twin");
        Holds(decisions, 60_000, d => d.Claimant, "filed", "twin");
        Holds(decisions, 100_000, _ => "", "share");
        Holds(decisions, 80_000, d => d.Claimant, "share");
        Holds(decisions, 100_000, d => Cell(d, 7), "town");
        Holds(decisions, 100_000, d => d.Claimant, "town");
        Holds(decisions, 90_000, d => Cell(d, 3)[..7], "left", "right");
        Holds(decisions, 300_000, d => d.Claimant, "purchase", "deal");
        Holds(decisions, 1_000_000, d => d.Claimant, "purchase", "deal", "other", "big");
    }

    /// <summary>Whoever is paid, is paid within the bound of its own: 80 % of its own taxes, whatever those before it had.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void EachIsHeldToItsOwnBound(int seed)
    {
        var decisions = Decider.Decide(Rulebook, Claims(new GeneratedClaims(seed), 60)).Decisions;
        foreach (var group in decisions.Where(d => d.Benefit is "purchase" or "deal").GroupBy(d => d.Claimant))
        {
            var used = Exact.Zero;
            foreach (var decision in group.OrderBy(d => Cell(d, 3), StringComparer.Ordinal).ThenBy(d => d.ClaimId, StringComparer.Ordinal).Where(d => d.Paid.Sign > 0))
            {
                used += decision.Paid;
                Assert.True(used <= Yuan(Cell(decision, 9)) * 8 / 10, $"{decision.ClaimId} {used}");
            }
        }
    }

    /// <summary>Every share is the amount × budget / total, rounded down to the fen, and together they come within a fen a claim of the budget.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void SharesAreRoundedDownAndLeaveLittle(int seed)
    {
        var shares = Decider.Decide(Rulebook, Claims(new GeneratedClaims(seed), 60)).Decisions.Where(d => d.Reason.Code is "shared_pro_rata" or "share_exhausted" && d.Benefit == "share").ToList();
        if (shares.Count > 0)
        {
            var sum = shares.Aggregate(Exact.Zero, (s, d) => s + d.Paid);
            Assert.True(sum <= 100_000 && sum + (Exact.Decimal(1, 2) * shares.Count) > 100_000, $"{sum}");
        }
    }

    /// <summary>A claim decided while others pend is decided the same whatever the pending ones turn out to be, unless it is provisional.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void PendingClaimsChangeNothingThatIsDecided(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(generated, 25);
        var before = Decider.Decide(Rulebook, rows).Decisions;
        for (int round = 0; round < 6; round++)
        {
            var after = Decider.Decide(Rulebook, [.. rows.Select(r => Completed(r, generated))]).Decisions;
            for (int i = 0; i < rows.Length; i++)
            {
                if (!before[i].IsProvisional && before[i].Outcome is not (Outcome.Incomplete or Outcome.Undecided))
                {
                    Assert.Equal((before[i].ClaimId, before[i].Outcome, before[i].Paid), (after[i].ClaimId, after[i].Outcome, after[i].Paid));
                }
            }
        }
    }

    /// <summary>The claims come to everything the laws speak of, so that the laws say something.</summary>
    [Fact]
    public void TheClaimsComeToEverything()
    {
        var reasons = Enumerable.Range(1, 40).SelectMany(s => Decider.Decide(Rulebook, Claims(new GeneratedClaims(s), 40)).Decisions)
            .Select(d => d.Reason.Code + (d.IsProvisional ? " provisional" : "")).ToHashSet();
        string[] expected =
        [
            "paid", "paid provisional", "cap_reduced", "cap_reduced provisional", "cap_exhausted", "budget_reduced", "budget_reduced provisional", "budget_exhausted",
            "shared_pro_rata", "shared_pro_rata provisional", "tied_money", "waits_for_claims", "awaits_authority", "facts_missing", "requirement_failed", "amount_zero",
        ];
        Assert.Empty(expected.Except(reasons));
    }

    private static ClaimRow[] Claims(GeneratedClaims g, int count) => GeneratedClaims.Rows(Columns, Enumerable.Range(0, count).Select(i =>
    {
        string benefit = g.Pick(
            "early", "filed", "twin", "share", "town", "left", "right", "purchase", "deal", "other", "big", "base", "match", "bonus", "rest", "project_rest", "granted", "after_decided");
        bool hasReady = benefit is "early" or "filed" or "share" or "purchase" or "base";
        bool hasDue = benefit is not ("match" or "bonus" or "granted" or "after_decided");
        bool hasProject = benefit is "purchase" or "deal" or "base" or "project_rest";
        return new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"c{i:00}"),
            benefit,
            g.Pick("甲", "乙", "丙"),
            string.Create(CultureInfo.InvariantCulture, $"2022-03-{1 + g.Next(4):00}"),
            g.Pick("2022-04-01", "2022-04-02", "2022-04-03", "2022-05-01", "2022-05-01", null),
            hasDue ? g.Pick("10000元", "33333元", "50000元", "77777.77元", "0元") : null,
            hasReady ? g.Pick("yes", "yes", "yes", "yes", "yes", "no", "unknown") : null,
            benefit == "town" ? g.Pick("甲镇", "乙镇", "丁镇") : null,
            hasProject ? g.Pick("P1", "P2", "P2") : null,
            benefit is "purchase" or "deal" or "other" ? g.Pick("50000元", "123456.78元", "900000元") : null,
            benefit == "granted" ? g.Pick("30000元", "100000元", "unknown") : null,
        };
    }));

    /// <summary>The row with everything unknown filled in somehow.</summary>
    private static ClaimRow Completed(ClaimRow row, GeneratedClaims generated)
    {
        var cells = row.Cells.ToArray();
        cells[4] ??= generated.Pick("2022-01-01", "2022-04-02", "2022-06-01");
        cells[6] = cells[6] == "unknown" ? generated.Pick("yes", "no") : cells[6];
        cells[10] = cells[10] == "unknown" ? generated.Pick("0元", "70000元") : cells[10];
        return row with { Cells = [.. cells] };
    }

    private static void Holds(IEnumerable<Decision> decisions, long most, Func<Decision, string> group, params string[] benefits) =>
        Assert.All(
            decisions.Where(d => benefits.Contains(d.Benefit)).GroupBy(group),
            g => Assert.True(g.Aggregate(Exact.Zero, (sum, d) => sum + d.Paid) <= most, $"{string.Join('+', benefits)} {g.Key}"));

    private static string Cell(Decision decision, int column) => decision.Row.Cell(column) ?? "";

    private static Exact Yuan(string cell) => ExactText.TryParse(cell.TrimEnd('元'), out var yuan) ? yuan : throw new InvalidOperationException(cell);

    private static IEnumerable<string> Told(DecisionRun run) =>
        run.Decisions.Select(d => $"{d.ClaimId} {d.Outcome} {d.Gross} {d.Paid} {d.IsProvisional} {d.Reason.Text.Chinese}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fares(DecisionRun run) => run.Decisions.Select(d => $"{d.Row.Line} {d.Outcome} {d.Paid} {d.IsProvisional}");
}
