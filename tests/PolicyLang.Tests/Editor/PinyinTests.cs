using System.Text;
using PolicyLang.EditorServices.Pinyin;

namespace PolicyLang.Tests.Editor;

/// <summary>Readings: from 现代汉语词典 and 通用规范汉字字典, as the Unicode Consortium tells them; what is typed is put together by hand.</summary>
public class PinyinTests
{
    [Theory]
    [InlineData('奖', "jiang")]
    [InlineData('长', "zhang chang")]
    [InlineData('行', "xing hang heng")]
    [InlineData('重', "zhong chong")]
    [InlineData('率', "lv shuai")]
    [InlineData('A', "")]
    public void Characters_have_all_their_readings(char character, string readings) =>
        Assert.Equal(readings, string.Join(' ', PinyinTable.Of(new Rune(character))));

    [Theory]
    [InlineData("实际交易金额", "sjjyje", "")]
    [InlineData("实际交易金额", "sjj", "yje")]
    [InlineData("实际交易金额", "shijijiaoyijine", "")]
    [InlineData("实际交易金额", "shijijiao", "yijine")]
    [InlineData("实际交易金额", "shij", "ijiaoyijine")]
    [InlineData("实际交易金额", "shiji", "jiaoyijine")]
    [InlineData("实际交易金额", "SJ", "jyje")]
    [InlineData("重复次数", "chongfu", "cishu")]
    [InlineData("重复次数", "zhongfu", "cishu")]
    [InlineData("银行行号", "yinhanghh", "ao")]
    [InlineData("专利A类", "zlA", "l")]
    [InlineData("专利", "zhli", "")]
    [InlineData("申报人", "sbr", "")]
    [InlineData("𠮾", "ng", "")]
    public void Typed_letters_read_a_word(string word, string typed, string rest) => Assert.Equal(rest, PinyinSearch.Rest(word, typed, skips: false));

    [Theory]
    [InlineData("实际交易金额", "sjje", "")]
    [InlineData("实际交易金额", "jine", "")]
    [InlineData("设备购置补助", "gzbz", "")]
    public void Characters_may_be_left_out(string word, string typed, string rest)
    {
        Assert.Null(PinyinSearch.Rest(word, typed, skips: false));
        Assert.Equal(rest, PinyinSearch.Rest(word, typed, skips: true));
    }

    [Theory]
    [InlineData("实际交易金额", "sx")]
    [InlineData("实际", "shijix")]
    [InlineData("price", "sj")]
    public void Other_letters_do_not(string word, string typed) => Assert.Null(PinyinSearch.Rest(word, typed, skips: true));
}
