using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding.Bands;

/// <summary>
/// What the rows of bands compare: an expression whose values lie on one line. <see cref="Domain"/> is what it can be at all,
/// <see cref="Unit"/> the step between its values where it has one: `&gt; 5件` and `&gt;= 6件` are the same.
/// </summary>
internal sealed record BandSubject(string Key, PolicyType Type, Exact? Unit, ValueSet Domain)
{
    /// <summary>Null where the expression is a constant, or of a kind that has no order.</summary>
    public static BandSubject? Of(BoundExpression expression)
    {
        bool isOnLine = expression.Type.IsNumeric || expression.Type.Kind is TypeKind.Date or TypeKind.Bool or TypeKind.Choice;
        return isOnLine && Constant.Of(expression) is null && ExpressionKey.Of(expression) is { } key
            ? new BandSubject(key, expression.Type, UnitOf(expression), DomainOf(expression))
            : null;
    }

    /// <summary>Where a value of the subject's type lies on the line; null for unknown.</summary>
    public Exact? PlaceOf(Value value) => value.Kind switch
    {
        ValueKind.Number => value.AsNumber(),
        ValueKind.Date => value.AsDate().DayNumber,
        ValueKind.Bool => value.IsTrue ? 1 : 0,
        ValueKind.Choice when Type.Kind == TypeKind.Choice => PlaceOf(value.AsText()),
        _ => null,
    };

    private Exact? PlaceOf(string choice)
    {
        for (int i = 0; i < Type.Choices.Length; i++)
        {
            if (Type.Choices[i].Name == choice)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Facts have fixed decimals (money 2, rates and numbers 6), and so have what is summed or picked of them.</summary>
    private static Exact? UnitOf(BoundExpression expression) => expression.Type.Kind switch
    {
        TypeKind.Count or TypeKind.Date or TypeKind.Bool or TypeKind.Choice => Exact.One,
        TypeKind.Money when IsOfFact(expression) => Exact.Decimal(1, 2),
        TypeKind.Rate or TypeKind.Number when IsOfFact(expression) => Exact.Decimal(1, 6),
        _ => null,
    };

    private static bool IsOfFact(BoundExpression expression) => expression is BoundFact or BoundWindow { Value: BoundFact };

    private static ValueSet DomainOf(BoundExpression expression) => expression switch
    {
        { Type.Kind: TypeKind.Bool } => Positions(2),
        { Type: { Kind: TypeKind.Choice } type } => Positions(type.Choices.Length),
        BoundFact { Fact.IsSigned: false, Type.IsNumeric: true } or BoundWindow { Kind: WindowKind.Count } or BoundWindow { Value: BoundFact { Fact.IsSigned: false, Type.IsNumeric: true } }
            => ValueSet.Above(Exact.Zero, true, null),
        _ => ValueSet.All,
    };

    private static ValueSet Positions(int count) => ValueSet.Above(Exact.Zero, true, Exact.One).And(ValueSet.Below(count - 1, true, Exact.One));
}
