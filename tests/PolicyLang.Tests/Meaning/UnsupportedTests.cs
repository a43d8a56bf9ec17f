using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>
/// What is parsed and not computed is refused by name, in both keyword languages; together with what is computed it is every kind of node
/// there is, so that nothing that is written is read by nobody.
/// </summary>
public class UnsupportedTests
{
    public static TheoryData<string> Cases => [.. Written];

    private static IEnumerable<string> Written =>
        Corpus.Read("semantics", "unsupported.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#');

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refused_once_by_name(string line)
    {
        string english = Text(line);
        var tree = PolicyParsing.Parse(new SourceText("first.policy", english));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(["PL2099"], Compiled.Codes(english));
        Assert.Equal(["PL2099"], Compiled.Codes(SyntaxPrinter.Print(tree.Root, Language.Chinese)));
    }

    [Fact]
    public void Every_kind_of_node_is_computed_or_refused()
    {
        var written = Written.Select(Text).Concat(Planned).Append(Repealing)
            .SelectMany(text => SyntaxNodes.In(PolicyParsing.Parse(new SourceText("first.policy", text)).Root))
            .Select(node => node.GetType())
            .ToHashSet();
        var missing = typeof(SyntaxNode).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(SyntaxNode)) && !t.IsAbstract && t != typeof(MissingExpressionSyntax) && !written.Contains(t));
        Assert.Empty(missing.Select(t => t.Name));
    }

    /// <summary>The samples that have a plan.</summary>
    private static IEnumerable<string> Planned =>
        Corpus.Folders("samples").Where(n => File.Exists(Corpus.At("samples", n, "plan.txt"))).Select(n => Corpus.Read("samples", n, "en.policy"));

    private const string Repealing = "policy p { repeals q }\narticle 1 { accept PL4007 \"why\" }\narticle 2 { table t by date: rate from \"t.csv\" column a by b }";

    private static string Text(string line)
    {
        string[] sides = line.Split(" | ", 2);
        string At(string place) => sides[0] == place ? sides[1] : "";
        string amount = sides[0] == "amount" ? sides[1] : "amount 1元";
        string let = sides[0] == "let" ? "let x = " + sides[1] : "";
        string name = sides[0] == "amends" ? "p \"办法\" amends old" : "p \"办法\"";
        return $$"""
            policy {{name}} {
              effective from 2022-01-01
              rounding half up to 0.01元
              fact received: money = 0元
              {{At("header")}}
            }
            article 1 {
              benefit grant {
                fact price: money
                fact title: text
                fact sold: bool
                {{amount}}
                {{let}}
                {{At("clause")}}
              }
            }
            article 2 {
              {{At("article")}}
            }
            article 29 {
              exclude when received > 0元 "不重复"
            }
            {{At("file").Replace(" benefit", "\n benefit", StringComparison.Ordinal).Replace(" filed", "\n filed", StringComparison.Ordinal).Replace(" under", "\n under", StringComparison.Ordinal)}}
            test "一笔" {
              {{At("test")}}
              claim a = grant { claimant: "甲", price: 1元 }
              expect a: incomplete
            }
            """;
    }
}
