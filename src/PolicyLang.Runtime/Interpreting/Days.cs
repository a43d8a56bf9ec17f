namespace PolicyLang.Runtime.Interpreting;

/// <summary>Claims in order, day by day: within a day only the id tells them apart.</summary>
internal static class Days
{
    public static IEnumerable<List<ClaimState>> Of(IEnumerable<ClaimState> inOrder) => Of(inOrder, ClaimOrder.ByEvent);

    public static IEnumerable<List<ClaimState>> Of(IEnumerable<ClaimState> inOrder, ClaimOrder order)
    {
        List<ClaimState> day = [];
        foreach (var claim in inOrder)
        {
            if (day.Count > 0 && !order.AreOfOneDay(day[0], claim))
            {
                yield return day;
                day = [];
            }

            day.Add(claim);
        }

        if (day.Count > 0)
        {
            yield return day;
        }
    }
}
