using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>What a run can come to when all is settled: by hand, and as a law over generated claims of which the open cells are filled in.</summary>
public sealed class TotalRangeTests
{
    private static readonly string[] Columns =
        ["claim_id", "benefit", "claimant", "event_date", "project", "item", "due", "ready", "level", "price", "selected", "decided_amount", "works", "place"];

    private static readonly Rulebook Rulebook = Rules.Read(Corpus.Read("totals", "totals.policy"));

    public static TheoryData<string> Cases =>
        [.. Corpus.Read("totals", "cases.txt").ReplaceLineEndings("\n").Split("\n\n").Skip(1).Where(c => c.Contains('⇶', StringComparison.Ordinal))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 150)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Least_and_most_as_reckoned(string text)
    {
        string[] lines = [.. text.Split('\n').Where(l => l.Length > 0 && l[0] != '#')];
        string[] expected = lines[^1].TrimStart('⇶', ' ').Split(' ', 3);
        var range = Decider.Decide(Rulebook, GeneratedClaims.Rows(Columns, lines[..^1].Select(Cells))).Range;
        string most = range.Most is { } m ? ExactText.Plain(m) : $"unbounded {string.Join(' ', range.Unbounded)}";
        Assert.Equal((expected[0], string.Join(' ', expected[1..])), (ExactText.Plain(range.Least), most));
    }

    /// <summary>Whatever the authority decides within its bounds, and applicants add, the total lies between the ends; as long as some cells stay open too.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_filled_in_the_total_lies_between(int seed)
    {
        var generated = new GeneratedClaims(seed);
        string[] benefits = generated.Shuffled(Rulebook.Timelines.Select(t => t.Name))[..4];
        string?[][] cells = [.. Enumerable.Range(0, 12).Select(i => Cells(generated, i, generated.Pick(benefits)))];
        var before = Decider.Decide(Rulebook, GeneratedClaims.Rows(Columns, cells)).Range;
        for (int round = 0; round < 12; round++)
        {
            bool isWhole = round % 3 > 0;
            var after = Decider.Decide(Rulebook, GeneratedClaims.Rows(Columns, cells.Select(c => Filled(c, generated, isWhole)))).Total;
            Assert.True(after >= before.Least, $"{after} < {before}");
            Assert.True(before.Most is not { } most || after <= most, $"{after} > {before}");
        }
    }

    /// <summary>Nothing pends: one total.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_nothing_open_it_is_the_total(int seed)
    {
        var generated = new GeneratedClaims(seed);
        var rows = GeneratedClaims.Rows(Columns, Enumerable.Range(0, 8).Select(i => Filled(Cells(generated, i, generated.Pick("bounded", "capped", "levelled", "matched", "topped")), generated, isWhole: true)));
        var run = Decider.Decide(Rulebook, rows);
        bool pends = run.Decisions.Any(d => d.IsProvisional || d.Outcome is Outcome.Undecided or Outcome.Incomplete);
        Assert.Equal(!pends, run.Range.IsExact);
        Assert.True(pends || run.Range.Least == run.Total);
    }

    private static string?[] Cells(string line)
    {
        string[] words = line.Split(' ');
        var cells = new string?[Columns.Length];
        (cells[0], cells[1], cells[2], cells[3]) = (words[0], words[1], words[2], $"2022-{words[3]}");
        foreach (string[] fact in words[4..].Select(w => w.Split('=')))
        {
            cells[Array.IndexOf(Columns, fact[0])] = fact[1];
        }

        return cells;
    }

    private static string?[] Cells(GeneratedClaims generated, int index, string benefit)
    {
        var facts = Rulebook.FindBenefit(benefit)?.Versions[0].Facts.Select(f => f.Name).ToHashSet() ?? [];
        string? Of(string fact, params string?[] values) => facts.Contains(fact) ? generated.Pick(values) : null;
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"c{index:00}"), benefit, generated.Pick("甲", "乙"),
            new DateOnly(2022, 3, 1).AddDays(generated.Next(6)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Of("project", "P", "Q", "P", "unknown"), Of("item", "X", "Y", "X", "unknown"), Of("due", "3万元", "6万元", "9万元"), Of("ready", "yes", "yes", "no", "unknown"),
            Of("level", "first", "second", "third", null), Of("price", "10万元", "50万元", null), Of("selected", "yes", "yes", null),
            Of("decided_amount", "3万元", "8万元", null, null), Of("works", "1", "2", "3", "4", null), null,
        ];
    }

    /// <summary>
    /// Open cells filled in, all of them or some; an amount to be decided never above its bound. Places stay open: one given where nobody is tied
    /// would be a mistake.
    /// </summary>
    private static string?[] Filled(string?[] cells, GeneratedClaims generated, bool isWhole)
    {
        var facts = Rulebook.FindBenefit(cells[1] ?? "")?.Versions[0].Facts.Select(f => f.Name).ToHashSet() ?? [];
        string?[] filled = [.. cells];
        for (int i = 4; i < filled.Length; i++)
        {
            if (Columns[i] != "place" && facts.Contains(Columns[i]) && filled[i] is null or "unknown" && (isWhole || generated.Next(2) == 0))
            {
                filled[i] = Columns[i] switch
                {
                    "project" => generated.Pick("P", "Q"),
                    "item" => generated.Pick("X", "Y"),
                    "ready" or "selected" => generated.Pick("yes", "no"),
                    "level" => generated.Pick("first", "second", "third"),
                    "works" => generated.Pick("1", "2", "3", "4", "9"),
                    "price" => generated.Pick("1元", "10万元", "50万元", "900万元"),
                    _ => cells[1] switch
                    {
                        "bounded" => generated.Pick("0元", "1元", "5万元", "10万元"),
                        "right" => generated.Pick("0元", "1元", "5万元", "8万元"),
                        _ => generated.Pick("0元", "1元", "5万元", "30万元"),
                    },
                };
            }
        }

        return filled;
    }
}
