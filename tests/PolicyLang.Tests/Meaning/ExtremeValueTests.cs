using PolicyLang.Compiler.Types;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>What compiles never overflows, whatever a claim holds: exact numbers are checked, so an overflow would throw.</summary>
public class ExtremeValueTests
{
    private const string Facts =
        """
        fact m: money signed
        fact n: money
        fact r: rate signed
        fact s: rate
        fact c: count
        fact d: count signed
        fact x: number signed
        fact b: bool
        fact e: date
        fact f: date

        """;

    /// <summary>The ends of the forms: 10^13 yuan, 1000 (100,000 %), 10^9, and the least above 0.</summary>
    private const string Claims =
        """

        test "极值" {
          claim a = grant { claimant: "甲", event_date: 2022-03-01, m: 100000亿元, n: 100000亿元, r: 100000%, s: 100000%, c: 1000000000, d: 1000000000, x: 1000000000, b: yes, e: 0001-01-01, f: 9999-12-31 }
          claim b = grant { claimant: "甲", event_date: 2022-03-02, m: -100000亿元, n: 0.01元, r: -100000%, s: 0.0001%, c: 1, d: 1, x: -1000000000, b: no, e: 9999-12-31, f: 0001-01-01 }
          claim c = grant { claimant: "甲", event_date: 2022-03-03, m: -0.01元, n: 99999.99999999亿元, r: 99999.9999%, s: 0.0001%, c: 999999999, d: 7, x: 0.000001, b: yes, e: 2022-01-01, f: 2022-01-01 }
          claim d = grant { claimant: "乙", event_date: 2022-03-03, m: 99999.99999999亿元, n: 0元, r: 0%, s: 99999.9999%, c: 0, d: 999999999, x: 999999999.999999, b: no, e: 2020-02-29, f: 2021-02-28 }
          expect total: 0元
        }
        """;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void What_compiles_never_overflows(int seed)
    {
        var expressions = new RandomExpressions(seed);
        int decided = 0;
        for (int i = 0; i < 100; i++)
        {
            string amount = expressions.Of(TypeKind.Money, 1 + (i % 4));
            string bound = expressions.Of(TypeKind.Money, 1 + (i % 3));
            string clauses = Facts + $"require {amount} > {bound} or yes \"条件\"\namount {amount}\ncap {bound}\ncap {bound} per claimant per year";
            var compilation = Compiled.Compile(Compiled.Policy(clauses) + Claims);
            Assert.All(compilation.Diagnostics, d => Assert.True(d.Rule.Code is "PL5010" or "PL5011" or "PL3009", $"{d}\n{clauses}"));
            if (compilation.Rulebook is not { } rulebook)
            {
                continue;
            }

            decided++;
            var run = TestRunner.Run(rulebook, compilation.Tests[0]).Run;
            Assert.All(run.Decisions, d => Assert.True(d.Outcome != Outcome.Invalid, d.Reason.Text.English));
        }

        Assert.True(decided > 30, $"only {decided} of 100 expressions compiled");
    }
}
