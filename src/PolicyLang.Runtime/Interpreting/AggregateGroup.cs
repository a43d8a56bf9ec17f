using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The group of an aggregate: its value over the sure members, and its range when possible members are added and values that are not known
/// take any value their fact can have. All its claims see the same.
/// </summary>
internal sealed class AggregateGroup(PlanWindow window, bool isOpen, bool keepsMembers) : WindowGroup(window, isOpen, keepsMembers)
{
    private readonly List<ClaimState> waiting = [];
    private readonly List<AggregateGroup> beside = [];
    private Value low;
    private Value high;
    private bool hasSure;
    private bool isUnbounded;
    private bool isForAuthority = true;
    private Seen? result;

    public override Seen ResultFor(ClaimState claim) => result ??= Finish();

    public override (IEnumerable<ClaimState> Claims, int Count) WaitingFor(ClaimState claim)
    {
        bool isOwn = claim.PendingIn?.ContainsKey(this) is true;
        return (Waiting.Where(c => !ReferenceEquals(c, claim)), waiting.Count + beside.Sum(g => g.waiting.Count) - (isOwn ? 1 : 0));
    }

    public override bool WaitsForAuthorityOnly(ClaimState? claim) => isForAuthority;

    public override void AddBeside(WindowGroup open)
    {
        if (open is not AggregateGroup group)
        {
            return;
        }

        beside.Add(group);
        isForAuthority &= group.isForAuthority;
        isUnbounded |= group.isUnbounded;
        if (!group.low.IsUnknown || !group.high.IsUnknown)
        {
            Widen(group.low.IsUnknown ? group.high : group.low, group.high.IsUnknown ? group.low : group.high, isSure: false);
        }

        Members?.AddRange(group.Members ?? []);
    }

    protected override void Add(ClaimState claim, Seen value, bool isSure, Doubt? why)
    {
        if (why is not null || claim.IsInvalid)
        {
            waiting.Add(claim);
            isForAuthority &= !claim.IsInvalid && why is { IsForAuthority: true };
            (claim.PendingIn ??= new(ReferenceEqualityComparer.Instance))[this] = why ?? new Doubt([]);
        }

        if (!value.IsUnknown)
        {
            Widen(value.Value, value.Value, isSure);
        }
        else if (FactBounds.Of(Window.Value) is { } bounds)
        {
            Widen(bounds.Low, bounds.High, isSure);
        }
        else
        {
            isUnbounded = true;
        }

        hasSure |= isSure;
    }

    /// <summary>The pending claims, in order.</summary>
    private IEnumerable<ClaimState> Waiting => waiting.Concat(beside.SelectMany(g => g.waiting));

    private void Widen(Value from, Value to, bool isSure)
    {
        if (Window.Kind is WindowKind.Sum or WindowKind.Count)
        {
            low = Plus(low, isSure ? from.AsNumber() : Exact.Min(0, from.AsNumber()));
            high = Plus(high, isSure ? to.AsNumber() : Exact.Max(0, to.AsNumber()));
            return;
        }

        // The end a possible member cannot move: it may be absent.
        bool isMax = Window.Kind == WindowKind.Max;
        if (isSure || !isMax)
        {
            low = Further(low, from, isMax);
        }

        if (isSure || isMax)
        {
            high = Further(high, to, isMax);
        }
    }

    private Seen Finish()
    {
        bool isSum = Window.Kind is WindowKind.Sum or WindowKind.Count;
        var doubt = new Doubt([new WaitsFor(this, null)]);
        if (isUnbounded || (!isSum && !hasSure && Waiting.Any()))
        {
            return Seen.Unknown(doubt);
        }

        if (!isSum && !hasSure)
        {
            return Seen.Unknown(new NothingThere(Window));
        }

        return low.IsUnknown ? Seen.Known(Value.Of((Exact)0)) : Seen.Between(low, high, doubt);
    }

    private static Value Plus(Value sum, Exact next) => Value.Of(sum.IsUnknown ? next : sum.AsNumber() + next);

    private static Value Further(Value best, Value next, bool isMax) =>
        best.IsUnknown || RangeArithmetic.Compare(next, best) is var order && (isMax ? order > 0 : order < 0) ? next : best;
}
