using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>What one claim brings into a window. <paramref name="Why"/> is null for a sure member with a known value.</summary>
internal readonly record struct Contribution(ClaimState Claim, Value Value, Doubt? Why);

/// <summary>
/// A window's group: its value over the sure members, and its range when possible members are added and values that are not known take any
/// value their fact can have. A group with an open key (<paramref name="isOpen"/>) has possible members only.
/// </summary>
internal sealed class WindowGroup(PlanWindow window, bool isOpen, bool keepsMembers)
{
    private readonly List<ClaimState> waiting = [];
    private readonly List<WindowGroup> beside = [];
    private Value low;
    private Value high;
    private bool hasSure;
    private bool isUnbounded;
    private Seen? result;

    public PlanWindow Window { get; } = window;

    /// <summary>The members with what they brought; kept for explanations only.</summary>
    public List<Contribution>? Members { get; } = keepsMembers ? [] : null;

    /// <summary>Whoever pends in this group waits for the authority, and nobody for an applicant.</summary>
    public bool WaitsForAuthorityOnly { get; private set; } = true;

    /// <summary>The pending claims, in order.</summary>
    public IEnumerable<ClaimState> Waiting => waiting.Concat(beside.SelectMany(g => g.waiting));

    public int WaitingCount => waiting.Count + beside.Sum(g => g.waiting.Count);

    public Seen Result => result ??= Finish();

    /// <summary>The group of a claim whose key is not known.</summary>
    public static WindowGroup WithUnknownKey(PlanWindow window, Doubt doubt) =>
        new(window, isOpen: true, keepsMembers: false) { result = Seen.Unknown(doubt) };

    /// <summary>Adds a member; <paramref name="doubt"/>: why it is only a possible one, null for a sure one.</summary>
    public void Add(ClaimState claim, Seen value, Doubt? doubt)
    {
        bool isSure = doubt is null && !isOpen;
        var why = value.Doubt is null ? doubt : Doubt.Join(doubt, value.Doubt);
        Members?.Add(new(claim, value.Value, why));
        if (why is not null || claim.IsInvalid)
        {
            waiting.Add(claim);
            WaitsForAuthorityOnly &= !claim.IsInvalid && why is { IsForAuthority: true };
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

    /// <summary>Adds the members of a group with open keys, all as possible ones.</summary>
    public void AddBeside(WindowGroup open)
    {
        beside.Add(open);
        WaitsForAuthorityOnly &= open.WaitsForAuthorityOnly;
        isUnbounded |= open.isUnbounded;
        if (!open.low.IsUnknown || !open.high.IsUnknown)
        {
            Widen(open.low.IsUnknown ? open.high : open.low, open.high.IsUnknown ? open.low : open.high, isSure: false);
        }

        Members?.AddRange(open.Members ?? []);
    }

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
        var doubt = new Doubt([new WaitsFor(this)]);
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
