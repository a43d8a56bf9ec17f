using System.Collections.Immutable;

namespace PolicyLang.Compiler.Syntax;

/// <summary>The expressions inside an expression.</summary>
public static class ExpressionParts
{
    /// <summary>Those directly inside, in order; names, literals and what is missing have none.</summary>
    public static ImmutableArray<ExpressionSyntax> Of(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedSyntax p => [p.Inner],
        UnarySyntax u => [u.Operand],
        BinarySyntax b => [b.Left, b.Right],
        OneOfSyntax o => [o.Subject],
        ConditionalSyntax c => [c.Condition, c.WhenTrue, c.WhenFalse],
        OnSyntax o => [o.Table, o.Date],
        InMonthSyntax i => [i.Table, i.Date],
        BetweenSyntax b => [b.From, b.To],
        CallSyntax c => [.. c.Arguments.SelectMany(a => new[] { a.Expression, a.Where }).OfType<ExpressionSyntax>()],
        ChooseSyntax c => [.. c.Entries.Select(e => e.Value)],
        BandsSyntax b => [.. b.Rows.SelectMany(r => new[] { r.Condition, r.Value }).OfType<ExpressionSyntax>()],
        _ => [],
    };

    /// <summary>The expression and all inside it, each before what is inside it.</summary>
    public static IReadOnlyList<ExpressionSyntax> AllOf(ExpressionSyntax expression)
    {
        var all = new List<ExpressionSyntax>();
        AddAll(expression, all);
        return all;
    }

    /// <summary>The same, added to what is there.</summary>
    internal static void AddAll(ExpressionSyntax expression, List<ExpressionSyntax> all)
    {
        all.Add(expression);
        if (expression is not (NameExpressionSyntax or LiteralSyntax))
        {
            foreach (var part in Of(expression))
            {
                AddAll(part, all);
            }
        }
    }

    /// <summary>The expressions a clause is made of, its guard aside.</summary>
    public static ImmutableArray<ExpressionSyntax> Of(ClauseSyntax clause) => clause switch
    {
        RequireClauseSyntax r => [r.Condition],
        ExcludeClauseSyntax e => [e.Condition],
        AmountClauseSyntax { Expression: { } amount } => [amount],
        MoneyClauseSyntax m => [m.Bound],
        LimitClauseSyntax l => [l.Number],
        QuotaClauseSyntax q => [q.Number],
        RankClauseSyntax r => [r.By, r.Top],
        ValidClauseSyntax v => OfPeriod(v.Period),
        LetClauseSyntax l => [l.Value],
        ReplaceClauseSyntax r => Of(r.Clause),
        AlsoClauseSyntax a => Of(a.Clause),
        _ => [],
    };

    public static ImmutableArray<ExpressionSyntax> OfPeriod(PeriodSyntax period) =>
        [.. new ExpressionSyntax?[] { period.From, period.To, period.For }.OfType<ExpressionSyntax>()];
}
