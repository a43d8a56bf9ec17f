using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding.Bands;

/// <summary>A row of `when { … }` with its condition bound; the row `else` is none.</summary>
internal sealed record BoundBand(BandSyntax Syntax, BoundExpression Condition);

/// <summary>
/// Bands overlap by design: the first row that holds is taken. A row that no claim can come to is a mistake: its condition holds for
/// nothing, or the rows above it hold wherever it does. Gaps are the business of `else`.
/// </summary>
internal sealed class BandCheck
{
    /// <summary>More rows than these are a table written as bands, and more subjects in one row no band: they are not judged.</summary>
    private const int MostRows = 1000;
    private const int MostSubjects = 8;

    private readonly BindingContext context;
    private readonly Dictionary<string, BoundBand> conditions = [];
    private readonly Dictionary<string, (BandSubject Subject, ValueSet Taken)> taken = [];
    private readonly List<BoundBand> above = [];

    private BandCheck(BindingContext context)
    {
        this.context = context;
    }

    public static void Check(IEnumerable<BoundBand> rows, BindingContext context)
    {
        var check = new BandCheck(context);
        foreach (var row in rows.Take(MostRows))
        {
            if (check.Finding(row) is { } finding)
            {
                context.Report(finding);
            }

            check.Take(row);
        }
    }

    private void Take(BoundBand row)
    {
        above.Add(row);
        if (ExpressionKey.Of(row.Condition) is { } key)
        {
            conditions.TryAdd(key, row);
        }

        foreach (var subject in SubjectsOf(row))
        {
            var before = taken.GetValueOrDefault(subject.Key, (subject, ValueSet.None));
            taken[subject.Key] = (subject, before.Item2.Or(Reach.Of(row.Condition, subject).Sure));
        }
    }

    private Diagnostic? Finding(BoundBand row)
    {
        if (ExpressionKey.Of(row.Condition) is { } key && conditions.TryGetValue(key, out var same))
        {
            return Covered(row, [same]);
        }

        foreach (var subject in SubjectsOf(row))
        {
            var reached = Reach.Of(row.Condition, subject).Possible.And(subject.Domain);
            if (reached.IsEmpty)
            {
                return BindingDiagnostics.RowNeverHolds(At(row), At(row).Text);
            }

            if (taken.TryGetValue(subject.Key, out var rows) && reached.IsWithin(rows.Taken))
            {
                return Covered(row, subject, reached);
            }
        }

        // Where the rows above leave nothing of some subject, nothing comes to this one, whatever it looks at.
        return taken.Values.FirstOrDefault(t => t.Subject.Domain.IsWithin(t.Taken)).Subject is { } whole ? Covered(row, whole, whole.Domain) : null;
    }

    private Diagnostic Covered(BoundBand row, BandSubject subject, ValueSet reached)
    {
        if (above.Find(r => reached.IsWithin(Reach.Of(r.Condition, subject).Sure)) is { } wide)
        {
            var finding = Covered(row, [wide]);
            bool isWider = !Reach.Of(wide.Condition, subject).Sure.IsWithin(reached);
            return isWider ? finding with { Fixes = [Exchange(wide.Syntax, row.Syntax)] } : finding;
        }

        var left = reached;
        var taking = new List<BoundBand>();
        foreach (var earlier in above)
        {
            var sure = Reach.Of(earlier.Condition, subject).Sure;
            if (!left.And(sure).IsEmpty)
            {
                taking.Add(earlier);
                left = left.And(sure.Complement());
            }
        }

        return Covered(row, taking);
    }

    private Diagnostic Covered(BoundBand row, IEnumerable<BoundBand> by) => BindingDiagnostics.RowCovered(At(row), At(row).Text, by.Select(At));

    /// <summary>The narrower row above the wider one; what was meant is likely, not certain.</summary>
    private Fix Exchange(BandSyntax wide, BandSyntax narrow)
    {
        var first = TextSpan.FromBounds(wide.Span.Start, wide.Value.Span.End);
        var second = TextSpan.FromBounds(narrow.Span.Start, narrow.Value.Span.End);
        return new Fix(
            new("exchange the two rows", "对调这两行"),
            [new TextEdit(first, context.Words(second)), new TextEdit(second, context.Words(first))],
            IsSafe: false);
    }

    private Location At(BoundBand row) => context.At(row.Syntax.Condition?.Span ?? row.Syntax.Span);

    private static ImmutableArray<BandSubject> SubjectsOf(BoundBand row) =>
        [.. Reach.SubjectsOf(row.Condition).DistinctBy(s => s.Key).Take(MostSubjects)];
}
