namespace PolicyLang.Tests.Meaning;

/// <summary>The rule of 38 digits: proved before any claim is read, and true of every claim afterwards.</summary>
public class DigitTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (expression, expected) in SemanticCase.Read("digits.cases"))
            {
                data.Add(expression, expected);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Digits_are_known_before_any_claim(string expression, string expected) =>
        Assert.Equal(expected == "fits" ? [] : [expected], ExpressionBench.Codes(expression));

    /// <summary>An amount is added up over 10^9 claims in fen: its value must stay below 10^27. price × pieces is 10^22 at most.</summary>
    [Theory]
    [InlineData("price * pieces * 99999", 0)]
    [InlineData("price * pieces * 100000", 1)]
    public void Amounts_are_added_up(string amount, int errors)
    {
        string clauses = $"fact price: money\nfact pieces: count\namount {amount}";
        Assert.Equal(Enumerable.Repeat("PL5010", errors), Compiled.Codes(Compiled.Policy(clauses)));
    }

    /// <summary>It is unknown for every claim, and no reason to fail here.</summary>
    [Fact]
    public void An_amount_divided_by_zero_compiles() => Assert.Empty(Compiled.Codes(Compiled.Policy("fact price: money\namount price / 0")));

    [Fact]
    public void An_error_in_an_article_of_its_own_is_told_once()
    {
        string header = "fact a: rate\nfact b: rate";
        string text = Compiled.Policy("amount 1元\n}\nbenefit second {\namount 1元", header: header)
            + "\narticle 2 {\nexclude when a * b * a * b * a > 1% \"过大\"\n}\n";
        Assert.Equal(["PL5010"], Compiled.Codes(text));
    }
}
