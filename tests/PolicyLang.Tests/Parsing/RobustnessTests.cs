using System.Text;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Tests.Parsing;

/// <summary>Bad input of every kind gives messages, never an exception, and no character is lost.</summary>
public class RobustnessTests
{
    private const string Before = "article 1 {\n  benefit b {\n    amount ";
    private const string After = "\n  }\n}\n";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\0\0\0")]
    [InlineData("\uD800")]
    [InlineData("policy \uDC00 {\n}")]
    [InlineData("{{{{{")]
    [InlineData("}}}}}")]
    [InlineData("\"")]
    [InlineData("“““")]
    [InlineData("//")]
    [InlineData("/")]
    [InlineData("第")]
    [InlineData("policy")]
    [InlineData("article 1 { benefit b { require } }")]
    [InlineData("replace")]
    [InlineData("also")]
    [InlineData("\r\r\n\n\r")]
    public void Odd_text_is_parsed_without_loss(string text) => Check(text);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\n")]
    [InlineData("// to be written")]
    public void Empty_file_is_said_to_be_empty(string text) => Assert.Equal("PL1042", Assert.Single(SampleFiles.ParseText(text).Diagnostics).Rule.Code);

    [Theory]
    [MemberData(nameof(SampleTests.Paths), MemberType = typeof(SampleTests))]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string path)
    {
        string text = SampleFiles.Read(path).ReplaceLineEndings("\n");
        string dump = SyntaxDump.Of(SampleFiles.ParseText(text).Root);
        foreach (string other in new[] { text.Replace("\n", "\r\n"), text.Replace("\n", "\r"), "\uFEFF" + text })
        {
            var tree = SampleFiles.ParseText(other);
            Assert.Empty(tree.Diagnostics);
            Assert.Equal(dump, SyntaxDump.Of(tree.Root));
            Check(other);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("-")]
    [InlineData("if a then ")]
    [InlineData("by a { b: ")]
    [InlineData("f(1, ")]
    public void Ten_thousand_deep_is_one_message(string prefix)
    {
        string text = Before + string.Concat(Enumerable.Repeat(prefix, 10_000)) + "x" + After;
        Assert.Equal("PL1002", Assert.Single(Check(text).Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData(" + a")]
    [InlineData(" and a")]
    [InlineData(" or a")]
    [InlineData(" * a")]
    [InlineData(" - a")]
    public void Hundred_thousand_terms_are_one_message(string term)
    {
        string text = Before + "a" + string.Concat(Enumerable.Repeat(term, 100_000)) + After;
        Assert.Equal("PL1003", Assert.Single(Check(text).Diagnostics).Rule.Code);
    }

    [Fact]
    public void Long_but_lawful_expressions_are_parsed()
    {
        Assert.Empty(SampleFiles.ParseText(Before + "a" + string.Concat(Enumerable.Repeat(" + a", 1_000)) + After).Diagnostics);
        Assert.Equal(2, Assert.Single(SampleFiles.ParseText(Before + "a" + string.Concat(Enumerable.Repeat(" + a", 1_001)) + After).Diagnostics).Location?.Start.Line);
        Assert.Empty(SampleFiles.ParseText(Before + new string('(', 90) + "a" + new string(')', 90) + After).Diagnostics);
    }

    [Fact]
    public void A_file_above_the_limit_is_one_message()
    {
        string text = new StringBuilder().Insert(0, "// a long comment to fill a file with\n", (PolicyParsing.MaxLength / 30) + 1).ToString();
        Assert.Equal("PL1001", Assert.Single(Check(text).Diagnostics).Rule.Code);
    }

    /// <summary>Seeded, so that a failure comes again: letters, marks and lines of the samples cut, doubled and mixed.</summary>
    [Theory]
    [MemberData(nameof(SampleTests.Paths), MemberType = typeof(SampleTests))]
    public void Mutated_text_never_throws(string path)
    {
        string text = SampleFiles.Read(path);
        string[] salt = ["{", "}", "(", ")", "\"", "“", "”", "\n", " ", "per ", "when ", "每", "的", "article ", "with ", "replace ", "not computed ", "30万", "\0", "\uD83D", ":", ",", "="];
        var random = new Random(20211223);
        for (int i = 0; i < 150; i++)
        {
            var mutated = new StringBuilder(text);
            for (int cuts = random.Next(1, 8); cuts > 0; cuts--)
            {
                int at = random.Next(mutated.Length);
                int length = Math.Min(random.Next(1, 40), mutated.Length - at);
                switch (random.Next(3))
                {
                    case 0:
                        mutated.Remove(at, length);
                        break;
                    case 1:
                        mutated.Insert(at, salt[random.Next(salt.Length)]);
                        break;
                    default:
                        mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                        break;
                }
            }

            Check(mutated.ToString());
        }
    }

    private static SyntaxTree Check(string text)
    {
        var tree = SampleFiles.ParseText(text);
        Assert.Equal(text, string.Concat(tree.Tokens.Select(t => text.Substring(t.Span.Start, t.Span.Length))));
        Assert.All(tree.Diagnostics, d => Assert.InRange(d.Location?.Span.End ?? -1, 0, text.Length));
        _ = SyntaxDump.Of(tree.Root);
        _ = SyntaxPrinter.Print(tree.Root);
        return tree;
    }
}
