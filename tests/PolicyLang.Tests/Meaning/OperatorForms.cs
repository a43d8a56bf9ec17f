using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Tests.Meaning;

/// <summary>How an operator is written: its id in the table and its form in both languages, with … for operands.</summary>
internal sealed record OperatorForm(string Id, string English, string Chinese)
{
    internal static readonly IReadOnlyList<OperatorForm> All =
    [
        new("add", "A + B", "甲 + 乙"),
        new("subtract", "A - B", "甲 - 乙"),
        new("multiply", "A * B", "甲 × 乙"),
        new("divide", "A / B", "甲 ÷ 乙"),
        new("share", "A of B", "乙 的 甲"),
        new("negate", "-A", "-甲"),
        new("equal", "A = B", "甲 = 乙"),
        new("not_equal", "A != B", "甲 ≠ 乙"),
        new("one_of", "A one of { B }", "甲 选自 { 乙 }"),
        new("less", "A < B", "甲 < 乙"),
        new("less_or_equal", "A <= B", "甲 ≤ 乙"),
        new("greater", "A > B", "甲 > 乙"),
        new("greater_or_equal", "A >= B", "甲 ≥ 乙"),
        new("and", "A and B", "甲 且 乙"),
        new("or", "A or B", "甲 或 乙"),
        new("not", "not A", "非 甲"),
        new("min", "min(A, B)", "取低（甲，乙）"),
        new("max", "max(A, B)", "取高（甲，乙）"),
        new("round", "round(A, B)", "取整（甲，乙）"),
        new("steps", "steps(A, B)", "档数（甲，乙）"),
        new("days_between", "days from A to B", "天数 自 甲 至 乙"),
        new("months_between", "months from A to B", "月数 自 甲 至 乙"),
        new("year_of", "per year", "每年"),
        new("quarter_of", "per quarter", "每季度"),
        new("month_of", "per month", "每月"),
        new("year_from", "per year from 07-01", "每年 自 7月1日"),
    ];

    internal static OperatorForm Of(Operator row) => All.Single(f => f.Id == row.Id);

    /// <summary>Written only after `per`, so that no expression holds it.</summary>
    internal bool IsKey => English.StartsWith("per ", StringComparison.Ordinal);

    /// <summary>The operator on facts of the bench: known ones, or the unknown one at a place.</summary>
    internal string Write(Operator row, int unknownAt)
    {
        string text = English;
        for (int i = 0; i < row.Operands.Length; i++)
        {
            char letter = (char)('A' + i);
            string operand = i < FactOperands(row) ? Fact(row.Operands[i], i == unknownAt) : Literal(row.Operands[i]);
            text = System.Text.RegularExpressions.Regex.Replace(text, $@"\b{letter}\b", operand);
        }

        return text;
    }

    /// <summary>How many operands may be facts; the unit of a rounding or a step and the options of `one of` are literals.</summary>
    internal int FactOperands(Operator row) => Id is "round" or "steps" or "one_of" ? 1 : row.Operands.Length;

    private static string Literal(TypeKind type) => type switch
    {
        TypeKind.Money => "1元",
        TypeKind.Rate => "1%",
        TypeKind.Number => "1",
        TypeKind.Text => "\"甲\"",
        _ => "invention",
    };

    private static string Fact(TypeKind type, bool isUnknown) => type switch
    {
        TypeKind.Money => isUnknown ? "no_price" : "price",
        TypeKind.Number => isUnknown ? "no_number" : "weight",
        TypeKind.Count => isUnknown ? "no_count" : "pieces",
        TypeKind.Rate => isUnknown ? "no_rate" : "share",
        TypeKind.Date => isUnknown ? "no_date" : "drawn_on",
        TypeKind.Text => isUnknown ? "no_text" : "title",
        TypeKind.Bool => isUnknown ? "no_bool" : "sold",
        TypeKind.Choice => isUnknown ? "no_kind" : "kind",
        TypeKind.Span => isUnknown ? "(if no_bool then 1 month else 2 months)" : "1 month",
        _ => throw new InvalidOperationException($"no fact of type {type}"),
    };
}
