using System.Collections.Immutable;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Where a claim stands in the ranking of its version. Without a group and a subject: its keys are not known, and so its place is not.
/// </summary>
internal sealed record Standing(RankGroup? Group, Ranked? Subject, Seen Place)
{
    /// <summary>The places a tie leaves it, where nothing but the tie is open.</summary>
    public ImmutableArray<int> Spots { get; init; } = [];

    /// <summary>Another claim carries the place, so that this one, of which it is not known whether it takes part, could only be `duplicate`.</summary>
    public bool IsLate { get; init; }

    /// <summary>What of its keys, or of what it is ranked by, the claim does not say.</summary>
    public Doubt? Unstated { get; init; }

    /// <summary>The authority gave a place that cannot be.</summary>
    public bool IsContradicted { get; init; }

    public bool IsTied => Spots.Length > 0;

    public int Best => Place.Doubt is { HasRange: true } range ? Number(range.Low) : Place.IsUnknown ? 1 : Number(Place.Value);

    public int Worst => Place.Doubt is { HasRange: true } range ? Number(range.High) : Place.IsUnknown ? int.MaxValue : Number(Place.Value);

    private static int Number(Compiler.Values.Value place) => (int)place.AsNumber().Numerator;
}
