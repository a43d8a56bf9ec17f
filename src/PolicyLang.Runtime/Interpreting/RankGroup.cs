using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// One group of a ranking. A place lies between the best, behind those who surely rank before, and the worst, behind all who may. Everything
/// is looked up in sorted lists, so that a group of n claims takes n log n.
/// </summary>
internal sealed class RankGroup(PlanRank rank, Value[] keys)
{
    private readonly Dictionary<Value[], Ranked> bySubject = new(KeyComparer.Instance);
    private readonly List<ClaimState> strangers = [];
    private bool strangersWaitForAuthorityOnly = true;
    private RankEnd[] sureLows = [];
    private RankEnd[] highs = [];

    /// <summary>Those that are not settled, the one that may rank highest first.</summary>
    private Ranked[] unsettled = [];
    private RankEnd[] unsettledHighs = [];
    private RankEnd[] unsettledSureLows = [];
    private int waitingForAuthority;

    public PlanRank Rank { get; } = rank;

    public Value[] Keys { get; } = keys;

    /// <summary>In order.</summary>
    public List<RankMember> Members { get; } = [];

    public List<Ranked> Subjects { get; } = [];

    /// <summary>All that are ranked, the highest first; those that may be ranked stand where they would at best.</summary>
    public IReadOnlyList<Ranked> Table { get; private set; } = [];

    /// <param name="open">Groups with open keys that may be this one: their members are possible ones here.</param>
    public void Settle(IReadOnlyList<RankGroup> open)
    {
        var all = Members.Select(m => (Member: m, IsSure: m.Doubt is null));
        if (open.Count > 0)
        {
            all = all.Concat(open.SelectMany(g => g.Members).Select(m => (m, false)))
                .OrderBy(m => m.Item1.Claim, Comparer<ClaimState>.Create(ClaimState.InOrder));
        }

        foreach (var (member, isSure) in all)
        {
            Add(member, isSure);
        }

        Sort();
        foreach (var subject in Subjects)
        {
            subject.Standing = Range(subject);
        }

        var even = Subjects.Where(s => s.IsSettled && !IsDisturbed(s)).GroupBy(s => s.Low.Value);
        foreach (var tie in even)
        {
            RankTie.Settle(this, [.. tie], Best(tie.First()));
        }
    }

    /// <summary>Who has to be settled before a subject's place is, itself included.</summary>
    public (IEnumerable<ClaimState> Claims, int Count) Waiting(Ranked subject)
    {
        int before = FirstBelow(unsettledHighs, subject.Low);
        int surelyBefore = unsettledSureLows.Length - FirstAbove(unsettledSureLows, subject.High);
        bool isOwn = !subject.IsSettled;
        var others = unsettled.Take(before).Where(t => !ReferenceEquals(t, subject) && !(t.IsSure && t.Low.CompareTo(subject.High) > 0)).Select(t => t.Unsettled.FirstOrDefault() ?? t.Carriers[0]);
        return (
            subject.Unsettled.Concat(others).Concat(strangers),
            before - surelyBefore - (isOwn ? 1 : 0) + subject.Unsettled.Count + strangers.Count);
    }

    public bool WaitsForAuthorityOnly(Ranked subject) =>
        strangersWaitForAuthorityOnly && FirstBelow(unsettledHighs, subject.Low) <= waitingForAuthority;

    private void Add(RankMember member, bool isSure)
    {
        if (member.IsStranger)
        {
            strangers.Add(member.Claim);
            strangersWaitForAuthorityOnly &= !member.Claim.IsInvalid && member.Doubt is { IsForAuthority: true };
            return;
        }

        if (!bySubject.TryGetValue(member.Subject, out var subject))
        {
            subject = new Ranked(member.Subject, FactBounds.Of(Rank.By));
            bySubject.Add(member.Subject, subject);
            Subjects.Add(subject);
        }

        subject.Add(member, isSure);
    }

    private void Sort()
    {
        sureLows = [.. Subjects.Where(s => s.IsSure).Select(s => s.Low).Order()];
        highs = [.. Subjects.Select(s => s.High).Order()];
        Table = [.. Subjects.OrderByDescending(s => s.High).ThenByDescending(s => s.Low)];
        unsettled = [.. Table.Where(s => !s.IsSettled)];
        waitingForAuthority = unsettled.TakeWhile(s => s.WaitsForAuthorityOnly).Count();
        unsettledHighs = [.. unsettled.Select(s => s.High)];
        unsettledSureLows = [.. unsettled.Where(s => s.IsSure).Select(s => s.Low).Order()];
    }

    /// <summary>Its place as a range, ties among those that are settled aside.</summary>
    private Standing Range(Ranked subject)
    {
        var doubt = new Doubt([new WaitsForRank(this, subject)]);
        var place = strangers.Count > 0
            ? Seen.Between(Place(1), Place(Subjects.Count + strangers.Count), doubt)
            : Seen.Between(Place(Best(subject)), Place(Worst(subject)), doubt);
        int? given = RankTie.Given(this, subject);
        var standing = new Standing(this, subject, place);
        return given is { } number && (number < standing.Best || number > standing.Worst) ? standing with { IsContradicted = true } : standing;
    }

    /// <summary>Others that are not settled may stand before it, or even with it.</summary>
    private bool IsDisturbed(Ranked subject) => Waiting(subject).Count > 0;

    private int Best(Ranked subject) => sureLows.Length - FirstAbove(sureLows, subject.High) + 1;

    private int Worst(Ranked subject) => highs.Length - FirstNotBelow(highs, subject.Low);

    internal static Value Place(int number) => Value.Of((Exact)number);

    /// <summary>In a rising list: how many are at most an end.</summary>
    private static int FirstAbove(RankEnd[] rising, RankEnd end) => Count(rising.Length, i => rising[i].CompareTo(end) <= 0);

    /// <summary>In a rising list: how many are below an end.</summary>
    private static int FirstNotBelow(RankEnd[] rising, RankEnd end) => Count(rising.Length, i => rising[i].CompareTo(end) < 0);

    /// <summary>In a falling list: how many are at least an end.</summary>
    private static int FirstBelow(RankEnd[] falling, RankEnd end) => Count(falling.Length, i => falling[i].CompareTo(end) >= 0);

    /// <summary>How many come first of which something holds.</summary>
    private static int Count(int length, Func<int, bool> holds)
    {
        int low = 0;
        int high = length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
