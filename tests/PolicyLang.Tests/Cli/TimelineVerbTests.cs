using System.Text.Json;
using PolicyLang.Cli;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Cli;

/// <summary>`policy timeline` over the rules of tests/corpus/decisions/added-versions.</summary>
public sealed class TimelineVerbTests
{
    private static readonly string Rules = Corpus.At("decisions", "added-versions");

    /// <summary>A row for each version and transition, in order of time; the days are those of the files, with the repeal and the amendment.</summary>
    [Fact]
    public void A_row_for_each_version()
    {
        string[] lines = Timeline("--benefit", "studio_rent").Output.TrimEnd().Split('\n');
        Assert.Matches("^ +2023 +2024 +2025 +2026$", lines[0]);
        Assert.Equal("studio_rent  租金补贴", lines[1]);
        Assert.Matches("^  示例〔2023〕5号, article 1 +┣━+┫ +2023-01-01 – 2024-02-29$", lines[2]);
        Assert.Equal("    then amended by 示例〔2024〕2号", lines[3]);
        Assert.Contains(lines, l => l.EndsWith("┣━━━━━━━━━┫                       2024-03-01 – 2025-01-31", StringComparison.Ordinal));
        Assert.Contains("    filed 2025-02-01 to 2025-04-30, under 示例〔2023〕5号", lines);
        Assert.Contains("其后由示例〔2024〕2号删去", Timeline("--benefit", "studio_power", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    /// <summary>The bars of all rows start at the same cell of the axis, however wide the labels are.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Bars_stand_under_their_years(string language)
    {
        string[] lines = Timeline("--lang", language).Output.TrimEnd().Split('\n');
        int axis = CellWidth.Of(lines[0].AsSpan(0, lines[0].IndexOf('2', StringComparison.Ordinal)));
        var first = lines.Where(l => l.EndsWith("2023-01-01 – 2024-02-29", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, first.Count);
        Assert.All(first, l => Assert.Equal(axis, CellWidth.Of(l.AsSpan(0, l.IndexOf('┣', StringComparison.Ordinal)))));
    }

    [Fact]
    public void Plain_where_it_is_piped_and_coloured_where_asked()
    {
        Assert.DoesNotContain('\e', Timeline().Output);
        Assert.Contains("\e[32m", Timeline("--color", "always").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_and_as_markdown()
    {
        using var json = JsonDocument.Parse(Timeline("--format", "json").Output);
        var rent = json.RootElement.GetProperty("benefits").EnumerateArray().Single(b => b.GetProperty("benefit").GetString() == "studio_rent");
        Assert.Equal(
            ["studio_2023 2023-01-01 2024-02-29", "studio_2024 2024-03-01 2025-01-31", "studio_2025 2025-02-01 2026-01-31"],
            rent.GetProperty("versions").EnumerateArray().Select(v => $"{v.GetProperty("policy")} {v.GetProperty("from")} {v.GetProperty("to")}"));
        Assert.Equal("2025-04-30", rent.GetProperty("transitions")[0].GetProperty("filed_to").GetString());
        Assert.Contains("| 设备补贴 (studio\\_equipment) | 示例〔2023〕5号, article 2 | 2023-01-01 | 2025-01-31 | then repealed by 示例〔2025〕1号 |", Timeline("--format", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_told()
    {
        Assert.Equal(ExitCodes.Findings, Timeline("--benefit", "studio_rents").Code);
        Assert.Equal(ExitCodes.Unreadable, CommandRun.Of("timeline", "--rules", "no-such-folder").Code);
    }

    [Theory]
    [InlineData("2020-01-01", "2020-12-31", 24, "2020", "┣━━━━━━━━━━┫")]
    [InlineData("2020-01-01", null, 24, "2020        2021", "┣━━━━━━━━━━━━━━━━━━━━━━▶")]
    [InlineData("2020-07-02", "2020-07-03", 12, "2020", "      ┃     ")]
    [InlineData("2000-01-01", "2099-12-31", 100, "2000 2005 2010 2015 2020 2025 2030 2035 2040 2045 2050 2055 2060 2065 2070 2075 2080 2085 2090 2095", null)]
    [InlineData("2020-01-01", "9999-12-31", 20, "2020 2025 2030 2035", "┣━━━━━━━━━━━━━━━━━━▶")]
    public void An_axis_fits_its_width(string from, string? to, int width, string years, string? bar)
    {
        var days = new DateRange(DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null));
        var axis = TimeAxis.Over([days], width);
        Assert.True(axis.Width <= width);
        Assert.Equal(years, axis.Years());
        Assert.Equal(axis.Width, axis.Bar(days, '━').Length);
        if (bar is not null)
        {
            Assert.Equal(bar, axis.Bar(days, '━'));
        }
    }

    private static CommandRun Timeline(params string[] options) => CommandRun.Of(["timeline", "--rules", Rules, .. options]);
}
