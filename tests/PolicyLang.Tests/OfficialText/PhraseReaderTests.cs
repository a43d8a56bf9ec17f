using PolicyLang.Compiler.OfficialText;
using PolicyLang.Testing;

namespace PolicyLang.Tests.OfficialText;

/// <summary>tests/corpus/phrases: official words and how they are read. The expectations are of reading, by Civil Code article 1259 for the boundary words.</summary>
public sealed class PhraseReaderTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (string file in Corpus.Files("phrases", "*.cases"))
            {
                foreach (string line in File.ReadLines(Corpus.At("phrases", file)).Where(l => !l.StartsWith('#') && l.Contains('⇶', StringComparison.Ordinal)))
                {
                    string[] sides = line.Split('⇶');
                    cases.Add(file, sides[0].Trim(), sides[1].Trim());
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_are_read(string file, string words, string reading)
    {
        Assert.NotEmpty(file);
        Assert.Equal(reading, PhraseText.Write(PhraseReader.Read(words)));
    }

    /// <summary>A reading points at its own words: the number with its unit, and all of its boundary words.</summary>
    [Theory]
    [InlineData("年度实际交易额20万元（含20万元）以上的", "20万元", "20万元（含20万元）以上")]
    [InlineData("且专利代理师超过5名（含5名）的", "5名", "超过5名（含5名）")]
    [InlineData("每家企业每年最高补助 30 万元。", "30 万元", "最高补助 30 万元")]
    [InlineData("a deal of at least 200,000 yuan is", "200,000 yuan", "at least 200,000 yuan")]
    public void A_reading_knows_its_place(string words, string number, string all)
    {
        var quantity = Assert.Single(PhraseReader.Read(words).OfType<QuantityPhrase>());
        Assert.Equal(number, words.Substring(quantity.Span.Start, quantity.Span.Length));
        Assert.Equal(all, words.Substring(quantity.Words.Start, quantity.Words.Length));
    }

    /// <summary>Any words at all are read without a fault: pieces of phrases put together in an arbitrary, fixed order.</summary>
    [Fact]
    public void Any_words_are_read()
    {
        string[] pieces = ["20", "万", "元", "（含", "）", "以上", "超过", "两", "〇", "亿", "%", "百分之", "～", "、", "每", "年", "每年", "2021", "第", "“", "》", "〔", "a", " ", "\u3000", "at least", ".", ",", "十", "９９９９９９９９９９９９９９９９９９９９９９９９９９９９９"];
        uint state = 1;
        for (int i = 0; i < 5000; i++)
        {
            string words = "";
            for (int k = 0; k < 6; k++)
            {
                state = unchecked((state * 1664525) + 1013904223);
                words += pieces[(state >> 8) % (uint)pieces.Length];
            }

            Assert.All(PhraseReader.Read(words), p => Assert.InRange(p.Span.End, p.Span.Start, words.Length));
        }
    }
}
