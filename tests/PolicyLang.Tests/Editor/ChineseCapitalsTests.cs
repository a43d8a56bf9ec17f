using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Hovers;

namespace PolicyLang.Tests.Editor;

/// <summary>Examples of 正确填写票据和结算凭证的基本规定 (People's Bank of China), and its rules at the borders of groups.</summary>
public class ChineseCapitalsTests
{
    [Theory]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("107000.53", "壹拾万零柒仟元伍角叁分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("300000", "叁拾万元整")]
    [InlineData("0", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.5", "伍角整")]
    [InlineData("10000000", "壹仟万元整")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("10000000000000", "壹拾万亿元整")]
    [InlineData("1000100000000", "壹万零壹亿元整")]
    public void Are_written_as_on_bills(string yuan, string words) =>
        Assert.Equal(words, ExactText.TryParse(yuan, out var value) ? ChineseCapitals.Money(value) : "");

    [Theory]
    [InlineData("-1")]
    [InlineData("0.001")]
    public void Are_left_out_where_there_are_none(string yuan) =>
        Assert.Null(ExactText.TryParse(yuan, out var value) ? ChineseCapitals.Money(value) : "");
}
