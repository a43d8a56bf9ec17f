using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// What readings say of a part of the rules: whether one of them decides if it is there, and whether it is, under the choices in force (for checks of the
/// words, the defaults).
/// </summary>
internal readonly record struct Standing(bool IsOfReading, bool IsInForce)
{
    public static readonly Standing Always = new(false, true);

    public Standing If(bool isChosen) => new(true, IsInForce && isChosen);
}

/// <summary>The parts of expressions with their standing: of `if day_count = act365 then 365 else 360` one branch is in force.</summary>
internal sealed class StandingParts
{
    private readonly ReadingScope scope;
    private readonly string? benefit;
    private readonly StaticCondition conditions;

    public StandingParts(PolicySymbol policy, string? benefit)
    {
        scope = policy.Scope;
        this.benefit = benefit;
        conditions = new StaticCondition(policy.Tree, scope, new DiagnosticBag()); // what is wrong with them is reported where they are bound
    }

    public IEnumerable<(ExpressionSyntax Part, Standing Standing)> Of(ExpressionSyntax expression, Standing outer) => expression switch
    {
        ConditionalSyntax c when Value(c.Condition) is { } holds => [(c.WhenTrue, outer.If(holds)), (c.WhenFalse, outer.If(!holds))],
        ChooseSyntax c when scope.Readings.TryGetValue(c.Subject.Text, out var reading) => c.Entries.Select(e => (e.Value, outer.If(IsChosen(e, c, reading)))),
        BandsSyntax b => Rows(b, outer),
        _ => ExpressionParts.Of(expression).Select(p => (p, outer)),
    };

    private static bool IsChosen(EntrySyntax entry, ChooseSyntax choose, ReadingSymbol reading) => entry.Key is null
        ? !choose.Entries.Any(e => Names(e, reading))
        : Names(entry, reading);

    private static bool Names(EntrySyntax entry, ReadingSymbol reading) =>
        entry.Key is ReferenceSyntax key && reading.Type.FindChoice(key.Text) == reading.InForce;

    /// <summary>The first row whose condition on readings holds shuts those behind it out.</summary>
    private List<(ExpressionSyntax, Standing)> Rows(BandsSyntax bands, Standing outer)
    {
        var parts = new List<(ExpressionSyntax, Standing)>();
        var standing = outer;
        foreach (var row in bands.Rows)
        {
            if (row.Condition is { } condition && Value(condition) is { } holds)
            {
                parts.Add((row.Value, standing.If(holds)));
                standing = standing.If(!holds);
            }
            else
            {
                parts.AddRange(new[] { row.Condition, row.Value }.OfType<ExpressionSyntax>().Select(p => (p, standing)));
            }
        }

        return parts;
    }

    /// <summary>Null where the condition is none on readings.</summary>
    private bool? Value(ExpressionSyntax condition) => GuardNames.Of(condition, scope, benefit).IsStatic ? conditions.Holds(condition) : null;
}
