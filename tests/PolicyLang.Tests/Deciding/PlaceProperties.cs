using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>Laws of language.md §2.8 over generated claims of every benefit of limits.policy and quotas.policy; a failing seed is in the test's name.</summary>
public sealed class PlaceProperties
{
    private const int Rounds = 6;

    internal static readonly Rulebook Rulebook = Rules.Read(Corpus.Read("deciding", "limits.policy"), Corpus.Read("deciding", "quotas.policy"));

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string benefit in GeneratedPlaces.Benefits)
            {
                foreach (int seed in Enumerable.Range(1, 25))
                {
                    data.Add(benefit, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_order_of_the_rows_does_not_matter(string benefit, int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = GeneratedPlaces.Of(benefit, generated, 14, isPending: true);
        Assert.Equal(Told(rows), Told(generated.Shuffled(rows)));
    }

    /// <summary>Renamed, in the same order for each claimant, every claim fares the same.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Ids_do_not_decide_between_claimants(string benefit, int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = GeneratedPlaces.Of(benefit, generated, 14, isPending: true);
        string[] order = generated.Shuffled(["甲", "乙", "丙", "丁"]);
        ClaimRow[] renamed = [.. rows.Select(r => r with { Cells = r.Cells.SetItem(0, $"{Array.IndexOf(order, r.Cells[2])}{r.Cells[0]}") })];
        Assert.Equal(Fares(rows), Fares(renamed));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_more_pending_claim_changes_nothing_but_marks(string benefit, int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = GeneratedPlaces.Of(benefit, generated, 12, isPending: seed % 2 == 0);
        int fact = Array.FindIndex(GeneratedPlaces.Columns, c => c is "ready" or "selected" or "chosen" or "reviewed");
        int pending = Enumerable.Range(fact, 4).FirstOrDefault(i => rows[0].Cells[i] is not null, -1);
        if (pending < 0)
        {
            return; // a benefit without a requirement: nothing of it can pend
        }

        var added = GeneratedPlaces.Of(benefit, generated, 1, isPending: false)[0];
        added = added with { Line = 99, Cells = added.Cells.SetItem(0, "p").SetItem(pending, "unknown") };
        Assert.Equal(Outcomes(rows), Outcomes([.. rows, added]).Where(o => !o.StartsWith("99 ", StringComparison.Ordinal)));
    }

    /// <summary>A claim decided while others pend is decided the same whatever the pending ones turn out to be, unless it is provisional.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_decided_and_not_provisional_stays(string benefit, int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = GeneratedPlaces.Of(benefit, generated, 10, isPending: true);
        var before = Decider.Decide(Rulebook, rows).Decisions;
        for (int round = 0; round < Rounds; round++)
        {
            ClaimRow[] settled = [.. rows.Select((r, i) => Settled(r, before[i], generated))];
            var after = Decider.Decide(Rulebook, settled).Decisions;
            for (int i = 0; i < rows.Length; i++)
            {
                if (!before[i].IsProvisional && before[i].Outcome is not (Outcome.Incomplete or Outcome.Undecided))
                {
                    Assert.Equal((i, before[i].Outcome, before[i].Paid), (i, after[i].Outcome, after[i].Paid));
                }
            }
        }
    }

    /// <summary>What was not given is given; the authority deselects some of those it is to select from. Ties for money it settles otherwise.</summary>
    private static ClaimRow Settled(ClaimRow row, Decision decision, GeneratedClaims generated)
    {
        int column = Array.FindIndex(GeneratedPlaces.Columns, c => c is "selected") is var first && row.Cells[first] is not null ? first
            : Array.IndexOf(GeneratedPlaces.Columns, "chosen");
        bool isTied = decision is { Outcome: Outcome.Undecided, Reason.Code: not "tied_money" } && row.Cells[column] == "yes";
        return isTied && generated.Next(2) == 0 ? row with { Cells = row.Cells.SetItem(column, "no") } : GeneratedPlaces.Completed(row, generated);
    }

    private static IEnumerable<string> Told(ClaimRow[] rows) =>
        Decider.Decide(Rulebook, rows).Decisions.Select(d => $"{d.ClaimId} {d.Outcome} {d.Paid} {d.IsProvisional} {d.Reason.Text.Chinese}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fares(ClaimRow[] rows) => Decider.Decide(Rulebook, rows).Decisions.Select(d => $"{d.Row.Line} {d.Outcome} {d.Paid} {d.IsProvisional}");

    private static IEnumerable<string> Outcomes(ClaimRow[] rows) => Decider.Decide(Rulebook, rows).Decisions.Select(d => $"{d.Row.Line} {d.Outcome} {d.Paid}");
}
