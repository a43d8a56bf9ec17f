using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>Laws of rankings (language.md §2.5, §2.6) over generated claims of tests/corpus/deciding/ranks.policy, and an oracle of loops.</summary>
public sealed class RankProperties
{
    private const int Rounds = 6;

    private static readonly string[] Columns =
        ["claim_id", "benefit", "claimant", "event_date", "registrations", "local", "output", "taxes", "score", "project", "selected", "elsewhere", "place"];

    private static readonly Dictionary<string, (string[] Facts, int Top)> Benefits = new(StringComparer.Ordinal)
    {
        ["registration"] = (["registrations", "local", "elsewhere"], 3),
        ["output"] = (["output", "taxes", "elsewhere"], 2),
        ["banded"] = (["score", "elsewhere"], 4),
        ["project"] = (["project", "score", "selected", "elsewhere"], 1),
        ["front"] = (["score", "elsewhere"], 5),
    };

    private static readonly Rulebook Rulebook = Rules.Read(Corpus.Read("deciding", "ranks.policy"));

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string benefit in Benefits.Keys)
            {
                foreach (int seed in Enumerable.Range(1, 40))
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
        var rows = Claims(benefit, generated, 10, isPending: true);
        Assert.Equal(Told(rows), Told(generated.Shuffled(rows)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ids_do_not_decide_between_claimants(string benefit, int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(benefit, generated, 10, isPending: true);
        string[] order = generated.Shuffled(["甲", "乙", "丙", "丁", "戊", "己"]);
        ClaimRow[] renamed = [.. rows.Select(r => r with { Cells = r.Cells.SetItem(0, $"{Array.IndexOf(order, r.Cells[2])}{r.Cells[0]}") })];
        Assert.Equal(Fares(rows), Fares(renamed));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_more_than_the_top_are_paid(string benefit, int seed)
    {
        var rows = Claims(benefit, new GeneratedClaims(seed), 60, isPending: seed % 2 == 0);
        var paid = Decider.Decide(Rulebook, rows).Decisions.Where(d => d.Outcome is Outcome.Paid or Outcome.Exhausted);
        Assert.All(paid.GroupBy(d => benefit == "banded" ? "" : Cell(d.Row, "event_date")[..4]), g => Assert.InRange(g.Count(), 0, Benefits[benefit].Top));
    }

    /// <summary>A claim decided while others pend is decided the same whatever the pending ones turn out to be, unless it is provisional.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_decided_and_not_provisional_stays(string benefit, int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = Claims(benefit, generated, 8, isPending: true);
        var before = Decider.Decide(Rulebook, rows).Decisions;
        for (int round = 0; round < Rounds; round++)
        {
            ClaimRow[] settled = [.. rows.Select((r, i) => Settled(r, before[i], generated))];
            var after = Decider.Decide(Rulebook, settled).Decisions;
            for (int i = 0; i < rows.Length; i++)
            {
                if (!before[i].IsProvisional && before[i].Outcome is not (Outcome.Incomplete or Outcome.Undecided))
                {
                    // What is excluded may turn out to be ranked already by an earlier claim: refused in any case.
                    var outcome = before[i].Outcome is Outcome.Excluded && after[i].Outcome is Outcome.Duplicate ? Outcome.Excluded : after[i].Outcome;
                    Assert.Equal((i, before[i].Outcome, before[i].Paid), (i, outcome, after[i].Paid));
                }
            }
        }
    }

    /// <summary>Without gaps: the first claim of each claimant of the year, by how many have more; ties where the place would matter.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Registrations_are_ranked_as_by_hand(string benefit, int seed)
    {
        if (benefit != "registration")
        {
            return; // the oracle is written for one benefit
        }

        int[] prizes = [50_000, 30_000, 20_000];
        var rows = Claims(benefit, new GeneratedClaims(seed), 14, isPending: false);
        var decided = Decider.Decide(Rulebook, rows).Decisions.ToDictionary(d => d.Row.Line, d => $"{d.Outcome} {d.Paid}");
        var local = rows.Where(r => Cell(r, "local") == "yes").OrderBy(r => Cell(r, "event_date"), StringComparer.Ordinal).ThenBy(r => Cell(r, "claim_id"), StringComparer.Ordinal);
        foreach (var year in local.GroupBy(r => Cell(r, "event_date")[..4]))
        {
            var first = year.DistinctBy(r => Cell(r, "claimant")).ToList();
            int Number(ClaimRow row) => int.Parse(Cell(row, "registrations"), CultureInfo.InvariantCulture);
            foreach (var row in year)
            {
                int better = first.Count(r => Number(r) > Number(row));
                int even = first.Count(r => Number(r) == Number(row));
                bool isExcluded = Cell(row, "elsewhere") == "1元";
                string expected = !first.Contains(row) ? "Duplicate 0"
                    : isExcluded ? "Excluded 0"
                    : better >= prizes.Length ? "NotSelected 0"
                    : even > 1 ? "Undecided 0"
                    : $"Paid {prizes[better]}";
                Assert.Equal((row.Line, expected), (row.Line, decided[row.Line]));
            }
        }
    }

    private static ClaimRow[] Claims(string benefit, GeneratedClaims generated, int count, bool isPending) => GeneratedClaims.Rows(
        Columns,
        Enumerable.Range(0, count).Select(i => Columns.Select(column => column switch
        {
            "claim_id" => string.Create(CultureInfo.InvariantCulture, $"c{generated.Next(1000):000}-{i:00}"),
            "benefit" => benefit,
            "claimant" => generated.Pick("甲", "乙", "丙", "丁", "戊", "己"),
            "event_date" => generated.Pick("2022-06-30", "2022-12-31", "2022-12-31", "2023-12-31"),
            _ => Benefits[benefit].Facts.Contains(column) ? Value(column, generated, isPending) : null,
        }).ToArray()));

    private static string Value(string column, GeneratedClaims generated, bool isPending) => isPending && column != "elsewhere" && generated.Next(7) == 0 ? "unknown" : column switch
    {
        "registrations" or "score" => generated.Pick("1", "2", "3", "4", "5", "6", "7"),
        "output" => generated.Pick("1万元", "2万元", "3万元", "4万元"),
        "taxes" => generated.Pick("5万元", "20万元"),
        "local" or "selected" => generated.Pick("yes", "yes", "yes", "yes", "no"),
        "elsewhere" => generated.Pick("0元", "0元", "0元", "0元", "1元"),
        _ => generated.Pick("P", "Q", "R"),
    };

    /// <summary>What was not given is given; of those that rank even the authority says some place, a wrong one perhaps.</summary>
    private static ClaimRow Settled(ClaimRow row, Decision decision, GeneratedClaims generated)
    {
        var filled = row with { Cells = [.. row.Cells.Select((cell, i) => cell == "unknown" ? Value(Columns[i], generated, isPending: false) : cell)] };
        return decision.Reason.Code == "tied_rank" ? filled with { Cells = filled.Cells.SetItem(Columns.Length - 1, generated.Pick("1", "2", "3", null)) } : filled;
    }

    private static string Cell(ClaimRow row, string column) => row.Cells[Array.IndexOf(Columns, column)] ?? "";

    private static IEnumerable<string> Told(ClaimRow[] rows) =>
        Decider.Decide(Rulebook, rows).Decisions.Select(d => $"{d.ClaimId} {d.Outcome} {d.Paid} {d.IsProvisional} {d.Reason.Text.Chinese}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fares(ClaimRow[] rows) => Decider.Decide(Rulebook, rows).Decisions.Select(d => $"{d.Row.Line} {d.Outcome} {d.Paid} {d.IsProvisional}");
}
