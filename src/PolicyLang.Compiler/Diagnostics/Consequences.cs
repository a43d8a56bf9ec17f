using System.Collections.Immutable;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>One message for one mistake: what later stages find only because a line is broken is left out.</summary>
internal static class Consequences
{
    /// <summary>
    /// The findings without consequences: those on a line that does not parse, and those on a line whose guard is broken or about another line beside it
    /// (whether both are in force is not known).
    /// </summary>
    /// <param name="all">All findings.</param>
    /// <param name="ofGuards">Those of them that the selection made.</param>
    public static ImmutableArray<Diagnostic> Without(ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> ofGuards)
    {
        var unparsed = all.Where(d => d.IsError && IsOfParser(d)).Select(d => Line(d.Location)).ToHashSet();
        var unguarded = ofGuards.Select(d => Line(d.Location)).ToHashSet();
        return unparsed.Count + unguarded.Count == 0 ? all : [.. all.Where(d => IsOfParser(d) || ofGuards.Contains(d) || !IsConsequence(d))];

        bool IsConsequence(Diagnostic diagnostic) =>
            unparsed.Contains(Line(diagnostic.Location)) || unguarded.Contains(Line(diagnostic.Location)) || diagnostic.Labels.Any(l => unguarded.Contains(Line(l.Location)));
    }

    private static bool IsOfParser(Diagnostic diagnostic) => diagnostic.Rule.Code.StartsWith("PL1", StringComparison.Ordinal);

    private static (string?, int?) Line(Text.Location? location) => (location?.Source.Path, location?.Start.Line);
}
