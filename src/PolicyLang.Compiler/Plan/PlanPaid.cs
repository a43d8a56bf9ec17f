using System.Collections.Immutable;

namespace PolicyLang.Compiler.Plan;

/// <summary>
/// `paid(benefit per …)`: what another benefit paid in the group of equal keys, under whatever version. Its component is decided before that
/// of the reader. <paramref name="Keys"/> are read in the facts of the reader.
/// </summary>
public sealed record PlanPaid(string Benefit, ImmutableArray<PlanKey> Keys)
{
    public string Signature => string.Join('|', Keys.Select(k => k.Signature));
}

/// <summary>The same keys in the facts of the benefit that is read, one for each way in which others read it.</summary>
public sealed record PlanPaidGroup(string Signature, ImmutableArray<PlanKey> Keys);
