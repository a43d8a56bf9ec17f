using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Diagnostics;

/// <summary>
/// Findings of earlier texts in the places where they are now: what stands before a change stays, what stands behind it moves with its
/// words, what the change touched is left out. So a squiggle neither flickers nor stands under other words until it is computed anew.
/// </summary>
internal static class CarriedFindings
{
    public static IEnumerable<Diagnostic> Into(RulebookSnapshot rulebook, ImmutableArray<Diagnostic> before) =>
        before.Select(d => Into(rulebook, d)).OfType<Diagnostic>();

    private static Diagnostic? Into(RulebookSnapshot rulebook, Diagnostic finding) =>
        finding.Location is { } place && Into(rulebook, place) is { } now
            ? finding with
            {
                Location = now,
                Labels = [.. finding.Labels.Select(l => Into(rulebook, l.Location) is { } at ? l with { Location = at } : null).OfType<DiagnosticLabel>()],
                Fixes = [],
            }
            : null;

    private static Location? Into(RulebookSnapshot rulebook, Location place)
    {
        if (rulebook.Documents.GetValueOrDefault(place.Source.Path) is not { } document)
        {
            return null;
        }

        string old = place.Source.Content;
        string now = document.Source.Content;
        int same = old.AsSpan().CommonPrefixLength(now);
        if (document.Source == place.Source || place.Span.End <= same)
        {
            return new Location(document.Source, place.Span);
        }

        int most = Math.Min(old.Length, now.Length) - same;
        int tail = 0;
        while (tail < most && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return place.Span.Start >= old.Length - tail
            ? new Location(document.Source, new TextSpan(place.Span.Start + now.Length - old.Length, place.Span.Length))
            : null;
    }
}
