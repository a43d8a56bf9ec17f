using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>What is wrong with a stacking is said once, and what is right is not complained of, in both keyword languages.</summary>
public class StackingErrorTests
{
    public static TheoryData<string> Cases =>
        [.. Corpus.Read("semantics", "stackings.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_is_wrong_and_nothing_else(string line)
    {
        string[] sides = line.Split('⇶', 2, StringSplitOptions.TrimEntries);
        string[][] expected = [.. sides[1].Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(' ', 2))];
        string english = Text(sides[0]);
        var tree = PolicyParsing.Parse(new SourceText("first.policy", english));
        Assert.Empty(tree.Diagnostics);
        var errors = Compiled.Errors(english + Other);
        Assert.Equal(expected.Select(e => e[0]), errors.Select(d => d.Rule.Code));
        Assert.All(expected.Zip(errors), pair => Assert.Contains(pair.First[1], Said(pair.Second), StringComparison.Ordinal));
        Assert.Equal(expected.Select(e => e[0]), Compiled.Codes(SyntaxPrinter.Print(tree.Root, Language.Chinese) + Other));
    }

    [Theory]
    [InlineData("stacking s per project { highest of { a, d } }")]
    [InlineData("stacking s per projct { a + b }")]
    [InlineData("stacking s per project { a + extrra }")]
    public void Offers_a_fix(string stacking) => Assert.NotEmpty(Assert.Single(Compiled.Errors(Text(stacking))).Fixes);

    private const string Other = "\n// file: second.policy\npolicy q { effective from 2022-01-01\n rounding half up to 0.01元\n}\narticle 1 { benefit other { amount 1元 } }\n";

    private static string Said(Diagnostic diagnostic) => $"{diagnostic.Message.English} {diagnostic.Help?.English}";

    private static string Text(string stackings) =>
        $$"""
        policy p "办法" {
          effective from 2022-01-01
          rounding half up to 0.01元
          fact project: text
          fact site: text
          fact price: money
        }
        article 1 {
          benefit a {
            fact paid_on: date
            fact level: text
            let total = sum(price per claimant)
            amount price
          }
          benefit b {
            fact paid_on: date
            fact level: one of { x }
            let total = sum(price per claimant)
            amount price
          }
          benefit c {
            fact paid_on: text
            amount price
          }
          benefit d {
            amount price
            cap 3万元 per claimant per year
          }
          benefit high {
            amount price
            limit 1 per claimant per year keep highest
          }
          benefit extra {
            amount price
            once per project
            cap 3万元
          }
          {{stackings.Replace("; ", "\n", StringComparison.Ordinal)}}
        }
        """;
}
