using System.Globalization;
using System.Text;
using Antlr4.Runtime;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Tests.Parsing;
using Xunit.Abstractions;

namespace PolicyLang.Tests.Formatting;

/// <summary>The formatter's laws over texts nobody would write: blanks, line ends and comments anywhere, and sentences of the grammar itself.</summary>
public class DisturbedTextTests(ITestOutputHelper output)
{
    private const int Seed = 11;

    /// <summary>As many as the grammar's own tests ask for, in proportion: POLICYLANG_SENTENCES.</summary>
    private static int Texts => GrammarTests.Sentences / 800;

    private static int Sentences => GrammarTests.Sentences / 100;

    public static TheoryData<string> Paths => [.. SampleFiles.Paths];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Blanks_and_comments_anywhere(string path)
    {
        var tree = SampleFiles.Parse(path);
        var random = new Random(Seed);
        int held = 0;
        for (int i = 0; i < Texts; i++)
        {
            string text = Disturb(tree, random, oneIn: i % 2 == 0 ? 150 : 25);
            if (SampleFiles.ParseText(text).Diagnostics.Any(d => d.IsError))
            {
                continue; // a line end there is a mistake
            }

            held++;
            FormattingTests.Laws(text);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held} of {Texts} texts"));
        Assert.True(held > Texts / 3);
    }

    [Fact]
    public void Sentences_of_the_grammar()
    {
        var sentences = new RandomSentences(new PolicyParser(new TokenArray([new Token(GrammarTests.Empty, TokenConstants.EOF, 0, 0, 0, 0)])), Seed);
        var random = new Random(Seed);
        int held = 0;
        for (int i = 0; i < Sentences; i++)
        {
            var printed = SampleFiles.ParseText(SyntaxPrinter.Print(GrammarTests.TreeOf(sentences.Next(), random)));
            if (printed.Diagnostics.Any(d => d.IsError))
            {
                continue; // a number out of range, a month that does not exist
            }

            held++;
            FormattingTests.Laws(printed.Source.Content);
            string text = Disturb(printed, random, oneIn: 40);
            if (!SampleFiles.ParseText(text).Diagnostics.Any(d => d.IsError))
            {
                FormattingTests.Laws(text);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held} sentences"));
        Assert.True(held > Sentences / 4);
    }

    /// <summary>The text with blanks, line ends and comments put between some of its words.</summary>
    private static string Disturb(SyntaxTree tree, Random random, int oneIn)
    {
        string[] odd = [" ", "\t", "\u3000", "\n", "\n\n\n", "\r\n", " // 甲\n", "\n// 乙\n", "\n\n  // 丙\n\n", " // 丁\n// 戊\n"];
        var text = new StringBuilder();
        foreach (var token in tree.Tokens)
        {
            bool isPlace = text.Length > 0 && random.Next(oneIn) == 0;
            text.Append(isPlace ? odd[random.Next(odd.Length)] : "").Append(tree.Source[token.Span]);
        }

        return text.ToString();
    }
}
