using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using static PolicyLang.Compiler.Operators.Row;
using static PolicyLang.Compiler.Types.TypeKind;

namespace PolicyLang.Compiler.Operators;

/// <summary>Comparisons, on exact values; 以上 is `&gt;=`, 超过 is `&gt;` (Civil Code, article 1259).</summary>
internal static class ComparisonOperators
{
    private static readonly TypeKind[] Ordered = [Money, Number, Count, Rate, Date];

    public static readonly Operator[] Rows =
    [
        .. new[] { Money, Number, Count, Rate, Date, TypeKind.Text, Bool, Choice }.SelectMany(t => new[]
        {
            Strict("equal", [t, t], Bool, operands => Value.Of(operands[0] == operands[1]), null,
                "Both are the same; texts by code point.", "两者相同；文字逐字比较。") with { Ranges = RangeRule.Disjoint },
            Strict("not_equal", [t, t], Bool, operands => Value.Of(operands[0] != operands[1]), null,
                "They differ.", "两者不同。") with { Ranges = RangeRule.Disjoint },
        }),
        .. new[] { TypeKind.Text, Choice }.Select(t => Strict("one_of", [t, t], Bool, OneOf, null,
            "The first is one of the others.", "为所列之一。") with { IsVariadic = true }),
        .. Ordered.SelectMany(t => new[]
        {
            Compare("less", t, sign => sign < 0, "Below, the number itself not included: 低于, 不足, 不满.", "小于，不包括本数：低于、不足、不满。"),
            Compare("less_or_equal", t, sign => sign <= 0, "At most: 不超过, 以下, 以内.", "小于或等于，包括本数：不超过、以下、以内。"),
            Compare("greater", t, sign => sign > 0, "Above, the number itself not included: 超过.", "大于，不包括本数：超过。"),
            Compare("greater_or_equal", t, sign => sign >= 0, "At least: 以上, 达到.", "大于或等于，包括本数：以上、达到。"),
        }),
    ];

    private static Value OneOf(ReadOnlySpan<Value> operands)
    {
        foreach (var option in operands[1..])
        {
            if (operands[0] == option)
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Operator Compare(string id, TypeKind type, Func<int, bool> holds, string english, string chinese) =>
        Monotone(id, [type, type], Bool, operands => Value.Of(holds(Order(operands[0], operands[1]))), null, english, chinese);

    private static int Order(Value a, Value b) =>
        a.Kind == ValueKind.Date ? a.AsDate().CompareTo(b.AsDate()) : a.AsNumber().CompareTo(b.AsNumber());
}
