using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Types;

/// <summary>Types as people are told of them.</summary>
public static class TypeWords
{
    public static Localized Name(PolicyType type) => type.Kind switch
    {
        TypeKind.Money => new("an amount of money", "金额"),
        TypeKind.Number => new("a number", "数值"),
        TypeKind.Count when type.Classifier is { } classifier => new($"a count ({classifier})", $"数量（{classifier}）"),
        TypeKind.Count => new("a count", "数量"),
        TypeKind.Rate => new("a rate", "比率"),
        TypeKind.Date => new("a date", "日期"),
        TypeKind.Span => new("a period", "期间"),
        TypeKind.Text => new("a text", "文字"),
        TypeKind.Bool => new("yes or no", "是否"),
        TypeKind.Choice => new("a choice", "选项"),
        TypeKind.Unknown => new("unknown", "未知"),
        _ => new("something mistaken", "有误的内容"),
    };

    /// <summary>As <see cref="Name"/>; a choice with its options, where two lists of choices stand against each other.</summary>
    public static Localized InFull(PolicyType type) =>
        type.Kind == TypeKind.Choice ? new($"one of {Options(type)}", $"选项 {Options(type)}") : Name(type);

    /// <summary>What a value of the type looks like.</summary>
    public static Localized Example(PolicyType type) => type.Kind switch
    {
        TypeKind.Money => new("an amount such as `30万元`", "金额，如 `30万元`"),
        TypeKind.Number => new("a number such as `50`", "数值，如 `50`"),
        TypeKind.Count => new($"a count such as `50{type.Classifier ?? ""}`", $"数量，如 `50{type.Classifier ?? ""}`"),
        TypeKind.Rate => new("a rate such as `10%`", "比率，如 `10%`"),
        TypeKind.Date => new("a date such as `2021-12-23`", "日期，如 `2021-12-23`"),
        TypeKind.Span => new("a period such as `3 years`", "期间，如 `3年`"),
        TypeKind.Text => new("a text such as `\"…\"`", "文字，如 `“…”`"),
        TypeKind.Bool => new("`yes` or `no`", "`是` 或 `否`"),
        TypeKind.Choice => new($"one of {Options(type)}", $"以下之一：{Options(type)}"),
        _ => Localized.Empty,
    };

    private static string Options(PolicyType type) =>
        type.Choices.IsDefaultOrEmpty ? "its choices" : string.Join(", ", type.Choices.Select(c => $"`{c.Name}`"));
}
