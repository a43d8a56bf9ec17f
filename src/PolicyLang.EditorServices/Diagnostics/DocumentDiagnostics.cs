using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Diagnostics;

/// <summary>What is found in the documents of a rulebook, each finding with its fixes.</summary>
public static class DocumentDiagnostics
{
    /// <summary>
    /// By path, in order of their places. Every document of the rulebook has its entry, also where nothing is found; data files have one
    /// where something is.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> Of(RulebookSnapshot rulebook, DiagnosticScope scope, CancellationToken stop = default) =>
        Of(rulebook, scope, [], stop, isWhole: true);

    /// <summary>
    /// What is there first: all but what is wrong under other readings only, which takes longest. Of that, what was known of an earlier
    /// text stands in, in the places where it is now.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> FirstOf(
        RulebookSnapshot rulebook, DiagnosticScope scope, ImmutableArray<Diagnostic> ofReadingsBefore, CancellationToken stop = default) =>
        Of(rulebook, scope, ofReadingsBefore, stop, isWhole: false);

    /// <summary>What is wrong under other readings only.</summary>
    public static ImmutableArray<Diagnostic> OfReadings(RulebookSnapshot rulebook, CancellationToken stop = default) => rulebook.FindingsOfReadings(stop);

    /// <summary>Whether <see cref="FirstOf"/> may differ from <see cref="Of(RulebookSnapshot, DiagnosticScope, CancellationToken)"/>.</summary>
    public static bool IsFirstOnly(RulebookSnapshot rulebook) => rulebook.LacksFindingsOfReadings;

    private static ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> Of(
        RulebookSnapshot rulebook, DiagnosticScope scope, ImmutableArray<Diagnostic> ofReadingsBefore, CancellationToken stop, bool isWhole)
    {
        var findings = new DiagnosticBag();
        findings.AddRange(rulebook.Documents.Values.Select(d => d.Problem).OfType<Diagnostic>());
        var (ofRules, ofWords) = rulebook.FindingsByDefault(scope.ChecksText, stop);
        findings.AddRange(ofRules);
        findings.AddRange(isWhole ? rulebook.FindingsOfReadings(stop) : CarriedFindings.Into(rulebook, ofReadingsBefore));
        findings.AddRange(ofWords);
        findings.AddRange(rulebook.DataProblems);
        var found = findings.ToSorted().ToLookup(FileOf, StringComparer.Ordinal);
        return rulebook.Documents.Keys.Concat(found.Select(f => f.Key)).Distinct(StringComparer.Ordinal)
            .Where(path => path.Length > 0)
            .ToImmutableSortedDictionary(path => path, path => found[path].ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>What is found in one document.</summary>
    public static ImmutableArray<Diagnostic> In(DocumentView view, DiagnosticScope scope, CancellationToken stop = default) =>
        Of(view.Rulebook, scope, stop).GetValueOrDefault(view.Document.Path, []);

    /// <summary>Whether a finding says that something may be taken away; editors grey it out.</summary>
    public static bool IsAboutSuperfluous(Diagnostic diagnostic) => diagnostic.Rule == TextDiagnostics.ExceptionNotNeededRule;

    private static string FileOf(Diagnostic diagnostic) => diagnostic.Location?.Source.Path ?? diagnostic.Place?.File ?? "";
}

/// <summary>Which findings are wanted. <paramref name="ChecksText"/>: also those of the official words.</summary>
public sealed record DiagnosticScope(bool ChecksText);
