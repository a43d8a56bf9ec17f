using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.EditorServices.Deciding;

/// <summary>Something about a file of claims: its line from 1.</summary>
public sealed record ClaimFinding(string Path, int Line, Severity Severity, string Code, Localized Message);

/// <summary>What is to be told about files of claims: what could not be read, what nobody knows, and each invalid claim at its line.</summary>
public static class ClaimFindings
{
    /// <summary>So many of a file; a file whose every line is wrong is one mistake.</summary>
    public const int MostOfFile = 100;

    /// <param name="claims">The claims as they were read.</param>
    /// <param name="decided">The decisions, where there are any.</param>
    public static ImmutableArray<ClaimFinding> Of(AttachedClaims claims, DecidedClaims? decided)
    {
        var found = claims.Files.SelectMany(f => f.Diagnostics).Concat(decided?.Run.Diagnostics ?? [])
            .Where(d => d.Place is not null)
            .Select(d => new ClaimFinding(d.Place?.File ?? "", d.Place?.Line ?? 1, d.Severity, d.Rule.Code, Words(d)));
        var invalid = (decided?.Run.Decisions ?? []).Where(d => d.Outcome == Outcome.Invalid)
            .Select(d => new ClaimFinding(d.Row.Columns.File, d.Place?.Line ?? d.Row.Line, Severity.Warning, d.Reason.Code, d.Reason.Text));
        return [.. found.Concat(invalid).GroupBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal)
            .SelectMany(f => f.OrderBy(x => x.Line).ThenBy(x => x.Severity).Take(MostOfFile))];
    }

    private static Localized Words(Diagnostic diagnostic) => diagnostic.Help is { IsEmpty: false } help
        ? new($"{diagnostic.Message.English}\n{help.English}", $"{diagnostic.Message.Chinese}\n{help.Chinese}")
        : diagnostic.Message;
}
