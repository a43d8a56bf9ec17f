using System.Globalization;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.Testing;

namespace PolicyLang.Tests.TextChecks;

/// <summary>
/// tests/corpus/text-checks/*.cases: the words of one article, the rules of one benefit, and what is reported of the two. The expectations are
/// of reading the words beside the rules.
/// </summary>
public sealed class LintCaseTests
{
    /// <summary>A case: official words, then rules, a line each, then `⇶` and the codes.</summary>
    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (string file in Corpus.Files("text-checks", "*.cases"))
            {
                var lines = new List<string>();
                foreach (string line in File.ReadLines(Corpus.At("text-checks", file)).Where(l => l.Length > 0 && l[0] != '#'))
                {
                    if (line[0] != '⇶')
                    {
                        lines.Add(line.Trim());
                        continue;
                    }

                    cases.Add(file, lines[0], string.Join('\n', lines.Skip(1)), line[1..].Trim());
                    lines.Clear();
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_are_held_against_rules(string file, string words, string rules, string codes)
    {
        Assert.NotEmpty(file);
        Assert.Equal(codes, string.Join(' ', Find(words, rules)));
    }

    /// <summary>
    /// Every boundary word of tests/corpus/phrases, with each of the four comparisons: reported unless the comparison is the sign that the
    /// corpus gives the word.
    /// </summary>
    [Fact]
    public void Every_boundary_word_is_held_against_the_comparison()
    {
        int held = 0;
        foreach (string line in File.ReadLines(Corpus.At("phrases", "bounds.cases")).Concat(File.ReadLines(Corpus.At("phrases", "amounts.cases"))).Where(l => l.Contains('⇶', StringComparison.Ordinal)))
        {
            string[] sides = [.. line.Split('⇶').Select(s => s.Trim())];
            if (sides[1].Split(' ') is not ["money", var yuan, (">" or ">=" or "<" or "<=") and var sign])
            {
                continue;
            }

            foreach (string written in new[] { ">", ">=", "<", "<=" })
            {
                string expected = written == sign ? "" : "PL4011";
                Assert.Equal((line, written, expected), (line, written, string.Join(' ', Find($"价款{sides[0]}的，给予补助。", $"require price {written} {yuan}元\namount price"))));
                held++;
            }
        }

        Assert.True(held > 150, held.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Find(string words, string rules)
    {
        string content = $$"""
            policy grant "办法" {
              effective from 2022-01-01 for 3 years
              rounding half up to 0.01元
            }

            article 1 {
              text "{{words}}"
              benefit grant_a "补助" {
                fact project "项目": text
                fact person "人员": text
                fact industry "产业": text
                fact price "价款": money
                fact fee "费用": money
                fact staff "人数": count 名
                fact works "作品数": count
                fact founded "成立日": date
                fact newly "新认定": bool
                fact selected "入选": bool by authority
                fact place "名次": number by authority
                event "发生日"
            {{string.Join('\n', rules.Split('\n').Select(r => "    " + r))}}
              }
            }
            """;
        var compilation = Compilation.Create([new SourceText("grant.policy", content)], (_, _) => null);
        Assert.Empty(compilation.Diagnostics.Where(d => d.IsError).Select(d => d.ToString()));
        return TextChecker.Check(compilation, (_, _) => null).Select(d => d.Rule.Code).Distinct().Order(StringComparer.Ordinal);
    }
}
