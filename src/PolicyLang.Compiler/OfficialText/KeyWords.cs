using Superpower;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>The words that say whose and how often: 每家企业, 同一项目, 每年, per enterprise.</summary>
internal static class KeyWords
{
    private const string Claimants =
        "企业|单位|机构|公司|申请人|申报人|权利人|主体|法人|合作社|家庭农场|农户|个体工商户|高校|院校|学校|医院|科研院所|"
        + "申报单位|申请单位|申报企业|申请企业|申报主体|项目单位|承担单位|获奖单位|获奖企业|中小企业|小微企业|经营主体|市场主体|投保企业|用人单位|符合条件的企业|符合条件的单位";

    private const string Things =
        "项目|产品|事项|成果|专利|商标|标准|作品|设备|课题|活动|合同|案件|保单|贷款|工程|展会|技术|著作权|项|件|笔";

    private static readonly (KeyWord, string)[] Rows =
    [
        (KeyWord.Claimant, "每家|每一家|单家|每户|每一户|单户|每企业|每单位|" + With("每个|每一个|每一|同一|同一个|同一家|单个|单一", Claimants)
            + "|" + WithBlank("per|each|every|any|an|a single|one and the same|the same", "enterprise|company|claimant|applicant|firm|organisation|organization|entity|business")
            + "|per unit|each unit"),
        (KeyWord.Person, "每人|每名|每位|每一名|每一位|同一人|同一个人|同一人员|/人|／人|per person|each person|every person|per head|per capita"),
        (KeyWord.Single, "单笔|单项|单次|单个合同|单份|单张|each single|per contract|each contract|a single"),
        (KeyWord.Thing, "每件|每一件|每项|每一项|每个|每一个|每款|每笔|每份|每篇|每张|每台|每套|每种|每批|每例|每次|每场|每人次|每场次|每辆|每吨|每亩|每平方米|每千瓦|"
            + "/件|／件|/项|／项|/个|／个|/台|／台|/亩|／亩|/吨|／吨|/辆|／辆|/平方米|／平方米|/篇|／篇|/套|／套|/次|／次|"
            + With("同一|同一个|单个|单一", Things)
            + "|" + WithBlank("per|each|every|the same", "item|project|mark|trade mark|patent|product|standard|work|device|event")),
        (KeyWord.Year, "每年度|每年|每一年度|每一年|每个年度|每个自然年度|每个会计年度|每自然年度|每自然年|年度|当年|全年|同一年度|同一自然年度|同一年|一个年度|一个自然年度|"
            + "per calendar year|per year|per annum|each year|each calendar year|every year|every calendar year|any year|any one year|a year|a calendar year|annually|annual|yearly|in one year|calendar year"),
        (KeyWord.Quarter, "每季度|每个季度|每季|per quarter|each quarter|every quarter|quarterly"),
        (KeyWord.Month, "每月|每个月|per month|each month|every month|monthly"),
        (KeyWord.Total, "累计|总计|in total|in all|in aggregate"),
    ];

    public static readonly TextParser<KeyWord> Any = Words.Table(Rows);

    public static IEnumerable<char> Starts => Words.Starts(Rows);

    private static string With(string before, string behind) => string.Join('|', before.Split('|').SelectMany(b => behind.Split('|').Select(w => b + w)));

    private static string WithBlank(string before, string behind) => string.Join('|', before.Split('|').SelectMany(b => behind.Split('|').Select(w => $"{b} {w}")));
}
