using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>Where a built-in name is looked up; one spelling may mean one thing per place.</summary>
public enum BuiltinPlace
{
    /// <summary>After the colon of a fact.</summary>
    Type,

    /// <summary>Before a bracket.</summary>
    Function,

    /// <summary>As a value, a key or the name of a claim's field.</summary>
    Name,

    /// <summary>After `rounding` (half up is a keyword).</summary>
    Rounding,

    /// <summary>After the colon of `expect`.</summary>
    Outcome,
}

/// <summary>A name every program has. <paramref name="English"/> is also its name in the compiler.</summary>
public sealed record BuiltinName(BuiltinPlace Place, string English, string Chinese)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}

/// <summary>The second table: names bound by their place, not words of the grammar. `per year` and `count(…)` need no keyword.</summary>
public static class BuiltinNames
{
    public static readonly ImmutableArray<BuiltinName> All =
    [
        .. At(BuiltinPlace.Type, ("money", "金额"), ("number", "数值"), ("rate", "比率"), ("date", "日期"), ("bool", "是否"), ("count", "数量"), ("text", "文字")),
        .. At(BuiltinPlace.Function, ("sum", "合计"), ("count", "计数"), ("min", "取低"), ("max", "取高"), ("ordinal", "次序"), ("paid", "已兑现"), ("round", "取整"), ("steps", "档数")),
        .. At(
            BuiltinPlace.Name,
            ("claimant", "申报人"), ("policy", "政策"), ("year", "年"), ("month", "月"), ("quarter", "季度"), ("event_date", "发生日期"), ("filed_date", "申报日期"),
            ("claim_id", "申报编号"), ("place", "名次"), ("total", "总计")),
        .. At(BuiltinPlace.Rounding, ("up", "进位"), ("down", "舍去")),
        .. At(
            BuiltinPlace.Outcome,
            ("paid", "兑现"), ("nothing", "无金额"), ("exhausted", "额度用尽"), ("outstacked", "就高未取"), ("duplicate", "重复"), ("not_selected", "未入选"),
            ("undecided", "待核定"), ("incomplete", "待补充"), ("ineligible", "不符合"), ("excluded", "已排除"), ("outside", "期外"), ("invalid", "无效"),
            ("provisional", "暂定")),
    ];

    private static readonly FrozenDictionary<(BuiltinPlace, string), BuiltinName> BySpelling = All
        .SelectMany(b => new[] { KeyValuePair.Create((b.Place, b.English), b), KeyValuePair.Create((b.Place, b.Chinese), b) })
        .ToFrozenDictionary();

    /// <summary>The built-in name of that place spelled so in either language, or null.</summary>
    public static BuiltinName? Find(BuiltinPlace place, string word) => BySpelling.GetValueOrDefault((place, word));

    private static IEnumerable<BuiltinName> At(BuiltinPlace place, params (string English, string Chinese)[] rows) =>
        rows.Select(row => new BuiltinName(place, row.English, row.Chinese));
}
