using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Runtime.Claims;

/// <summary>A column of the form of a benefit. <paramref name="Fact"/> is null for a base column.</summary>
public sealed record FormColumn(string Name, string Label, PlanFact? Fact)
{
    /// <summary>A claim without it cannot be decided: a base column, or a fact the applicant gives and that has no default.</summary>
    public bool IsRequired => Fact is null ? Name != BaseColumns.FiledDate.Name : !Fact.ByAuthority && Fact.Default.IsUnknown;
}

/// <summary>What a claim for a benefit states: the columns of an empty file of claims, in their order.</summary>
public static class ClaimForm
{
    /// <summary>The base columns, the facts of the latest version, then facts that only an earlier version asks for.</summary>
    public static ImmutableArray<FormColumn> Columns(PlanTimeline timeline)
    {
        string? eventLabel = timeline.Versions[^1].EventLabel;
        var columns = ImmutableArray.CreateBuilder<FormColumn>();
        columns.AddRange(BaseColumns.All.Select(b => new FormColumn(b.Name, b == BaseColumns.EventDate ? eventLabel ?? b.Label : b.Label, null)));
        var seen = new HashSet<string>(columns.Select(c => c.Name), StringComparer.Ordinal);
        foreach (var fact in timeline.Versions.Reverse().SelectMany(v => v.Facts))
        {
            if (seen.Add(fact.Name))
            {
                columns.Add(new FormColumn(fact.Name, fact.Display, fact));
            }
        }

        return columns.ToImmutable();
    }

    /// <summary>An empty CSV file: the header, by names or by labels. Where two columns share a label, or one's label is another's name, both keep their names.</summary>
    public static string EmptyCsv(PlanTimeline timeline, bool byLabels)
    {
        var columns = Columns(timeline);
        var spellings = columns.SelectMany(c => new[] { c.Name, c.Label }.Distinct()).ToLookup(s => s, StringComparer.Ordinal);
        var header = columns.Select(c => CsvText.Cell(byLabels && spellings[c.Label].Count() == 1 ? c.Label : c.Name));
        return string.Join(',', header) + CsvText.NewLine;
    }
}
