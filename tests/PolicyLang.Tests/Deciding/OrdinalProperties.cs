using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>Laws of `ordinal` over generated claims of tests/corpus/deciding/ordinals.policy.</summary>
public sealed class OrdinalProperties
{
    private const int Rounds = 6;

    private static readonly string[] Columns = ["claim_id", "benefit", "claimant", "event_date", "site", "ready"];

    private static readonly Rulebook Rulebook = Rules.Read(Corpus.Read("deciding", "ordinals.policy"));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_the_rows_does_not_matter(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(generated, 10, isPending: true);
        Assert.Equal(Told(rows).Order(StringComparer.Ordinal), Told(generated.Shuffled(rows)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ids_do_not_decide_between_claimants(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(generated, 10, isPending: true);
        string[] order = generated.Shuffled(["甲", "乙", "丙"]);
        ClaimRow[] renamed = [.. rows.Select(r => r with { Cells = r.Cells.SetItem(0, $"{Array.IndexOf(order, r.Cells[2])}{r.Cells[0]}") })];
        Assert.Equal(Fares(rows), Fares(renamed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_decided_stays(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(generated, 9, isPending: true);
        var before = Decider.Decide(Rulebook, rows).Decisions;
        for (int round = 0; round < Rounds; round++)
        {
            ClaimRow[] settled = [.. rows.Select(r => r with { Cells = [.. r.Cells.Select((c, i) => c == "unknown" ? Value(Columns[i], generated) : c)] })];
            var after = Decider.Decide(Rulebook, settled).Decisions;
            for (int i = 0; i < rows.Length; i++)
            {
                if (before[i].Outcome is not (Outcome.Incomplete or Outcome.Undecided))
                {
                    Assert.Equal((i, before[i].Outcome, before[i].Paid), (i, after[i].Outcome, after[i].Paid));
                }
            }
        }
    }

    /// <summary>Without gaps: paid surely, or not at all, or open, by counting the claims that must and those that may stand before.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Numbers_are_as_by_hand(int seed)
    {
        var rows = Claims(new GeneratedClaims(seed), 14, isPending: false);
        var decided = Decider.Decide(Rulebook, rows).Decisions;
        var ready = rows.Where(r => r.Cells[5] == "yes").ToList();
        for (int i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Cells[5] == "no")
            {
                Assert.Equal(Outcome.Ineligible, decided[i].Outcome);
                continue;
            }

            var group = ready.Where(r => r.Cells[4] == row.Cells[4] && r.Line != row.Line).ToList();
            int before = group.Count(r => string.CompareOrdinal(r.Cells[3], row.Cells[3]) < 0
                || (r.Cells[3] == row.Cells[3] && r.Cells[2] == row.Cells[2] && string.CompareOrdinal(r.Cells[0], row.Cells[0]) < 0));
            int open = group.Count(r => r.Cells[3] == row.Cells[3] && r.Cells[2] != row.Cells[2]);
            var expected = before + open < 2 ? Outcome.Paid : before >= 2 ? Outcome.Ineligible : Outcome.Undecided;
            Assert.Equal((row.Line, expected), (row.Line, decided[i].Outcome));
        }
    }

    private static ClaimRow[] Claims(GeneratedClaims generated, int count, bool isPending) => GeneratedClaims.Rows(
        Columns,
        Enumerable.Range(0, count).Select(i => Columns.Select(column => column switch
        {
            "claim_id" => string.Create(CultureInfo.InvariantCulture, $"c{generated.Next(1000):000}-{i:00}"),
            "benefit" => "early",
            "claimant" => generated.Pick("甲", "乙", "丙"),
            "event_date" => generated.Pick("2022-03-01", "2022-03-02", "2022-03-03"),
            _ => isPending && generated.Next(6) == 0 ? "unknown" : Value(column, generated),
        }).ToArray<string?>()));

    private static string Value(string column, GeneratedClaims generated) =>
        column == "site" ? generated.Pick("东", "西", "南") : generated.Pick("yes", "yes", "yes", "no");

    private static IEnumerable<string> Told(ClaimRow[] rows) =>
        Decider.Decide(Rulebook, rows).Decisions.Select(d => $"{d.ClaimId} {d.Outcome} {d.Paid} {d.Reason.Text.Chinese}");

    private static IEnumerable<string> Fares(ClaimRow[] rows) => Decider.Decide(Rulebook, rows).Decisions.Select(d => $"{d.Row.Line} {d.Outcome} {d.Paid}");
}
