using PolicyLang.Compiler;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>tests/corpus/semantics/amendments.txt: what an amendment changes, and what it may not; errors stand in its own file.</summary>
public class AmendmentTests
{
    private const string Document = """
        policy p "办法" {
          effective from 2022-01-01 to 2024-12-31
          rounding half up to 0.01元
          fact received: money = 0元
        }
        article 1 {
          benefit grant {
            fact price: money
            fact kind: one of { a, b }
            fact day: date
            fact linked: bool = no
            let half = price / 2
            require price >= 1万元 "价款1万元以上"
            exclude when linked "关联"
            amount half
            cap 5万元 per claimant per year
            cap 8万元 per claimant per policy
            once per kind
          }
        }
        article 2 {
          benefit other {
            fact kind: one of { a, b }
            fact sum: money
            amount rates(kind) of sum
            exempt from article 29
          }
          cap 9万元 per claimant per month over grant, other
        }
        article 3 {
          table rates by kind: rate { a: 1%, b: 2% }
          benefit dated {
            valid from 2022-06-01 to 2022-12-31
            amount 1元
          }
        }
        article 29 {
          exclude when received > 0元 "不重复"
        }
        test "办法自己的测试" {
          claim a = grant { claimant: "甲", event_date: 2022-03-01, price: 2万元, kind: a }
          expect a: 1万元
        }
        // file: q.policy

        """;

    public static TheoryData<string> Cases =>
        [.. Corpus.Read("semantics", "amendments.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_an_amendment_changes(string line)
    {
        string[] sides = line.Split('⇶', 2);
        var compilation = Compiled.Compile(Document + Amendment(sides[0]));
        string[] expected = [.. sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, compilation.Diagnostics.Length > 0 ? Errors(compilation) : Changed(compilation));
    }

    private static IEnumerable<string> Errors(Compilation compilation)
    {
        Assert.All(compilation.Diagnostics, d => Assert.Equal("q.policy", d.Location?.Source.Path));
        return compilation.Diagnostics.Select(d => d.Rule.Code);
    }

    private static IEnumerable<string> Changed(Compilation compilation)
    {
        var rulebook = compilation.Rulebook ?? throw new InvalidOperationException("an error-free rulebook has no plan");
        Assert.All(compilation.Tests, t => Assert.True(PolicyLang.Runtime.Testing.TestRunner.Run(rulebook, t).Passed));
        return rulebook.Timelines.SelectMany(t => t.Versions).Where(v => v.Policy.Name == "q").Select(v => v.Name).Order(StringComparer.Ordinal);
    }

    /// <summary>A file of the places of a case, in the order they stand in.</summary>
    private static string Amendment(string places)
    {
        string header = "";
        string items = "";
        int article = 0;
        foreach (string place in places.Split(" | "))
        {
            string[] parts = place.Split(':', 2);
            string lines = string.Join('\n', parts[1].Split(';').Select(l => l.Trim()));
            article++;
            switch (parts[0].Trim())
            {
                case "header":
                    header += lines + "\n";
                    break;
                case "top":
                    items += lines + "\n";
                    break;
                case "article":
                    items += $"article {article} {{\n{lines}\n}}\n";
                    break;
                case var benefit:
                    items += $"article {article} {{\nbenefit {benefit} {{\n{lines}\n}}\n}}\n";
                    break;
            }
        }

        return $"policy q \"修改决定\" amends p {{\neffective from 2023-01-01\n{header}}}\n{items}";
    }
}
