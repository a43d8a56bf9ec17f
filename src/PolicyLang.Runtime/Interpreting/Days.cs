namespace PolicyLang.Runtime.Interpreting;

/// <summary>Claims in order, day by day.</summary>
internal static class Days
{
    public static IEnumerable<List<ClaimState>> Of(IEnumerable<ClaimState> inOrder)
    {
        List<ClaimState> day = [];
        foreach (var claim in inOrder)
        {
            if (day.Count > 0 && day[0].EventDate != claim.EventDate)
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
