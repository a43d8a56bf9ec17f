using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Place = PolicyLang.Compiler.Text.TextSpan;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>The words that ask for a rule without a number: 每家企业, 每年, 一次性, 新认定, 叠加; and names that only look like numbers.</summary>
internal static class WordParser
{
    private static readonly TextParser<int> Position = input => Result.Value(input.Position.Absolute, input, input);

    private static readonly (KeyWord, string)[] KeyWordRows =
    [
        (KeyWord.Claimant, "每家|每个单位|每个企业|每个机构|每户|每个申请人|每个权利人|每个申报人|每个主体|每个法人|每企业|每单位|per enterprise|per company|per claimant|per applicant|per firm|per unit|each enterprise|each company|each claimant|each applicant|each firm|an enterprise|any enterprise"),
        (KeyWord.Person, "每人|每名|每位|per person|each person"),
        (KeyWord.Single, "单笔|单项|单个合同|单份|单张|each single|per contract|each contract|a single"),
        (KeyWord.Thing, "每件|每项|每个|每款|每笔|每份|每篇|每张|每台|每套|per item|per project|per mark|per patent|per product|per standard|each item|each project|each mark|each patent|each product|each standard"),
        (KeyWord.Year, "每年度|每年|每个年度|每自然年|年度|当年|同一年度|一年内|一个年度|per calendar year|per year|each year|every year|a year|annually|annual|yearly|in one year|calendar year"),
        (KeyWord.Quarter, "每季度|每个季度|per quarter|each quarter|quarterly"),
        (KeyWord.Month, "每月|每个月|per month|each month|monthly")
    ];

    private static readonly TextParser<KeyWord> KeyWords = Words.Table(KeyWordRows);

    private static readonly (Mark, string)[] MarkRows =
    [
        (Mark.Once, "一次性|只奖励一次|仅奖励一次|只补助一次|one-off|one-time|once only|only once|once"),
        (Mark.First, "首次|第一次|for the first time|first-time|first time"),
        (Mark.New, "新认定|新获得|新获评|新获批|新获|新评定|新评|新批准|新取得|新设立|新设|新建|新增|新注册|新入选|新引进|newly"),
        (Mark.Stacking, "叠加|就高|不重复|不得重复|不再重复|不可重复|不能重复|may be combined|be combined|the higher|the highest|not be cumulated|cumulated|cumulative|stacked|not be paid twice|no double"),
        (Mark.Selection, "评选|遴选|择优|选取|选定|支持|推选|评定|认定|select|selects|selected|support|supports|choose|chooses"),
        (Mark.Grant, "补助|奖励|补贴|资助|贴息|奖金|给予|兑现|发放|subsidy|subsidies|grant|grants|granted|reward|rewards|paid|award of")
    ];

    private static readonly TextParser<Mark> Marks = Words.Table(MarkRows);

    private static readonly TextParser<OfficialPhrase[]> Key =
        from start in Position
        from word in KeyWords
        from end in Position
        select new OfficialPhrase[] { new KeyPhrase(Place.FromBounds(start, end), word) };

    private static readonly TextParser<OfficialPhrase[]> Marked =
        from start in Position
        from mark in Marks
        from end in Position
        select new OfficialPhrase[] { new MarkPhrase(Place.FromBounds(start, end), mark) };

    private static readonly TextParser<Unit> Numeral =
        Character.Matching(c => char.IsAsciiDigit(c) || "〇零一二三四五六七八九十百特".Contains(c, StringComparison.Ordinal), "a numeral").IgnoreMany();

    private static readonly TextParser<Unit> DocumentNumber = Inside('〔', '〕').Then(_ => Numeral).Then(_ => Words.Any("号"));

    /// <summary>第8条, 第一名.</summary>
    private static readonly TextParser<Unit> Ordinal = Words.Any("第").Then(_ => Numeral).Then(_ => Words.Any("条|款|项|名|位|届|批|次|期|章|部分|号|个|阶段|年"));

    /// <summary>一等奖, 二等奖; 一、二、三等奖.</summary>
    private static readonly TextParser<Unit> Prizes =
        from first in Character.In('特', '一', '二', '三', '四', '五', '六', '1', '2', '3', '4', '5')
        from rest in Character.In('、', '一', '二', '三', '四', '五', '六', '1', '2', '3', '4', '5').IgnoreMany()
        from word in Words.Any("等奖|等功|等|级")
        select word;

    /// <summary>“六三五” and 《…2025…》 are names, whatever they hold. A name in straight quotes is not known from prose.</summary>
    private static readonly TextParser<Unit> Quoted = Inside('“', '”').Or(Inside('《', '》'));

    /// <summary>ISO9001, 5G, 14001:2015 after letters.</summary>
    private static readonly TextParser<Unit> Code =
        from letters in Character.Matching(char.IsAsciiLetterUpper, "a capital").AtLeastOnce()
        from dash in Character.EqualTo('-').Optional()
        from digits in Character.Digit.AtLeastOnce()
        select Unit.Value;

    private static readonly TextParser<OfficialPhrase[]> Name =
        from start in Position
        from name in DocumentNumber.Try().Or(Ordinal.Try()).Or(Prizes.Try()).Or(Quoted.Try()).Or(Code)
        from end in Position
        select new OfficialPhrase[] { new NamePhrase(Place.FromBounds(start, end)) };

    /// <summary>The characters that keys, marks and names begin with; letters aside.</summary>
    public static IEnumerable<char> Starts => Words.Starts(KeyWordRows).Concat(Words.Starts(MarkRows)).Append('第').Append('特');

    public static readonly TextParser<OfficialPhrase[]> Names = Name.Try();

    public static readonly TextParser<OfficialPhrase[]> Phrases = Key.Try().Or(Marked).Try();

    private static TextParser<Unit> Inside(char open, char close) =>
        from start in Character.EqualTo(open)
        from inner in Character.ExceptIn(close, '\n').IgnoreMany()
        from end in Character.EqualTo(close)
        select Unit.Value;
}
