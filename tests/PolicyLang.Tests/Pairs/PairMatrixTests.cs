using PolicyLang.Compiler.Pairs;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Output;
using PolicyLang.Testing;
using PolicyLang.Tests.Deciding;
using PolicyLang.Tests.Decisions;

namespace PolicyLang.Tests.Pairs;

/// <summary>What rules say of two benefits, against what was read off them by hand.</summary>
public sealed class PairMatrixTests
{
    public static TheoryData<string> Reads => [.. Lines("reads.txt")];

    private static PairMatrix Of(DateRange? during) => PairMatrix.Of(CompiledRulebook.Of(Corpus.At("pairs", "rules")).Rulebook, during);

    [Fact]
    public void Each_pair_with_what_is_said_of_it() => Assert.Equal(Lines("pairs.txt"), Of(null).Pairs.Select(Told));

    [Theory]
    [InlineData("2021-01-01", "2021-12-31", "state city rent moving", 6)]
    [InlineData("2022-01-01", "2022-01-01", "state province city rent wages", 10)]
    [InlineData("2024-01-01", "2024-12-31", "state province city rent wages late", 15)]
    [InlineData("2024-12-31", "2024-12-31", "state province city rent wages late", 15)]
    [InlineData("2025-01-01", "2025-12-31", "", 0)]
    public void Only_versions_in_force_then(string from, string to, string benefits, int pairs)
    {
        var matrix = Of(new DateRange(DateOnly.Parse(from), DateOnly.Parse(to)));
        Assert.Equal(benefits, string.Join(' ', matrix.Benefits.Select(b => b.Name)));
        Assert.Equal((pairs, pairs), (matrix.Count, matrix.Pairs.Length));
    }

    /// <summary>Benefits that are never in force in one year are no pair; those of which one takes the other's place within a year are.</summary>
    [Theory]
    [InlineData("2021-12-31", "2022-01-01", 0)]
    [InlineData("2022-03-31", "2022-04-01", 1)]
    public void A_year_is_what_counts(string firstEnds, string secondStarts, int pairs)
    {
        var rulebook = Rules.Read($$"""
            policy p "示例" {
              effective from 2020-01-01 to 2025-12-31
              rounding half up to 0.01元
            }
            article 1 {
              benefit a {
                valid from 2020-01-01 to {{firstEnds}}
                amount 1元
              }
              benefit b {
                valid from {{secondStarts}} to 2025-12-31
                amount 1元
              }
            }
            """);
        Assert.Equal(pairs, PairMatrix.Of(rulebook).Count);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public void Reading_what_the_other_paid(string line)
    {
        string[] sides = line.Split(" ⇶ ");
        string amount = sides[0].StartsWith("amount", StringComparison.Ordinal) ? "" : "amount 1元";
        var rulebook = Rules.Read($$"""
            policy p "示例" {
              effective from 2022-01-01 to 2022-12-31
              rounding half up to 0.01元
              fact price: money
            }
            article 1 {
              benefit other {
                amount 1元
              }
              benefit own {
                let p = paid(other per claimant per year)
                {{sides[0]}}
                {{amount}}
              }
            }
            """);
        Assert.Equal(sides[1], PairText.Words(Assert.Single(PairMatrix.Of(rulebook).Pairs)));
    }

    private static IEnumerable<string> Lines(string file) =>
        Corpus.Read("pairs", file).ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#');

    private static string Told(BenefitPair pair)
    {
        var said = pair.Clauses.Select(c =>
            $"{PairText.Word(c.Says)} {Path.GetFileNameWithoutExtension(c.Origin.Location.Source.Path)}:{c.Origin.Location.Start.Line + 1}{(c.Reader is { } r ? $" in {r.Name}" : "")}");
        return $"{pair.First.Name} {pair.Second.Name} | {string.Join("; ", said.DefaultIfEmpty(PairText.Nothing))} | {string.Join(", ", pair.Shared)} | {PairText.Years(pair).English}"
            .Replace("|  |", "| |", StringComparison.Ordinal);
    }
}
