using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.TextChecks;

/// <summary>Where the articles of an official text begin and end.</summary>
public sealed class SourceDocumentTests
{
    [Theory]
    [InlineData("标题\n1.甲。\n2.乙。\n", "1:甲。 2:乙。")]
    [InlineData("　　1．甲。　\n\n　　乙。\n　　责任单位：市局\n　　丙。\n2、丁。", "1:甲。/乙。 2:丁。")]
    [InlineData("第一条　甲。\n第二条 乙；\n丙。\n某市人民政府\n2021年12月23日\n", "1:甲。 2:乙；/丙。")]
    [InlineData("第十二条 甲。\n第20条 乙。", "12:甲。 20:乙。")]
    [InlineData("Article 1. First.\nArticle 2: Second.\n", "1:First. 2:Second.")]
    [InlineData("1.甲。\n3.5万元以上的。\n（二）标题\n2.乙。", "1:甲。/3.5万元以上的。 2:乙。")]
    [InlineData("2.乙。\n1.甲。", "2:乙。/1.甲。")]
    [InlineData("标题\n一、甲。\n二、乙：\n（一）丙；\n（二）丁。\n三、戊。", "1:甲。 2:乙：/（一）丙；/（二）丁。 3:戊。")]
    [InlineData("标题\n（一）甲。\n（二）乙。", "1:甲。 2:乙。")]
    [InlineData("一、甲：\n1.丙；\n2.丁。\n二、乙：\n1.戊；\n2.己。", "1:甲：/1.丙；/2.丁。 2:乙：/1.戊；/2.己。")]
    [InlineData("一、甲。\n二、乙：\n1.丙；\n2.丁。\n三、戊。", "1:甲。 2:乙：/1.丙；/2.丁。 3:戊。")]
    [InlineData("一、目标\n1.甲。\n二、措施\n（一）培育\n2.乙。\n3.丙。", "1:甲。 2:乙。 3:丙。")]
    [InlineData("第一条 甲：\n一、丙；\n1.戊；\n2.己。\n第二条 乙。", "1:甲：/一、丙；/1.戊；/2.己。 2:乙。")]
    [InlineData("十一、甲。\n二十、乙。", "11:甲。 20:乙。")]
    [InlineData("标题\n公司、学校、医院可以申报。", "")]
    [InlineData("没有编号的一段。", "")]
    [InlineData("", "")]
    public void Articles_are_split(string text, string articles)
    {
        var document = SourceDocument.Split(new SourceText("source.txt", text));
        Assert.Equal(articles, string.Join(' ', document.Articles.Select(a => $"{a.Number}:{string.Join('/', a.Paragraphs.Select(p => document.Source[p]))}")));
    }

    [Theory]
    [InlineData("甲。乙；丙！", "甲。|乙；|丙！")]
    [InlineData("最高1.5亿元，丁。", "最高1.5亿元，丁。")]
    [InlineData("Paid 1.5 million. Then 2,000 yuan.", "Paid 1.5 million.|Then 2,000 yuan.")]
    public void Sentences_are_split(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Sentences(text).Select(s => text.Substring(s.Start, s.Length))));
}
