using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.Runtime.Claims;

/// <summary>
/// What was read from one file of claims: its rows, in the order of the file, and what is wrong with the file itself. A file with an error
/// may still have rows: those before the place where it breaks off.
/// </summary>
public sealed record ClaimFile(string Path, ImmutableArray<ClaimRow> Rows, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.IsError);

    internal static ClaimFile Failed(string path, Diagnostic diagnostic) => new(path, [], [diagnostic]);
}
