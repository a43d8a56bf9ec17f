using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>Laws of language.md §2 over generated claims; a failing seed is in the test's name.</summary>
public sealed class DecisionProperties
{
    private static readonly Rulebook Both = Rules.Read(Corpus.Read("deciding", "windows.policy"), Corpus.Read("deciding", "money.policy"));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheOrderOfTheRowsDoesNotMatter(int seed)
    {
        var generated = new GeneratedClaims(seed);
        ClaimRow[] rows = [.. generated.Purchases(12), .. generated.Projects(8).Select((r, i) => r with { Cells = r.Cells.SetItem(0, $"p{i}") })];
        var expected = Told(Decider.Decide(Both, rows));
        Assert.Equal(expected, Told(Decider.Decide(Both, generated.Shuffled(rows))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OneDecisionAClaimPaidAtMostDueAndReconciled(int seed)
    {
        var rows = new GeneratedClaims(seed).Noise(40);
        var run = Decider.Decide(Both, rows);
        Assert.Equal(rows, run.Decisions.Select(d => d.Row));
        Assert.All(run.Decisions, d => Assert.True(d.Paid.Sign >= 0 && d.Paid <= (d.Gross ?? Exact.Zero)));
        Assert.All(run.Decisions, d => Assert.Equal(d.Outcome == Outcome.Paid, d.Paid.Sign > 0));
        Assert.All(run.Decisions, d => Assert.False(d.Reason.Text.English.Length == 0 || d.Reason.Text.Chinese.Length == 0));
        var summary = Summary.Of(run, Both);
        Assert.Equal(rows.Length, summary.Lines.Sum(l => l.Claims));
        Assert.Equal(run.Total, summary.Lines.Aggregate(Exact.Zero, (sum, l) => sum + l.Paid));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoCapIsEverExceeded(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var purchases = Decider.Decide(Both, generated.Purchases(30)).Decisions;
        Assert.All(purchases.GroupBy(d => d.Claimant), g => Assert.True(Sum(g) <= 30_000));
        var projects = Decider.Decide(Both, generated.Projects(30)).Decisions;
        Assert.All(projects.GroupBy(d => d.Claimant), g => Assert.True(Sum(g) <= 80_000));
        Assert.All(projects.GroupBy(d => d.Row.Cell(4)), g => Assert.True(Sum(g) <= 100_000));
    }

    /// <summary>Between claimants the id decides nothing: with other ids, in the same order for each claimant, every claim fares the same.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void IdsDoNotDecideBetweenClaimants(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = generated.Projects(10);
        string[] order = generated.Shuffled(["甲", "乙", "丙"]);
        ClaimRow[] renamed = [.. rows.Select(r => r with { Cells = r.Cells.SetItem(0, $"{Array.IndexOf(order, r.Cells[2])}{r.Cells[0]}") })];
        Assert.Equal(Fares(Decider.Decide(Both, rows)), Fares(Decider.Decide(Both, renamed)));
    }

    /// <summary>A claim decided while others pend is decided the same whatever the pending ones turn out to be, unless it is provisional.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void PendingClaimsChangeNothingThatIsDecided(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = generated.Purchases(8);
        var before = Decider.Decide(Both, rows).Decisions;
        for (int round = 0; round < 8; round++)
        {
            var after = Decider.Decide(Both, [.. rows.Select(r => Completed(r, generated))]).Decisions;
            for (int i = 0; i < rows.Length; i++)
            {
                bool isFinal = before[i].Outcome is Outcome.Paid or Outcome.Exhausted or Outcome.Ineligible or Outcome.Excluded or Outcome.Duplicate;
                if (isFinal && !before[i].IsProvisional && !TellsOfAnInvalidEvent(before, i))
                {
                    Assert.Equal((i, before[i].Outcome, before[i].Paid), (i, after[i].Outcome, after[i].Paid));
                }
            }
        }
    }

    /// <summary>The same law where claimants share a cap and meet on one day.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void PendingClaimsChangeNothingThatIsPaid(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = generated.Projects(10);
        var before = Decider.Decide(Both, rows).Decisions;
        for (int round = 0; round < 8; round++)
        {
            var after = Decider.Decide(Both, [.. rows.Select(r => r with { Cells = r.Cells.SetItem(6, r.Cells[6] == "unknown" ? generated.Pick("yes", "no") : r.Cells[6]) })]).Decisions;
            for (int i = 0; i < rows.Length; i++)
            {
                if (!before[i].IsProvisional && before[i].Outcome is not (Outcome.Incomplete or Outcome.Undecided))
                {
                    Assert.Equal((i, before[i].Outcome, before[i].Paid), (i, after[i].Outcome, after[i].Paid));
                }
            }
        }
    }

    /// <summary>An invalid row mended may turn out to be the first of an event another claim tells of, or come before it in a group.</summary>
    private static bool TellsOfAnInvalidEvent(IReadOnlyList<Decision> decisions, int index) =>
        decisions.Any(d => d.Outcome == Outcome.Invalid
            && (d.Claimant == decisions[index].Claimant || d.Row.Cell(4) == decisions[index].Row.Cell(4)));

    /// <summary>The row with every unknown filled in somehow; contracts stay open, for an open one is an event of its own.</summary>
    private static ClaimRow Completed(ClaimRow row, GeneratedClaims generated)
    {
        var cells = row.Cells.ToArray();
        cells[5] = cells[5] == "unknown" ? generated.Pick("1元", "6万元", "40万元") : cells[5];
        cells[7] ??= generated.Pick("yes", "no");
        cells[8] = cells[8] == "unknown" ? generated.Pick("yes", "no") : cells[8];
        return row with { Cells = [.. cells] };
    }

    private static IEnumerable<string> Told(DecisionRun run) =>
        run.Decisions.Select(d => $"{d.ClaimId} {d.Outcome} {d.Gross} {d.Paid} {d.IsProvisional} {d.Reason.Text.Chinese}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fares(DecisionRun run) => run.Decisions.Select(d => $"{d.Row.Line} {d.Outcome} {d.Paid} {d.IsProvisional}");

    private static Exact Sum(IEnumerable<Decision> decisions) => decisions.Aggregate(Exact.Zero, (sum, d) => sum + d.Paid);
}
