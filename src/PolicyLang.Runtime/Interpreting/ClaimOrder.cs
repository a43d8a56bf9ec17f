namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// The orders in which claims come: by the day of the event, or, where money is given out, by the day that counts for their version. The
/// claim id comes last; days are equal where nothing but the id tells two claims apart.
/// </summary>
internal sealed class ClaimOrder : IComparer<ClaimState>
{
    public static readonly ClaimOrder ByEvent = new(c => c.EventDate);
    public static readonly ClaimOrder InLine = new(c => c.LineDate);

    private readonly Func<ClaimState, DateOnly> first;

    private ClaimOrder(Func<ClaimState, DateOnly> first)
    {
        this.first = first;
    }

    public int Compare(ClaimState? x, ClaimState? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int order = CompareDays(x, y);
        return order != 0 ? order : CodePointOrder.Compare(x.Id, y.Id);
    }

    public bool AreOfOneDay(ClaimState a, ClaimState b) => CompareDays(a, b) == 0;

    private int CompareDays(ClaimState a, ClaimState b)
    {
        int order = first(a).CompareTo(first(b));
        return order != 0 ? order : a.EventDate.CompareTo(b.EventDate);
    }
}
