using System.Collections.Immutable;

namespace PolicyLang.Compiler.Plan;

/// <summary>
/// The stacking a benefit version stands in: its <paramref name="Keys"/> read that version's facts, <paramref name="Root"/> is the same for all
/// benefits of the stacking. A group is all claims of the benefits in it with equal key values, under whatever version; each claim is judged
/// by the stacking of its own version.
/// </summary>
public sealed record PlanStacking(int Id, string Name, string? Label, ImmutableArray<PlanKey> Keys, PlanStack Root, Origin Origin)
{
    /// <summary>The names of its benefits, in order.</summary>
    public ImmutableArray<string> Benefits { get; } = [.. Root.Benefits.Order(StringComparer.Ordinal)];

    /// <summary>Versions with equal stackings share their groups.</summary>
    public string Signature => $"{Root}:{string.Join('|', Keys.Select(k => k.Signature))}";

    public string Display => Label ?? Name;
}

/// <summary>A node of a stacking: a benefit, `+`, or `highest of`.</summary>
public abstract record PlanStack
{
    /// <summary>The names of the benefits under it, in the order written.</summary>
    public abstract IEnumerable<string> Benefits { get; }
}

/// <summary>Several claims of one benefit in a group add up.</summary>
public sealed record PlanStackBenefit(string Benefit, string? Label) : PlanStack
{
    public override IEnumerable<string> Benefits => [Benefit];

    public string Display => Label ?? Benefit;

    public override string ToString() => Benefit;
}

/// <summary>`a + b`: all of it is due.</summary>
public sealed record PlanStackSum(ImmutableArray<PlanStack> Terms) : PlanStack
{
    public override IEnumerable<string> Benefits => Terms.SelectMany(t => t.Benefits);

    public override string ToString() => string.Join(" + ", Terms);
}

/// <summary>`highest of { a, b }`: the branch that is due most; of equal ones the first written.</summary>
public sealed record PlanStackHighest(ImmutableArray<PlanStack> Branches) : PlanStack
{
    public override IEnumerable<string> Benefits => Branches.SelectMany(b => b.Benefits);

    public override string ToString() => $"highest of {{ {string.Join(", ", Branches)} }}";
}
