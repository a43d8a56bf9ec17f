using System.Globalization;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Deciding;

/// <summary>
/// Stackings of generated trees against an oracle that knows no tree: it goes through every selection of benefits the stacking allows, adds
/// up, and takes the dearest, of equal ones the first.
/// </summary>
public sealed class StackingTests
{
    private static readonly string[] Columns = ["claim_id", "benefit", "claimant", "event_date", "project", "due", "ready", "item"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void KeepsTheDearestSelectionTheFirstOfEqualOnes(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var stack = GeneratedStack.Of(generated);
        var claims = Claims(generated, 9, ["甲"], pending: false);
        var decided = Decide(stack, generated.Shuffled(claims));
        foreach (var group in claims.GroupBy(c => c.Cells[4]))
        {
            var kept = Best(stack, group).First();
            Assert.All(group, c => Assert.Equal(kept.Contains(c.Cells[1]) ? Outcome.Paid : Outcome.Outstacked, decided[c.Cells[0] ?? ""].Outcome));
        }
    }

    /// <summary>Several claimants: where one selection alone is the dearest it is kept; where several are, the claims of some and not of others may be undecided.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void EqualBranchesOfSeveralClaimantsAreForTheAuthority(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var stack = GeneratedStack.Of(generated);
        var claims = Claims(generated, 9, ["甲", "乙", "丙"], pending: false);
        var decided = Decide(stack, claims);
        foreach (var group in claims.GroupBy(c => c.Cells[4]))
        {
            var best = Best(stack, group).ToList();
            foreach (var claim in group)
            {
                int times = best.Count(s => s.Contains(claim.Cells[1]));
                var outcome = decided[claim.Cells[0] ?? ""].Outcome;
                Assert.Contains(outcome, times == 0 ? [Outcome.Outstacked] : times == best.Count ? [Outcome.Paid] : new[] { Outcome.Paid, Outcome.Outstacked, Outcome.Undecided });
            }

            bool isUndecided = group.Any(c => decided[c.Cells[0] ?? ""].Outcome == Outcome.Undecided);
            Assert.False(isUndecided && group.Select(c => c.Cells[2]).Distinct().Count() == 1);
            Assert.True(isUndecided || Paid(group, decided) == (Exact)(10_000 * Due(group, best[0])));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheOrderOfTheRowsDoesNotMatter(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var stack = GeneratedStack.Of(generated);
        var claims = Claims(generated, 12, ["甲", "乙"], pending: true);
        Assert.Equal(Told(Decide(stack, claims)), Told(Decide(stack, generated.Shuffled(claims))));
    }

    /// <summary>What is decided and not provisional stays as it is whatever the pending claims turn out to be, places of `once` and a shared cap included.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void PendingClaimsChangeNothingThatIsDecided(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var stack = GeneratedStack.Of(generated);
        var claims = Claims(generated, 10, ["甲", "乙"], pending: true);
        string clauses = generated.Pick("", "once per item", "once per item\n once per claimant per project", "once per item\n once per claimant");
        string cap = generated.Pick("", "cap 4万元 per claimant per month over a, b, c, d, e", "cap 9万元 per year over e, d, c, b, a");
        var before = Decide(stack, claims, clauses, cap);
        for (int round = 0; round < 8; round++)
        {
            var after = Decide(stack, [.. claims.Select(c => c with { Cells = c.Cells.SetItem(6, c.Cells[6] == "unknown" ? generated.Pick("yes", "no") : c.Cells[6]) })], clauses, cap);
            foreach (var (id, decision) in before)
            {
                if (!decision.IsProvisional && decision.Outcome is not (Outcome.Incomplete or Outcome.Undecided))
                {
                    Assert.Equal((id, decision.Outcome, decision.Paid), (id, after[id].Outcome, after[id].Paid));
                }
            }
        }
    }

    private static ClaimRow[] Claims(GeneratedClaims generated, int count, string[] claimants, bool pending) => GeneratedClaims.Rows(
        Columns,
        Enumerable.Range(0, count).Select(i => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"c{i}"), generated.Pick(GeneratedStack.Benefits), generated.Pick(claimants),
            new DateOnly(2022, 1, 1).AddDays(generated.Next(300)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            generated.Pick("P", "P", "Q"), generated.Pick("1万元", "2万元", "3万元", "4万元"),
            pending ? generated.Pick("yes", "yes", "unknown", "no") : "yes", generated.Pick("1", "2", "3", "4"),
        }));

    private static Dictionary<string, Decision> Decide(GeneratedStack stack, ClaimRow[] claims, string clauses = "", string cap = "") =>
        Decider.Decide(GeneratedStack.Rulebook(stack, clauses, cap), claims).Decisions.ToDictionary(d => d.ClaimId);

    /// <summary>The dearest selections, in the order written.</summary>
    private static IEnumerable<IReadOnlyList<string>> Best(GeneratedStack stack, IEnumerable<ClaimRow> group)
    {
        long most = stack.Selections.Max(s => Due(group, s));
        return stack.Selections.Where(s => Due(group, s) == most);
    }

    /// <summary>In 万元.</summary>
    private static long Due(IEnumerable<ClaimRow> group, IReadOnlyList<string> selection) =>
        group.Where(c => selection.Contains(c.Cells[1])).Sum(c => (c.Cells[5] ?? "0")[0] - '0');

    private static Exact Paid(IEnumerable<ClaimRow> group, Dictionary<string, Decision> decided) =>
        group.Aggregate(Exact.Zero, (sum, c) => sum + decided[c.Cells[0] ?? ""].Paid);

    private static IEnumerable<string> Told(Dictionary<string, Decision> decided) =>
        decided.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value.Outcome} {d.Value.Paid} {d.Value.IsProvisional} {d.Value.Reason.Text.Chinese}");
}
