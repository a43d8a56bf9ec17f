using System.Collections.Immutable;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Decisions;

/// <summary>
/// What a run can come to when everything that pends is settled, in yuan: at least what is paid for good, at most that and all that pending and
/// provisional claims could still be paid. Nothing bounds the claims of <paramref name="Unbounded"/>, by id; <paramref name="MostOfOthers"/> is without them.
/// </summary>
public sealed record TotalRange(Exact Least, Exact MostOfOthers, ImmutableArray<string> Unbounded)
{
    /// <summary>Null where nothing bounds some claim.</summary>
    public Exact? Most => Unbounded.IsEmpty ? MostOfOthers : null;

    public bool IsExact => Most == Least;

    /// <summary>Nothing pends.</summary>
    public static TotalRange Of(Exact total) => new(total, total, []);
}
