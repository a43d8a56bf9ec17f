using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Tests.Parsing;

/// <summary>Names and official words of a tree are in normal form C, as the texts of claims are; its places are those of the file.</summary>
public class NormalFormTests
{
    /// <summary>U+212B (Angstrom sign) and U+F900 (a compatibility form of 豈) have their canonical forms in the Unicode Character Database: U+00C5, U+8C48.</summary>
    [Theory]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\uF900", "\u8C48")]
    public void Names_and_words_are_normalised_and_places_are_not(string written, string normal)
    {
        string text = $"article 1 {{ benefit {written} \"{written}\" {{ fact n: count {written} = 1{written}\n require {written} = \"{written}\" \"{written}\" }} }}";
        var tree = SampleFiles.ParseText(text);
        Assert.Empty(tree.Diagnostics);
        var article = Assert.IsType<ArticleSyntax>(Assert.Single(tree.Root.Items));
        var benefit = Assert.IsType<BenefitSyntax>(Assert.Single(article.Items));
        Assert.Equal((normal, normal), (benefit.Name.Text, benefit.Label?.Text));
        Assert.Equal(written, tree.Source[benefit.Name.Span]);

        var fact = Assert.IsType<FactClauseSyntax>(benefit.Clauses[0]);
        Assert.Equal(normal, Assert.IsType<NamedTypeSyntax>(fact.Type).Classifier?.Text);
        Assert.Equal(normal, fact.Default?.Classifier);
        var condition = Assert.IsType<BinarySyntax>(Assert.IsType<RequireClauseSyntax>(benefit.Clauses[1]).Condition);
        Assert.Equal(normal, Assert.IsType<LiteralSyntax>(condition.Right).Value.AsText());
    }

    /// <summary>A letter and its accent as two characters come together in official words: e + U+0301 is é.</summary>
    [Fact]
    public void Accents_come_together()
    {
        var tree = SampleFiles.ParseText("test \"cafe\u0301\" { }");
        Assert.Equal("caf\u00E9", Assert.IsType<TestSyntax>(Assert.Single(tree.Root.Items)).Name.Text);
    }
}
