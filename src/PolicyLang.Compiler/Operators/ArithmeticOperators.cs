using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using static PolicyLang.Compiler.Operators.Row;
using static PolicyLang.Compiler.Types.TypeKind;

namespace PolicyLang.Compiler.Operators;

/// <summary>+ - × ÷ and `of`. Units are kept apart: a row that is not here is a type error.</summary>
internal static class ArithmeticOperators
{
    public static readonly Operator[] Rows =
    [
        .. Each(Money, Number, Rate).Select(t => Monotone("add", [t, t], t, Numbers((a, b) => a + b), Forms(NumberForm.Add),
            "The sum of two amounts, numbers or rates.", "两个金额、数值或比率之和。").Going(Trend.Rises, Trend.Rises)),
        Monotone("add", [Count, Count], Count, Numbers((a, b) => a + b), Forms(NumberForm.Add),
            "The sum of two counts of the same things.", "同类数量之和。").Going(Trend.Rises, Trend.Rises) with { Carrier = 0 },
        Monotone("add", [Date, Span], Date, AddSpan, null,
            "The corresponding day later, or that month's last day (Civil Code, article 202).", "按对应日推后；没有对应日的，为当月末日（民法典第二百零二条）。").Going(Trend.Rises, Trend.None),
        Strict("add", [Span, Span], Span, operands => Value.Of(operands[0].AsSpan() + operands[1].AsSpan()), null,
            "Two periods after one another.", "两段期间相加。"),
        .. Each(Money, Number, Rate).Select(t => Monotone("subtract", [t, t], t, Numbers((a, b) => a - b), Forms(NumberForm.Add),
            "The difference of two amounts, numbers or rates; it may be below 0.", "两个金额、数值或比率之差，可以为负。").Going(Trend.Rises, Trend.Falls)),
        Monotone("subtract", [Count, Count], Number, Numbers((a, b) => a - b), Forms(NumberForm.Add),
            "The difference of two counts; it may be below 0.", "两个数量之差，可以为负。").Going(Trend.Rises, Trend.Falls),
        Monotone("subtract", [Date, Span], Date, SubtractSpan, null,
            "The corresponding day earlier, or that month's last day.", "按对应日推前；没有对应日的，为当月末日。").Going(Trend.Rises, Trend.None),
        .. Each(Number, Rate).SelectMany(t => Both("multiply", Money, t, Money, "An amount times a number, a count or a rate.", "金额乘以数值、数量或比率。")),
        Times(Number, Number, Number, "The product of two numbers.", "两个数值之积。"),
        .. Both("multiply", Rate, Number, Rate, "A rate times a number.", "比率乘以数值。"),
        Times(Rate, Rate, Rate, "A rate of a rate.", "比率乘以比率。"),
        .. Each(Money, Number, Rate).Select(t => Monotone("share", [Rate, t], t, Numbers((a, b) => a * b), Forms(NumberForm.Multiply),
            "A share of something: 10% of price. What it is a share of keeps its unit.", "某数的百分之几：价款 的 10%。单位不变。").Going(Trend.RisesFromZero, Trend.RisesFromZero)),
        Over(Money, Money, Number, "How many times an amount holds another.", "两个金额之比，是数值。"),
        Over(Money, Number, Money, "An amount divided by a number or a count.", "金额除以数值或数量。"),
        Over(Money, Rate, Money, "The amount of which this is the share.", "金额除以比率。"),
        Over(Number, Number, Number, "The quotient of two numbers.", "两个数值之商。"),
        Over(Number, Rate, Number, "A number divided by a rate.", "数值除以比率。"),
        Over(Rate, Rate, Number, "How many times a rate holds another.", "两个比率之比，是数值。"),
        Over(Rate, Number, Rate, "A rate divided by a number.", "比率除以数值。"),
        .. Each(Money, Number, Rate).Select(t => Monotone("negate", [t], t, operands => Value.Of(-operands[0].AsNumber()), operands => operands[0] with { Constant = null },
            "The same below 0.", "相反数。").Going(Trend.Falls)),
        Strict("negate", [Span], Span, operands => Value.Of(-operands[0].AsSpan()), null, "A period backwards.", "反向的期间。"),
    ];

    private static TypeKind[] Each(params TypeKind[] kinds) => kinds;

    private static Operator Times(TypeKind a, TypeKind b, TypeKind result, string english, string chinese) =>
        Monotone("multiply", [a, b], result, Numbers((x, y) => x * y), Forms(NumberForm.Multiply), english, chinese).Going(Trend.RisesFromZero, Trend.RisesFromZero);

    private static Operator[] Both(string id, TypeKind a, TypeKind b, TypeKind result, string english, string chinese) =>
        [Times(a, b, result, english, chinese) with { Id = id }, Times(b, a, result, english, chinese) with { Id = id }];

    private static Operator Over(TypeKind a, TypeKind b, TypeKind result, string english, string chinese) =>
        Strict("divide", [a, b], result, Divide, Forms(NumberForm.Divide), english + " x / 0 is unknown.", chinese + "除数为零时未知。") with
        {
            Ranges = RangeRule.Quotient,
        };

    private static Value Divide(ReadOnlySpan<Value> operands)
    {
        var divisor = operands[1].AsNumber();
        return divisor.IsZero ? Value.Unknown : Value.Of(operands[0].AsNumber() / divisor);
    }

    private static Value AddSpan(ReadOnlySpan<Value> operands) =>
        operands[1].AsSpan().AddTo(operands[0].AsDate()) is { } day ? Value.Of(day) : Value.Unknown;

    private static Value SubtractSpan(ReadOnlySpan<Value> operands) =>
        (-operands[1].AsSpan()).AddTo(operands[0].AsDate()) is { } day ? Value.Of(day) : Value.Unknown;
}
