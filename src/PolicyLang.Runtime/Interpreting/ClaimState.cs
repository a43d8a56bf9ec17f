using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>Whether a claim counts in the windows of its benefit.</summary>
internal enum Membership : byte
{
    None,

    /// <summary>No own requirement fails, some are unknown; or an invalid row whose keys could be read.</summary>
    Possible,

    /// <summary>All own requirements hold.</summary>
    Sure,
}

/// <summary>What was wrong with a claim: the column (null: the row) and what would be right.</summary>
internal sealed record ReadProblem(string Code, string? Column, Localized Text);

/// <summary>One claim on its way through the stages; each stage writes what it found.</summary>
internal sealed class ClaimState(ClaimRow row, int index)
{
    public ClaimRow Row { get; } = row;

    /// <summary>Its place in the run, from 0.</summary>
    public int Index { get; } = index;

    public string Id { get; set; } = "";

    /// <summary>As written, until the benefit is found; its name from then on.</summary>
    public string Benefit { get; set; } = "";

    public string Claimant { get; set; } = "";

    public DateOnly EventDate { get; set; }

    /// <summary>Id, claimant and day could be read, so that the claim has a place in the order.</summary>
    public bool HasKeys { get; set; }

    public DateOnly? FiledDate { get; set; }

    public PlanTimeline? Timeline { get; set; }

    /// <summary>How the version was found.</summary>
    public PlanRoute Route { get; set; }

    public PlanBenefit? Version { get; set; }

    /// <summary>By slot of the benefit; unknown where not given.</summary>
    public Value[] Facts { get; set; } = [];

    /// <summary>An observer wants to hear of it.</summary>
    public bool IsWatched { get; set; }

    /// <summary>An invalid row that tells again of an event another claim tells of.</summary>
    public bool IsToldAgain { get; set; }

    public List<ReadProblem>? Problems { get; set; }

    public Membership Membership { get; set; }

    /// <summary>What is unknown that is needed.</summary>
    public Doubt? Doubt { get; set; }

    /// <summary>The requirements that failed, as people are told.</summary>
    public List<Localized>? Failures { get; set; }

    /// <summary>By the place of a window in its version.</summary>
    public WindowGroup[] Groups { get; set; } = [];

    /// <summary>The windows in which this claim itself pends, and why.</summary>
    public Dictionary<WindowGroup, Doubt>? PendingIn { get; set; }

    public Seat[] Seats { get; set; } = [];

    public QuotaSeat[] QuotaSeats { get; set; } = [];

    public Charge[] Charges { get; set; } = [];

    /// <summary>Its parts in budgets that are shared pro rata.</summary>
    public Share[] Shares { get; set; } = [];

    /// <summary>The day that counts where money is given out: of filing where its version says so (the first of all where that is not known), else of the event.</summary>
    public DateOnly LineDate { get; set; }

    /// <summary>Due before group caps, rounded.</summary>
    public Exact? Gross { get; set; }

    public Exact Paid { get; set; }

    /// <summary>Why it is paid what the caps left, where a share of a budget is still to come.</summary>
    public Reason? PaidReason { get; set; }

    /// <summary>The bound of the claim's own cap, where it decided.</summary>
    public Exact? OwnCap { get; set; }

    /// <summary>A pending claim that would come before this one, or could be due more in its stacking.</summary>
    public ClaimState? After { get; set; }

    public Outcome? Outcome { get; private set; }

    public Reason? Reason { get; private set; }

    public bool IsInvalid => Problems is not null;

    public bool IsOpen => Outcome is null;

    public bool IsPending => Outcome is Decisions.Outcome.Incomplete or Decisions.Outcome.Undecided;

    /// <summary>It took part in stage 8: it is still open, waits, or was left without a place.</summary>
    public bool Competes => Outcome is null or Decisions.Outcome.Incomplete or Decisions.Outcome.Undecided
        or Decisions.Outcome.Duplicate or Decisions.Outcome.Outstacked or Decisions.Outcome.NotSelected;

    /// <summary>It is not paid as things stand, and may be when what pends is settled.</summary>
    public bool MayComeIn => IsPending || (After is not null && Competes && !IsOpen);

    public PlanBenefit RoutedVersion => Version ?? throw new InvalidOperationException("the claim has no version");

    /// <summary>invariant: a claim is settled once.</summary>
    public void Settle(Outcome outcome, Reason reason)
    {
        if (Outcome is not null)
        {
            throw new InvalidOperationException($"claim {Id} is settled already");
        }

        Outcome = outcome;
        Reason = reason;
    }

    public WindowGroup GroupOf(PlanWindow window) => Groups[RoutedVersion.Windows.IndexOf(window, 0, ReferenceEqualityComparer.Instance)];

    /// <summary>In order: by event date, then by id.</summary>
    public static int InOrder(ClaimState a, ClaimState b)
    {
        int order = a.EventDate.CompareTo(b.EventDate);
        return order != 0 ? order : CodePointOrder.Compare(a.Id, b.Id);
    }
}
