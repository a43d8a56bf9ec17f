using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Readings;

/// <summary>tests/corpus/readings/mistakes.txt: what is wrong with readings and guards is told once, at its words; in both keyword languages.</summary>
public class ReadingMistakeTests
{
    public static TheoryData<string> Cases =>
        [.. Corpus.Read("readings", "mistakes.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Told_once_at_its_words(string line)
    {
        string[] sides = line.Split(" ⇶ ");
        string text = Text(sides[0]);
        var found = Found(text);
        if (sides[1] == "-")
        {
            Assert.Empty(found.Select(d => d.ToString()));
            return;
        }

        string[] expected = sides[1].Split('`', 3);
        var finding = Assert.Single(found);
        Assert.Equal(expected[0].Trim(), finding.Rule.Code);
        Assert.Equal(expected[1], finding.Location?.Text);
        Assert.Contains(expected[2].Trim(), $"{finding.Message.English} / {finding.Help?.English}", StringComparison.Ordinal);
        Assert.Equal(finding.Message.English.Contains("under reading", StringComparison.Ordinal), finding.Message.Chinese.Contains("采用口径", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Told_of_the_Chinese_spelling_too(string line)
    {
        var tree = PolicyParsing.Parse(new SourceText("rules0.policy", Text(line.Split(" ⇶ ")[0])));
        if (!tree.Diagnostics.Any(d => d.IsError))
        {
            Assert.Equal(Found(tree.Source.Content).Select(d => d.Rule.Code), Found(SyntaxPrinter.Print(tree.Root, Language.Chinese)).Select(d => d.Rule.Code));
        }
    }

    private static IReadOnlyList<Diagnostic> Found(string text) =>
        new ReadingVariants(Compilation.Parse([new SourceText("rules0.policy", text)]), (_, _) => null).Diagnostics;

    private static string Text(string written)
    {
        string[] sides = written.Replace("⏎", "\n", StringComparison.Ordinal).Split(" | ", 2);
        string At(string place) => sides[0] == place ? sides[1] : "";
        string Otherwise(string place, string start, string text) => sides[0] == place && sides[1].StartsWith(start, StringComparison.Ordinal) && !sides[1].Contains("act360", StringComparison.Ordinal) ? "" : text;
        return $$"""
            policy p "办法" {
              {{Otherwise("header", "effective", "effective from 2022-01-01")}}
              {{Otherwise("header", "rounding", "rounding half up to 0.01元")}}
              fact received: money = 0元
              {{At("header")}}
            }
            reading basis "基准" { act365 "按365天", act360 "按360天" }
            {{At("file")}}
            article 1 {
              benefit grant {
                fact price: money
                fact title: text
                fact sold: bool
                fact kind: one of { goods, works }
                {{(sides[0] == "amount" ? sides[1] : "amount price / by basis { act365: 365, act360: 360 }")}}
                cap 99万元 when basis = act360
                {{At("clause")}}
              }
            }
            article 2 {
              {{At("article")}}
            }
            article 29 {
              exclude when received > 0元 "不重复"
            }
            test "一笔" {
              {{At("test")}}
              claim a = grant { claimant: "甲", price: 1元 }
              expect a: invalid
            }
            """;
    }
}
