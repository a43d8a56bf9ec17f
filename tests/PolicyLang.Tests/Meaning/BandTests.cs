using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>tests/corpus/semantics/bands.txt: rows of `when { … }` that no claim comes to.</summary>
public class BandTests
{
    private const string Clauses =
        """
        fact output: money
            fact price: money
            fact change: money signed
            fact pieces: count 件
            fact weight: number
            fact share: rate
            fact drawn_on: date
            fact repaid_on: date
            fact title: text
            fact sold: bool
            fact kind: one of { invention "发明", design "外观设计" }
            let large = 5亿元
            let steps_of = price + output
        """;

    private const string Items =
        """
        table lpr by date: rate { 2022-01-20: 3.70%, 2022-08-22: 3.65% }
          reading basis { act365, act360 }
          reading day_count { act365, act360 }
        """;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string line in Corpus.Read("semantics", "bands.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
            {
                string[] sides = line.Split(" ⇶");
                data.Add(sides[0], sides[1].Trim());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Row_that_no_claim_comes_to(string conditions, string expected) =>
        Assert.Equal(expected, string.Join(", ", Findings(Policy(conditions.Split("; ")))));

    /// <summary>The fix puts the narrower row above the wider one; what it leaves behind has no finding.</summary>
    [Fact]
    public void Rows_are_exchanged()
    {
        string text = Policy(["output >= 1亿元", "output >= 5亿元"]);
        var fix = Assert.Single(Assert.Single(Compiled.Errors(text)).Fixes);
        Assert.False(fix.IsSafe);
        foreach (var edit in fix.Edits.OrderByDescending(e => e.Span.Start))
        {
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        }

        Assert.Contains("      output >= 5亿元: 2元\n      output >= 1亿元: 1元\n      else: 0元\n", text, StringComparison.Ordinal);
        Assert.Empty(Compiled.Errors(text));
    }

    /// <summary>
    /// Made-up rows over an amount and a yes-or-no, tried with every amount between their figures: a row that is reported is taken by none;
    /// where the rows speak of the amount alone, a row that is taken by none is reported.
    /// </summary>
    [Fact]
    public void Agrees_with_trying_every_value()
    {
        var random = new Random(11);
        int reported = 0;
        for (int i = 0; i < 600; i++)
        {
            bool isMixed = i % 2 == 1;
            RandomBand[] rows = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => RandomBand.Make(random, isMixed))];
            var taken = new HashSet<int>();
            for (int fen = 0; fen <= 600; fen += 50)
            {
                taken.Add(Array.FindIndex(rows, r => r.Holds(fen, true)));
                taken.Add(Array.FindIndex(rows, r => r.Holds(fen, false)));
            }

            string text = Policy([.. rows.Select(r => r.Text)]);
            var found = Findings(text).Select(f => int.Parse(f.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) - 1).ToList();
            reported += found.Count;
            Assert.True(found.TrueForAll(r => !taken.Contains(r)), text);
            Assert.True(isMixed || Enumerable.Range(0, rows.Length).Except(taken).SequenceEqual(found), text);
        }

        Assert.InRange(reported, 300, 1200);
    }

    private static IEnumerable<string> Findings(string text)
    {
        foreach (var finding in Compiled.Errors(text))
        {
            Assert.Equal("PL3016", finding.Rule.Code);
            string row = RowAt(finding.Location?.Start.Line);
            yield return finding.Labels.IsEmpty ? $"{row} never" : $"{row} by {string.Join(' ', finding.Labels.Select(l => RowAt(l.Location.Start.Line)))}";
        }

        string RowAt(int? line) => text.Split('\n')[line ?? 0].Split("元")[^2].Split(": ")[^1];
    }

    /// <summary>Row n pays n yuan.</summary>
    private static string Policy(string[] conditions) => Compiled.Policy(
        $"{Clauses}\n    amount when {{\n{string.Concat(conditions.Select((c, i) => $"      {c}: {i + 1}元\n"))}      else: 0元\n    }}", Items);
}
