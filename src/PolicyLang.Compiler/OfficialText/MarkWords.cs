using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Words that ask for a rule of their own: 一次性, 首次, 新认定, 叠加, 就高, 评选, 补助.</summary>
internal static class MarkWords
{
    private static readonly (Mark, string)[] Rows =
    [
        (Mark.Once, "一次性|one-off|one-time|once only|only once|a single payment"),
        (Mark.First, "首次|首度|首家|初次|第一次|for the first time|first-time|first time|the first ever"),
        (Mark.New, "新认定|新获得|新获评|新获批|新获|新评定|新评为|新评|新批准|新取得|新设立|新设|新建|新增|新注册|新入选|新引进|新成立|新通过|新列入|新授权|新登记|新备案|新落户|新迁入|新上市|新购置|新开业|新投产|newly"),
        (Mark.Stacking, "叠加|兼得|同时享受|累加|may be combined|be combined|be cumulated|cumulated|cumulatively|cumulative|stacked|in addition to each other"),
        (Mark.Higher, "就高|择高|从高|孰高|取高|按最高标准|按最高额|按最高档|whichever is the higher|whichever is higher|the higher of|the highest of|the higher|the highest"),
        (Mark.NotTwice,
            "不叠加|不予叠加|不得叠加|不可叠加|不能叠加|不再叠加|不重复|不予重复|不得重复|不再重复|不可重复|不能重复|不兼得|不可兼得|不得兼得|不得同时享受|不可同时享受|不能同时享受|不再享受|择一|只能享受其中一项|"
            + "not be combined|not be cumulated|not be paid twice|not paid twice|not be stacked|no double"),
        (Mark.Selection, "评选|遴选|择优|选取|选定|支持|推选|评定|认定|select|selects|selected|support|supports|choose|chooses"),
        (Mark.Denial, "不予|不得|取消|追回|收回|追缴|扣减|方可|除外|仅限|only if|forfeit|forfeited|forfeits|repay|repays"),
        (Mark.Grant, "补助|奖励|补贴|资助|贴息|奖金|给予|兑现|发放|奖补|扶持资金|subsidy|subsidies|subsidised|grant|grants|granted|reward|rewards|paid|award of"),
    ];

    /// <summary>只奖励一次, 仅限享受1次: so that 一次 is no article of speech.</summary>
    private static readonly TextParser<Mark> OnlyOnce =
        from only in Words.Any("只能|只|仅能|仅限|仅|限|不超过|不得超过|最多|至多")
        from between in Character.Matching(c => c is >= '\u4E00' and <= '\u9FFF' && c is not ('一' or '次'), "a word").Many()
        where between.Length <= 5
        from once in Words.Any("一次|1次")
        from other in Parse.Not(Words.Any("性"))
        select Mark.Once;

    /// <summary>once per enterprise; not once it is approved.</summary>
    private static readonly TextParser<Mark> Once =
        from once in Words.Any("once")
        from behind in Words.Ahead(Words.Any(" per| for each| for every| in|.|,|;|)").Or(AtEnd))
        select Mark.Once;

    /// <summary>must not; what is negated is read by itself, as in must not exceed.</summary>
    private static readonly TextParser<Mark> MustNot =
        from word in Words.Any("shall|must|may")
        from not in Words.Ahead(Words.Any(" not"))
        select Mark.Denial;

    public static readonly TextParser<Mark> Any = OnlyOnce.Try().Or(Words.Table(Rows)).Or(Once.Try()).Or(MustNot.Try());

    private static TextParser<Unit> AtEnd => input => input.IsAtEnd ? Result.Value(Unit.Value, input, input) : Result.Empty<Unit>(input);

    public static IEnumerable<char> Starts => Words.Starts(Rows).Concat("只仅限不最至");
}
