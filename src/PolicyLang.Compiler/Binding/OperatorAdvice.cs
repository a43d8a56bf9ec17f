using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>What would be right where units do not fit.</summary>
internal static class OperatorAdvice
{
    public static Localized For(string id, PolicyType[] types)
    {
        bool Has(TypeKind kind) => types.Any(t => t.Kind == kind);
        bool both = types.Length == 2 && types[0].Kind == types[1].Kind;
        return id switch
        {
            "and" or "or" or "not" => new(
                "both sides are conditions: `price > 0元`, or a fact of type bool", "两边都应是条件：`价款 > 0元`，或“是否”类的填报项"),
            "share" => new("a share is a rate of something: `10% of price`", "百分之几写作 `价款 的 10%`"),
            "add" or "subtract" when Has(TypeKind.Date) && both => new(
                "days between two dates are `days from A to B`", "两个日期之间的天数写作 `天数 自 甲 至 乙`"),
            "add" or "subtract" when Has(TypeKind.Date) => new(
                "a period is added to a date: `employed_since + 1 year`", "日期只能加减期间：`入职日 + 1年`"),
            "add" or "subtract" when Has(TypeKind.Money) && Has(TypeKind.Rate) => new(
                "a rate of an amount is `10% of price`", "金额的百分之几写作 `价款 的 10%`"),
            "add" or "subtract" when Has(TypeKind.Money) => new(
                "an amount needs its unit: `30万元`, `5000元`", "金额要带单位：`30万元`、`5000元`"),
            "multiply" when Has(TypeKind.Money) && both => new(
                "an amount is multiplied by a number, a count or a rate", "金额只能乘以数值、数量或比率"),
            "less" or "less_or_equal" or "greater" or "greater_or_equal" or "equal" or "not_equal" => Compared(types),
            _ => new("bring both to the same unit", "请统一单位"),
        };
    }

    private static Localized Compared(PolicyType[] types)
    {
        var fixedSide = types.FirstOrDefault(t => t.Kind is TypeKind.Money or TypeKind.Rate or TypeKind.Date or TypeKind.Count) ?? types[0];
        var example = TypeWords.Example(fixedSide);
        return new($"compare like with like: {example.English}", $"只能同类相比：{example.Chinese}");
    }
}
