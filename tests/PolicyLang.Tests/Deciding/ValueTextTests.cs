using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Tests.Deciding;

/// <summary>Values as people read them; expected by the rule that a larger unit is used where it is short and exact.</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData("0", "0元", "0 yuan")]
    [InlineData("0.01", "0.01元", "0.01 yuan")]
    [InlineData("5000", "5000元", "5,000 yuan")]
    [InlineData("9999.99", "9999.99元", "9,999.99 yuan")]
    [InlineData("10000", "1万元", "10,000 yuan")]
    [InlineData("150000", "15万元", "150,000 yuan")]
    [InlineData("123500", "12.35万元", "123,500 yuan")]
    [InlineData("123450", "123450元", "123,450 yuan")]
    [InlineData("12345.67", "12345.67元", "12,345.67 yuan")]
    [InlineData("12345.6", "12345.60元", "12,345.60 yuan")]
    [InlineData("120000000", "1.2亿元", "120,000,000 yuan")]
    [InlineData("123450000", "12345万元", "123,450,000 yuan")]
    [InlineData("-150000", "-15万元", "-150,000 yuan")]
    [InlineData("-123.45", "-123.45元", "-123.45 yuan")]
    public void Money(string yuan, string chinese, string english)
    {
        Assert.True(ExactText.TryParse(yuan, out var value));
        Assert.Equal((chinese, english), (ValueText.Money(value).Chinese, ValueText.Money(value).English));
    }

    [Fact]
    public void OtherTypes()
    {
        var kind = new PolicyType(TypeKind.Choice, null, [new("a", "甲类"), new("b", null)]);
        Assert.Equal("4.35%", ValueText.Of(Value.Of(Exact.Decimal(435, 4)), PolicyType.Rate).Chinese);
        Assert.Equal("50件", ValueText.Of(Value.Of((Exact)50), PolicyType.Count with { Classifier = "件" }).Chinese);
        Assert.Equal("≈0.333333", ValueText.Of(Value.Of(new Exact(1, 3)), PolicyType.Number).Chinese);
        Assert.Equal("2022年3月1日", ValueText.Of(Value.Of(new DateOnly(2022, 3, 1)), PolicyType.Date).Chinese);
        Assert.Equal("1年6个月30天", ValueText.Of(Value.Of(new CalendarSpan(18, 30)), PolicyType.Span).Chinese);
        Assert.Equal("甲类 (a)", ValueText.Of(Value.Choice("a"), kind).English);
        Assert.Equal("b", ValueText.Of(Value.Choice("b"), kind).Chinese);
        Assert.Equal("否", ValueText.Of(Value.False, PolicyType.Bool).Chinese);
        Assert.Equal("未知", ValueText.Of(Value.Unknown, PolicyType.Money).Chinese);
    }
}
