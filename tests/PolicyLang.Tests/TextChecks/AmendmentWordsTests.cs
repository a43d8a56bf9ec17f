namespace PolicyLang.Tests.TextChecks;

/// <summary>The words of an amendment against what it changes.</summary>
public class AmendmentWordsTests
{
    private const string Path = "tests/corpus/decisions/added-versions/studio-2024.policy";

    /// <summary>It quotes the old figures beside the new ones; the old ones belong to the clauses it replaces.</summary>
    [Fact]
    public void Old_and_new_figures_are_in_the_words() => Assert.Empty(CheckedText.Read(Path).Find());

    [Theory]
    [InlineData("replace cap 8万元", "replace cap 9万元", "PL4009")]
    [InlineData("replace cap 8万元 per claimant per year", "replace cap per claimant per year with cap 8万元 per claimant", "PL4012")]
    [InlineData("replace require", "accept PL4011 \"不再需要\"\n    replace require", "PL4020")]
    public void A_fault_is_found(string right, string wrong, string code)
    {
        var text = CheckedText.Read(Path);
        var found = (text with { Content = text.Content.Replace(right, wrong, StringComparison.Ordinal) }).Find();
        Assert.Equal(code, Assert.Single(found).Rule.Code);
        Assert.Equal("studio-2024.policy", found[0].Location?.Source.Path);
    }
}
