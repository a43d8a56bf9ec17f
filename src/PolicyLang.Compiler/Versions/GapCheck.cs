using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Versions;

/// <summary>
/// A version promises the days its own clauses give it. A later document that ends it early and goes on with a version of its own must go on
/// without a gap: promised days which no version decides, and no transition owns, are its mistake. A document that does not go on with the benefit
/// ends it, which is no gap.
/// </summary>
internal static class GapCheck
{
    public static void Report(VersionTable table, Declarations declarations, DiagnosticBag diagnostics)
    {
        foreach (var (benefit, version) in table.Benefits)
        {
            if (version is { IsEmpty: false, Days.To: { } last, End: { Kind: BoundaryKind.Repeals or BoundaryKind.Amends, Policy: var by } } && last < DateOnly.MaxValue
                && Next(benefit, by, last, table) is { } next
                && table.Benefits[next] is { IsEmpty: false, Days.From: { } from } goingOn)
            {
                var gap = Promised(new DateRange(Calendar.DayAfter(last), Calendar.DayBefore(from)), benefit, table);
                if (FirstFree(gap, benefit.Name, table, declarations) is { } day)
                {
                    var at = goingOn.Start.Policy == by ? goingOn.Start.Location : next.Location;
                    diagnostics.Add(VersionDiagnostics.Gap(at, benefit.Name, day, gap.To ?? day, benefit.Location));
                }
            }
        }
    }

    /// <summary>The version with which the document that ended this one goes on, itself or as amended meanwhile.</summary>
    private static BenefitSymbol? Next(BenefitSymbol benefit, PolicySymbol by, DateOnly last, VersionTable table) =>
        table.Benefits
            .Where(b => b.Key.Name == benefit.Name && IsMadeBy(b.Key, by) && !b.Value.IsEmpty && b.Value.Days.From > last)
            .OrderBy(b => b.Value.Days.From)
            .Select(b => b.Key)
            .FirstOrDefault();

    private static bool IsMadeBy(BenefitSymbol version, PolicySymbol policy)
    {
        for (BenefitSymbol? at = version; at is not null; at = at.Amended)
        {
            if (at.Policy == policy)
            {
                return true;
            }
        }

        return false;
    }

    private static DateRange Promised(DateRange gap, BenefitSymbol benefit, VersionTable table) =>
        table.Promises.GetValueOrDefault(benefit) is { To: { } to } && to < gap.To ? gap with { To = to } : gap;

    /// <summary>The first day that no version decides and no transition owns.</summary>
    private static DateOnly? FirstFree(DateRange gap, string benefit, VersionTable table, Declarations declarations)
    {
        var owned = table.Benefits.Where(b => b.Key.Name == benefit && !b.Value.IsEmpty).Select(b => b.Value.Days)
            .Concat(declarations.Policies.SelectMany(p => p.Transitions)
                .Where(t => t.Syntax.Benefits.Any(n => n.Text == benefit)).Select(t => t.Events).OfType<DateRange>())
            .ToList();
        var day = gap.From;
        while (day is { } at && at <= gap.To)
        {
            if (owned.Where(o => o.Contains(at)).Select(o => o.To ?? DateOnly.MaxValue).DefaultIfEmpty(DateOnly.MinValue).Max() is var end && end < at)
            {
                return at;
            }

            day = end == DateOnly.MaxValue ? null : Calendar.DayAfter(end);
        }

        return null;
    }
}
