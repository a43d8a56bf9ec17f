using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>The words that ask for a rule without a number, and names that only look like numbers.</summary>
internal static class WordParser
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    private static readonly TextParser<Unit> Numeral =
        Character.Matching(c => ArabicDigits.IsDigit(c) || "〇零一二三四五六七八九十百特".Contains(c, StringComparison.Ordinal), "a numeral").IgnoreMany();

    private static readonly TextParser<Unit> DocumentNumber = Inside('〔', '〕').Or(Inside('［', '］')).Then(_ => Numeral).Then(_ => Words.Any("号"));

    /// <summary>第8条, 第一名, 第1至3名, 第一季度; 第一次 is a first time.</summary>
    private static readonly TextParser<Unit> Ordinal =
        from first in Parse.Not(Words.Any("第一次"))
        from word in Words.Any("第")
        from number in Numeral
        from rest in (from dash in Character.In('至', '到', '-', '—', '～', '、', '和') from again in Words.Any("第").OptionalOrDefault() from more in Numeral select more).Try().IgnoreMany()
        from thing in Words.Any("条|款|项|名|位|届|批|次|期|章|部分|号|个|阶段|年|季度|产业|类|档|等|组|梯队|轮|代|方|步|目")
        select thing;

    /// <summary>一等奖, 二等奖; 一、二、三等奖; 三级; 二类.</summary>
    private static readonly TextParser<Unit> Prizes =
        from first in Character.In('特', '一', '二', '三', '四', '五', '六', '1', '2', '3', '4', '5')
        from rest in Character.In('、', '一', '二', '三', '四', '五', '六', '1', '2', '3', '4', '5').IgnoreMany()
        from word in Words.Any("等奖|等功|等|级|类|档|流|星级|星")
        select word;

    /// <summary>上年度, 本年度: a year, but not one of many.</summary>
    private static readonly TextParser<Unit> OtherYear = Words.Any("上一年度|上年度|本年度|下年度|次年度|前年度|上一年|半年度|跨年度");

    /// <summary>“六三五” and 《…2025…》 are names, whatever they hold. A name in straight quotes is not known from prose.</summary>
    private static readonly TextParser<Unit> Quoted = Inside('“', '”').Or(Inside('《', '》'));

    /// <summary>ISO9001, 5G, 14001:2015 after letters; not RMB300.</summary>
    private static readonly TextParser<Unit> Code =
        from letters in Character.Matching(char.IsAsciiLetterUpper, "a capital").AtLeastOnce()
        where !Units.IsMoney(new string(letters))
        from dash in Character.EqualTo('-').Optional()
        from digits in ArabicDigits.One.AtLeastOnce()
        select Unit.Value;

    private static readonly TextParser<OfficialPhrase[]> Name =
        from start in Position
        from name in DocumentNumber.Try().Or(Ordinal.Try()).Or(Prizes.Try()).Or(OtherYear.Try()).Or(Quoted.Try()).Or(Code)
        from end in Position
        select new OfficialPhrase[] { new NamePhrase(Place.FromBounds(start, end)) };

    public static IEnumerable<char> NameStarts => "第特一二三四五六上本下次前半跨〔［“《";

    /// <summary>Of a letter, only a capital begins a code; of a digit, only those of prizes.</summary>
    public static bool MayStartName(string words, int at) =>
        char.IsAsciiLetter(words[at]) ? char.IsAsciiLetterUpper(words[at]) : !ArabicDigits.IsDigit(words[at]) || words[at] is >= '1' and <= '5';

    /// <summary>The characters that keys and marks begin with; letters aside.</summary>
    public static IEnumerable<char> Starts => KeyWords.Starts.Concat(MarkWords.Starts);

    public static readonly TextParser<OfficialPhrase[]> Names = Name.Try();

    public static readonly TextParser<OfficialPhrase[]> Phrases = input =>
    {
        if (KeyWords.Any(input) is { HasValue: true } key)
        {
            return Result.Value<OfficialPhrase[]>([new KeyPhrase(Span(input, key.Remainder), key.Value)], input, key.Remainder);
        }

        return MarkWords.Any(input) is { HasValue: true } mark
            ? Result.Value<OfficialPhrase[]>([new MarkPhrase(Span(input, mark.Remainder), mark.Value)], input, mark.Remainder)
            : Result.Empty<OfficialPhrase[]>(input);
    };

    private static Place Span(Superpower.Model.TextSpan input, Superpower.Model.TextSpan behind) => Place.FromBounds(input.Position.Absolute, behind.Position.Absolute);

    private static TextParser<Unit> Inside(char open, char close) =>
        from start in Character.EqualTo(open)
        from inner in Character.ExceptIn(close, '\n').IgnoreMany()
        from end in Character.EqualTo(close)
        select Unit.Value;
}
