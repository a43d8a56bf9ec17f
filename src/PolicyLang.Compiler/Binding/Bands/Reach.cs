namespace PolicyLang.Compiler.Binding.Bands;

/// <summary>
/// What a condition says of one subject: for the values in <see cref="Sure"/> it holds, whatever else is the case; outside
/// <see cref="Possible"/> it does not hold, whatever else is the case. For a condition on the subject alone the two are the same.
/// </summary>
internal sealed record Reach(ValueSet Sure, ValueSet Possible)
{
    private static readonly Reach Open = new(ValueSet.None, ValueSet.All);

    public static Reach Of(BoundExpression condition, BandSubject subject) => condition switch
    {
        BoundApply { Operator.Id: "and", Operands: [var left, var right] } => Of(left, subject).And(Of(right, subject)),
        BoundApply { Operator.Id: "or", Operands: [var left, var right] } => Of(left, subject).Not().And(Of(right, subject).Not()).Not(),
        BoundApply { Operator.Id: "not", Operands: [var inner] } => Of(inner, subject).Not(),
        BoundApply comparison when Compared(comparison, subject) is { } set => Exactly(set),
        _ when ExpressionKey.Of(condition) == subject.Key => Exactly(ValueSet.Only(1, 1)), // a fact of yes or no
        _ => Open,
    };

    /// <summary>What a condition compares with constants.</summary>
    public static IEnumerable<BandSubject> SubjectsOf(BoundExpression condition) => condition switch
    {
        BoundApply { Operator.Id: "and" or "or" or "not" } logic => logic.Operands.SelectMany(SubjectsOf),
        BoundApply { Operands: [var left, .. var others] } => new[] { left }.Concat(others.Take(1)).Select(BandSubject.Of).OfType<BandSubject>(),
        _ => BandSubject.Of(condition) is { } subject ? [subject] : [],
    };

    private Reach And(Reach other) => new(Sure.And(other.Sure), Possible.And(other.Possible));

    private Reach Not() => new(Possible.Complement(), Sure.Complement());

    private static Reach Exactly(ValueSet set) => new(set, set);

    private static ValueSet? Compared(BoundApply apply, BandSubject subject)
    {
        if (apply.Operands.Length < 2)
        {
            return null;
        }

        bool isOnLeft = ExpressionKey.Of(apply.Operands[0]) == subject.Key;
        if (!isOnLeft && ExpressionKey.Of(apply.Operands[1]) != subject.Key)
        {
            return null;
        }

        var places = new List<Values.Exact>();
        foreach (var other in isOnLeft ? apply.Operands.Skip(1) : apply.Operands.Take(1))
        {
            if (Constant.Of(other) is not { } value || subject.PlaceOf(value) is not { } place)
            {
                return null;
            }

            places.Add(place);
        }

        return apply.Operator.Id switch
        {
            "equal" => ValueSet.Only(places[0], subject.Unit),
            "not_equal" => ValueSet.Only(places[0], subject.Unit).Complement(),
            "one_of" when isOnLeft => places.Aggregate(ValueSet.None, (all, p) => all.Or(ValueSet.Only(p, subject.Unit))),
            "less" => isOnLeft ? ValueSet.Below(places[0], false, subject.Unit) : ValueSet.Above(places[0], false, subject.Unit),
            "less_or_equal" => isOnLeft ? ValueSet.Below(places[0], true, subject.Unit) : ValueSet.Above(places[0], true, subject.Unit),
            "greater" => isOnLeft ? ValueSet.Above(places[0], false, subject.Unit) : ValueSet.Below(places[0], false, subject.Unit),
            "greater_or_equal" => isOnLeft ? ValueSet.Above(places[0], true, subject.Unit) : ValueSet.Below(places[0], true, subject.Unit),
            _ => null,
        };
    }
}
