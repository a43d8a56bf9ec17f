using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Values as people read them, by type; the one place where that is decided.</summary>
public static class ValueText
{
    public static readonly Localized Unknown = new("unknown", "未知");

    public static Localized Of(Value value, PolicyType type) => value.Kind switch
    {
        ValueKind.Unknown => Unknown,
        ValueKind.Number => Number(value.AsNumber(), type),
        ValueKind.Bool => value.IsTrue ? new("yes", "是") : new("no", "否"),
        ValueKind.Date => Date(value.AsDate()),
        ValueKind.Span => Span(value.AsSpan()),
        ValueKind.Choice => Choice(value.AsText(), type),
        _ => Localized.Same(value.AsText()),
    };

    /// <summary>15万元 and 1.2亿元 where that is short and exact, else 12345.67元; in English 150,000 yuan.</summary>
    public static Localized Money(Exact yuan) => new(EnglishMoney(yuan), ChineseMoney(yuan));

    public static Localized Date(DateOnly day) => new(
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"));

    /// <summary>`2021-01-01 to 2021-12-31`; an end not given is open.</summary>
    public static Localized Period(DateRange days) => new(
        $"{End(days.From).English} to {End(days.To).English}", $"{End(days.From).Chinese}至{End(days.To).Chinese}");

    /// <summary>`contract_no C-1, …`: facts with their values, as people are told what two claims have in common.</summary>
    public static Localized Named(ImmutableArray<PlanExpression> expressions, ReadOnlySpan<Value> values)
    {
        var parts = new List<Localized>();
        for (int i = 0; i < expressions.Length; i++)
        {
            parts.Add(Sentence.Pair(ExpressionText.Name(expressions[i]), Of(values[i], expressions[i].Type)));
        }

        return Sentence.List(parts);
    }

    private static Localized End(DateOnly? day) => day is { } date ? Date(date) : new("open", "不限");

    private static Localized Number(Exact value, PolicyType type) => type.Kind switch
    {
        TypeKind.Money => Money(value),
        TypeKind.Rate => Localized.Same(Plain(value * 100) + "%"),
        TypeKind.Count => new(
            type.Classifier is { } unit ? $"{Plain(value)} {unit}" : Plain(value),
            Plain(value) + (type.Classifier ?? "")),
        _ => Localized.Same(Plain(value)),
    };

    private static Localized Choice(string name, PolicyType type) =>
        type.FindChoice(name) is { Label: { } label } ? new($"{label} ({name})", label) : Localized.Same(name);

    private static Localized Span(CalendarSpan span)
    {
        var parts = new List<Localized>();
        foreach (var (number, english, chinese) in (ReadOnlySpan<(int, string, string)>)
            [(span.Months / 12, "year", "年"), (span.Months % 12, "month", "个月"), (span.Days, "day", "天")])
        {
            if (number != 0)
            {
                parts.Add(new(
                    string.Create(CultureInfo.InvariantCulture, $"{number} {english}{(number is 1 or -1 ? "" : "s")}"),
                    string.Create(CultureInfo.InvariantCulture, $"{number}{chinese}")));
            }
        }

        return parts.Count == 0 ? new("0 days", "0天") : new(string.Join(' ', parts.Select(p => p.English)), string.Concat(parts.Select(p => p.Chinese)));
    }

    internal static string EnglishMoney(Exact yuan) => Grouped(yuan) + " yuan";

    internal static string ChineseMoney(Exact yuan)
    {
        var size = yuan.Sign < 0 ? -yuan : yuan;
        foreach (var (unit, word) in (ReadOnlySpan<(long, string)>)[(100_000_000, "亿元"), (10_000, "万元")])
        {
            // At most two decimals of the larger unit: 12.35万元, but 123456.79元.
            if (size >= unit && (size * 100 / unit).IsInteger)
            {
                return Plain(yuan / unit) + word;
            }
        }

        return Fen(yuan) + "元";
    }

    /// <summary>Two decimals where there are fen; amounts before rounding with up to six.</summary>
    private static string Fen(Exact yuan) => yuan.IsInteger ? Plain(yuan) : (yuan * 100).IsInteger ? ExactText.Fixed(yuan, 2) : Plain(yuan);

    /// <summary>All digits where there are few, else six decimals and a sign that there are more.</summary>
    private static string Plain(Exact value)
    {
        string text = ExactText.Plain(value);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return text.Contains('/', StringComparison.Ordinal) || (point >= 0 && text.Length - point > 7) ? "≈" + ExactText.Fixed(value, 6) : text;
    }

    private static string Grouped(Exact yuan)
    {
        string text = Fen(yuan);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int end = point < 0 ? text.Length : point;
        int start = text.TakeWhile(c => !char.IsAsciiDigit(c)).Count();
        for (int i = end - 3; i > start; i -= 3)
        {
            text = text.Insert(i, ",");
        }

        return text;
    }
}
