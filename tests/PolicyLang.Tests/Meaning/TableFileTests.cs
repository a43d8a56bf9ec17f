namespace PolicyLang.Tests.Meaning;

/// <summary>What a data file can have wrong: said with its line, and never a fault of the compiler's own.</summary>
public sealed class TableFileTests
{
    private const string Policy =
        """
        policy grant {
          effective from 2022-01-01
          rounding half up to 0.01元
        }
        table lpr by date: rate from "lpr.csv" column lpr by published
        // file: lpr.csv

        """;

    /// <summary>By RFC 4180, section 2, rules 5 and 7: a quoted field ends with its quote, and a quote inside stands twice.</summary>
    [Theory]
    [InlineData("published,lpr\n\"2022-01-20,3.70%\n", "PL3011", 2)]
    [InlineData("published,lpr\n2022-01-20,\"3.70%\"x\n", "PL3011", 2)]
    [InlineData("published,lpr\n2022-01-20,3.70%\n2022-02-20,\"3\"70%\"\n2022-03-20,3.60%\n", "PL3011", 3)]
    [InlineData("", "PL3011", null)]
    [InlineData("\n\n", "PL3011", null)]
    [InlineData("published,lpr\n2022-01-20\n", "PL3012", 2)]
    public void WhatIsWrongWithAFileIsToldWithItsLine(string csv, string code, int? line)
    {
        var found = Compiled.Compile(Policy + csv).Diagnostics.Where(d => d.IsError).ToList();

        Assert.All(found, d => Assert.Equal(code, d.Rule.Code));
        Assert.Equal(line ?? 5, found[0].Location is { } at ? at.Source.PositionAt(at.Span.Start).Line + 1 : 0);
        Assert.Equal(line is null ? "first.policy" : "lpr.csv", System.IO.Path.GetFileName(found[0].Location?.Source.Path));
    }

    /// <summary>Rows are as long as they are: a note of 100,000 letters in a column that is not read is no reason to stop.</summary>
    [Fact]
    public void LongRowsAreRead()
    {
        string csv = $"published,note,lpr\n2022-01-20,{new string('注', 100_000)},3.70%\n";

        Assert.DoesNotContain(Compiled.Compile(Policy + csv).Diagnostics, d => d.IsError);
    }
}
