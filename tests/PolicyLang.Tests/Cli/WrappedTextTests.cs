using PolicyLang.Cli.Rendering;

namespace PolicyLang.Tests.Cli;

public class WrappedTextTests
{
    /// <summary>Expected by counting cells: a Han character takes two.</summary>
    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("补助三十万元", 6, "补助三|十万元")]
    [InlineData("补助三，十万", 6, "补助|三，十|万")]
    [InlineData("补助（三十万）元", 6, "补助|（三十|万）元")]
    [InlineData("price 三十", 8, "price 三|十")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("一\n二", 10, "一|二")]
    [InlineData("", 10, "")]
    public void Breaks_at_blanks_or_between_Han(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', WrappedText.Lines(text, width)));

    [Fact]
    public void Without_a_width_nothing_is_broken() =>
        Assert.Equal([new string('补', 1_000)], WrappedText.Lines(new string('补', 1_000), null));

    [Fact]
    public void Every_width_ends_and_loses_no_character()
    {
        const string Text = "对泉州企业购买发明专利（属非关联交易），按 10% of price 给予补助。\U0001F600\U0001F600";
        for (int width = 1; width < 60; width++)
        {
            string joined = string.Concat(WrappedText.Lines(Text, width)).Replace(" ", "", StringComparison.Ordinal);
            Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), joined);
        }
    }
}
