using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// What a client was told of a folder: of which snapshot, whether all of it, each file's version with a name for its findings, and what was
/// last known to be wrong under other readings only.
/// </summary>
internal sealed record ToldFindings(
    RulebookSnapshot? Rulebook, bool IsWhole, ImmutableSortedDictionary<string, (int? Version, string Id)> Files, ImmutableArray<Diagnostic> OfReadings)
{
    public static readonly ToldFindings None = new(null, true, ImmutableSortedDictionary.Create<string, (int? Version, string Id)>(StringComparer.Ordinal), []);
}
