using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Expressions and keys as people read them: labels where there are some, else the words of the policy.</summary>
internal static class ExpressionText
{
    private const int LongestSource = 80;

    public static Localized Name(PlanExpression expression) => expression switch
    {
        PlanFactValue { Fact: var fact } => Localized.Same(fact.Display),
        PlanPlaceValue { Fact: var place } => Localized.Same(place.Display),
        PlanLetValue { Let: var let } => Localized.Same(let.Label ?? let.Name),
        PlanBaseField { Field: var field } => Field(field),
        _ => Localized.Same(Source(expression.Location)),
    };

    /// <summary>The words of the policy in backticks, on one line and not too long.</summary>
    public static string Source(Location location)
    {
        string text = string.Join(' ', location.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > LongestSource ? $"`{text[..LongestSource]}…`" : $"`{text}`";
    }

    /// <summary>A group by its keys: `甲公司, year 2022` and `甲公司、2022年度`; without keys: all claims.</summary>
    public static Localized Group(ImmutableArray<PlanKey> keys, IReadOnlyList<Value> values) => keys.Length == 0
        ? new("all claims", "全部申报")
        : Sentence.List(keys.Select((key, i) => Key(key.Value, values[i])));

    private static Localized Key(PlanExpression key, Value value)
    {
        if (key is PlanApply { Operator.Id: var id } && value.Kind == ValueKind.Number)
        {
            long number = (long)value.AsNumber().Numerator;
            switch (id)
            {
                case "year_of" or "year_from":
                    return new($"year {number}", $"{number}年度");
                case "quarter_of":
                    return new($"quarter {(number % 4) + 1} of {number / 4}", $"{number / 4}年第{(number % 4) + 1}季度");
                case "month_of":
                    return new($"month {(number % 12) + 1} of {number / 12}", $"{number / 12}年{(number % 12) + 1}月");
            }
        }

        if (key is PlanBaseField { Field: BaseField.Policy })
        {
            return new("this policy", "本政策");
        }

        var text = ValueText.Of(value, key.Type);
        return key is PlanBaseField ? text : Sentence.Pair(Name(key), text);
    }

    private static Localized Field(BaseField field) => field switch
    {
        BaseField.ClaimId => new("claim id", "申报编号"),
        BaseField.Claimant => new("claimant", "申报人"),
        BaseField.EventDate => new("event date", "发生日期"),
        BaseField.FiledDate => new("filed date", "申报日期"),
        _ => new("policy", "政策"),
    };
}
