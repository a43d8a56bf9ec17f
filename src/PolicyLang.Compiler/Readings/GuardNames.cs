using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Readings;

/// <summary>
/// What a guard is a condition on. `day_count = act365` reads a reading; the other side of such a comparison names a choice. A guard that reads
/// readings and nothing else is settled before anything runs.
/// </summary>
internal sealed record GuardNames(ImmutableArray<NameSyntax> Readings, ImmutableArray<NameSyntax> Others, bool LooksUp)
{
    public bool IsStatic => Readings.Length > 0 && Others.IsEmpty && !LooksUp;

    public static GuardNames Of(ExpressionSyntax guard, ReadingScope scope, string? benefit)
    {
        var parts = ExpressionParts.AllOf(guard);
        var choices = parts.OfType<BinarySyntax>().SelectMany(b => ChoiceOf(b, scope, benefit)).ToHashSet(ReferenceEqualityComparer.Instance);
        ImmutableArray<NameSyntax> names = [.. parts.Select(ReadingUses.NameOf).OfType<NameSyntax>().Where(n => !choices.Contains(n))];
        return new GuardNames(
            [.. names.Where(n => scope.Readings.ContainsKey(n.Text))],
            [.. names.Where(n => !scope.Readings.ContainsKey(n.Text))],
            parts.Any(e => e is CallSyntax or OnSyntax or InMonthSyntax or BetweenSyntax));
    }

    /// <summary>The side of a comparison with a reading that names a choice; a fact there is read.</summary>
    private static IEnumerable<NameSyntax> ChoiceOf(BinarySyntax comparison, ReadingScope scope, string? benefit)
    {
        if (comparison.Operator is not (BinarySyntaxKind.Equal or BinarySyntaxKind.NotEqual)
            || comparison is not { Left: NameExpressionSyntax left, Right: NameExpressionSyntax right })
        {
            return [];
        }

        bool isLeft = scope.Readings.ContainsKey(left.Name.Text);
        bool isRight = scope.Readings.ContainsKey(right.Name.Text);
        var other = isLeft ? right.Name : left.Name;
        return isLeft == isRight || scope.IsFact(other.Text, benefit) ? [] : [other];
    }
}
