using PolicyLang.Compiler.Syntax;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Parsing;

/// <summary>Literals are judged by their text: literals/literals.txt.</summary>
public class LiteralTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string line in Corpus.Read("literals", "literals.txt").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
            {
                string[] parts = line.Split(" ⇶ ");
                rows.Add(parts[0], parts[1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Literal_is_judged(string literal, string expected)
    {
        var tree = SampleFiles.ParseText($"article 1 {{\n  benefit b {{\n    let x = {literal}\n  }}\n}}\n");
        if (expected.StartsWith("PL", StringComparison.Ordinal))
        {
            Assert.Equal(expected, Assert.Single(tree.Diagnostics).Rule.Code);
            return;
        }

        Assert.Empty(tree.Diagnostics);
        Assert.Equal(expected, SyntaxDump.Of(Value(tree)).TrimEnd());
    }

    [Theory]
    [InlineData("第8条", "8")]
    [InlineData("第二十九条", "29")]
    [InlineData("第十条", "10")]
    [InlineData("第一百零二条", "102")]
    [InlineData("第二〇条", "20")]
    [InlineData("第 ８ 条", "8")]
    [InlineData("article 8", "8")]
    [InlineData("article 8.1", "8.1")]
    public void Article_number_is_read(string written, string number)
    {
        var tree = SampleFiles.ParseText(written + " {\n}\n");
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(number, Assert.IsType<ArticleSyntax>(Assert.Single(tree.Root.Items)).Number.Number);
    }

    [Theory]
    [InlineData("2021/12/23", "2021-12-23")]
    [InlineData("30万", "30万元")]
    [InlineData("10 %", "10%")]
    public void Malformed_literal_has_its_fix(string literal, string mended)
    {
        var found = Assert.Single(SampleFiles.ParseText($"article 1 {{\n  benefit b {{\n    let x = {literal}\n  }}\n}}\n").Diagnostics);
        Assert.Equal(mended, Assert.Single(Assert.Single(found.Fixes).Edits).NewText);
    }

    private static ExpressionSyntax Value(SyntaxTree tree) => tree.Root.Items.OfType<ArticleSyntax>().Single().Items.OfType<BenefitSyntax>().Single().Clauses.OfType<LetClauseSyntax>().Single().Value;
}
