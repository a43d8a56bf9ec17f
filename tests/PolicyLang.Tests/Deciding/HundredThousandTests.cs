using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>
/// A hundred thousand claims under tests/corpus/county/county.policy, in which every clause that makes claims compete stands. What each
/// must come to is worked out here a second time from language.md §2 B, with loops, sets and whole fen; nothing of the engine is used.
/// </summary>
public sealed class HundredThousandTests
{
    private const int Count = 100_000;
    private static readonly Rulebook Rulebook = Rules.Read(File.ReadAllText(Path.Combine(Corpus.Root, "county", "county.policy")));

    [Fact]
    public void NoRuleIsBroken()
    {
        var claims = CountyClaims.Generate(seed: 2022, Count);
        var expected = CountyOracle.Decide(claims);
        var decided = Decider.Decide(Rulebook, CountyClaims.Rows(claims)).Decisions;
        Assert.Equal(Count, decided.Length);
        var wrong = decided.Where(d => expected[d.ClaimId] is var e && e != Told(d)).Select(d => $"{d.ClaimId} {d.Benefit}: {Told(d)}, expected {expected[d.ClaimId]}");
        Assert.Equal([], wrong.Take(10));

        // Each way of competing was met, or the comparison would say little.
        foreach (var outcome in (Outcome[])[Outcome.Paid, Outcome.Exhausted, Outcome.Outstacked, Outcome.Duplicate, Outcome.NotSelected, Outcome.Undecided, Outcome.Ineligible])
        {
            Assert.True(decided.Count(d => d.Outcome == outcome) > 100, $"hardly any claim is {outcome}");
        }
    }

    [Fact]
    public void OrderOfRowsDecidesNothing()
    {
        var claims = CountyClaims.Generate(seed: 7, 5000);
        var rows = CountyClaims.Rows(claims);
        var first = Decider.Decide(Rulebook, rows).Decisions.ToDictionary(d => d.ClaimId, d => (d.Outcome, d.Paid, d.IsProvisional, d.Reason.Text));
        for (int seed = 0; seed < 5; seed++)
        {
            var again = Decider.Decide(Rulebook, new GeneratedClaims(seed).Shuffled(rows)).Decisions;
            Assert.All(again, d => Assert.Equal(first[d.ClaimId], (d.Outcome, d.Paid, d.IsProvisional, d.Reason.Text)));
        }
    }

    private static string Told(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"{decision.Outcome} {decision.Paid}");
}

/// <summary>One claim; money in fen. <paramref name="Filed"/> differs within a district and year wherever order decides.</summary>
internal sealed record CountyClaim(
    string Id, string Benefit, string Claimant, DateOnly Day, DateOnly Filed, string District, string Thing, bool Chosen, string Level, long Fen)
{
    public int Year => Day.Year;
}

/// <summary>Claims over districts and years. A claimant, and whatever belongs to one, stays in its district.</summary>
internal static class CountyClaims
{
    private static readonly string[] Benefits =
    [
        "station", "navigation", "honour", "visit", "registration", "national_award", "provincial_award", "city_award", "purchase", "loan", "fair",
    ];

    public static CountyClaim[] Generate(int seed, int count)
    {
        var random = new Random(seed);
        int districts = Math.Max(4, count / 600);
        var next = new Dictionary<(string, int), int>();
        var claims = new CountyClaim[count];
        for (int i = 0; i < count; i++)
        {
            string district = $"D{random.Next(districts)}";
            int firm = random.Next(6);
            string benefit = Benefits[random.Next(Benefits.Length)];
            int year = 2022 + random.Next(3);

            // Every claim of a district and year is of a day of its own, so that the id never decides between claimants.
            int day = next[(district, year)] = next.GetValueOrDefault((district, year)) + 1;
            var date = new DateOnly(year, 1, 1).AddDays(day % 360);
            claims[i] = new CountyClaim(
                $"c{i}", benefit, $"{district}-F{firm}", date, new DateOnly(year + 1, 12, 31).AddDays(-(day % 360)), district,
                $"{district}-F{firm}-T{random.Next(3)}", random.Next(3) > 0, new[] { "national", "provincial", "city" }[random.Next(3)],
                (1 + random.Next(2000)) * 100_000L + i);
        }

        return claims;
    }

    public static ClaimRow[] Rows(CountyClaim[] claims) => GeneratedClaims.Rows(
        ["claim_id", "benefit", "claimant", "event_date", "filed_date", "district", "site", "industry", "project", "chosen", "level", "number", "prize", "price", "principal", "fee"],
        claims.Select(c => new[]
        {
            c.Id, c.Benefit, c.Claimant, Iso(c.Day), Iso(c.Filed), c.District,
            If(c, "station", c.Thing), If(c, "navigation", Industry(c)), c.Benefit.EndsWith("_award", StringComparison.Ordinal) ? c.Thing : null,
            c.Benefit is "station" or "navigation" ? (c.Chosen ? "yes" : "no") : null, If(c, "honour", c.Level),
            If(c, "registration", Number(c).ToString(CultureInfo.InvariantCulture)),
            c.Benefit.EndsWith("_award", StringComparison.Ordinal) ? Yuan(c.Fen) : null, If(c, "purchase", Yuan(c.Fen)), If(c, "loan", Yuan(c.Fen)), If(c, "fair", Yuan(Fee(c))),
        }));

    /// <summary>Five industries a district.</summary>
    public static string Industry(CountyClaim claim) => $"I{claim.Fen % 5}";

    /// <summary>Differs between all claims.</summary>
    public static long Number(CountyClaim claim) => claim.Fen;

    public static long Fee(CountyClaim claim) => claim.Fen / 10;

    private static string? If(CountyClaim claim, string benefit, string value) => claim.Benefit == benefit ? value : null;

    private static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}元");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What each claim comes to, as `Outcome amount` in yuan.</summary>
internal static class CountyOracle
{
    public static Dictionary<string, string> Decide(CountyClaim[] claims)
    {
        var told = new Dictionary<string, string>();
        foreach (var group in claims.GroupBy(c => (c.District, c.Year)))
        {
            var inOrder = group.OrderBy(c => c.Day).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
            Stations(Of(inOrder, "station"), told);
            Navigation(Of(inOrder, "navigation"), told);
            Honours(Of(inOrder, "honour"), told);
            Visits(Of(inOrder, "visit"), told);
            Registrations(Of(inOrder, "registration"), told);
            Awards(Of(inOrder, "national_award", "provincial_award", "city_award"), told);
            Money(Of(inOrder, "purchase", "loan"), told);
            Fairs(Of(inOrder, "fair"), told);
        }

        return told;
    }

    private static List<CountyClaim> Of(List<CountyClaim> claims, params string[] benefits) => [.. claims.Where(c => benefits.Contains(c.Benefit))];

    private static string Paid(long fen) => Money("Paid", fen);

    private static string Money(string outcome, long fen)
    {
        decimal yuan = fen / 100m;
        return string.Create(CultureInfo.InvariantCulture, $"{outcome} {yuan:0.##}");
    }

    /// <summary>Not chosen: ineligible. A site once a year; more than nine sites left: the authority says.</summary>
    private static void Stations(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        var sites = new HashSet<string>();
        var left = new List<CountyClaim>();
        foreach (var claim in claims)
        {
            if (!claim.Chosen)
            {
                told[claim.Id] = "Ineligible 0";
            }
            else if (sites.Add(claim.Thing))
            {
                left.Add(claim);
            }
            else
            {
                told[claim.Id] = "Duplicate 0";
            }
        }

        left.ForEach(c => told[c.Id] = left.Count > 9 ? "Undecided 0" : Paid(50_000_00));
    }

    private static void Navigation(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        int industries = claims.Where(c => c.Chosen).Select(CountyClaims.Industry).Distinct().Count();
        claims.ForEach(c => told[c.Id] = !c.Chosen ? "Ineligible 0" : industries > 4 ? "Undecided 0" : Paid(200_000_00));
    }

    private static void Honours(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        foreach (var ofOne in claims.GroupBy(c => c.Claimant))
        {
            long best = ofOne.Max(Prize);
            string kept = ofOne.First(c => Prize(c) == best).Id;
            foreach (var claim in ofOne)
            {
                told[claim.Id] = claim.Id == kept ? Paid(best) : "Outstacked 0";
            }
        }

        static long Prize(CountyClaim claim) => claim.Level switch { "national" => 100_000_00, "provincial" => 50_000_00, _ => 10_000_00 };
    }

    private static void Visits(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        foreach (var ofOne in claims.GroupBy(c => c.Claimant))
        {
            int seen = 0;
            foreach (var claim in ofOne)
            {
                told[claim.Id] = seen++ < 2 ? Paid(1000_00) : "Duplicate 0";
            }
        }
    }

    /// <summary>A claimant is ranked by the first of its claims; no two numbers are equal.</summary>
    private static void Registrations(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        var first = claims.GroupBy(c => c.Claimant).Select(g => g.First()).OrderByDescending(CountyClaims.Number).ToList();
        claims.ForEach(c => told[c.Id] = "Duplicate 0");
        long[] prizes = [50_000_00, 30_000_00, 20_000_00];
        for (int i = 0; i < first.Count; i++)
        {
            told[first[i].Id] = i < 3 ? Paid(prizes[i]) : "NotSelected 0";
        }
    }

    private static void Awards(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        foreach (var project in claims.GroupBy(c => c.Thing))
        {
            long above = project.Where(c => c.Benefit != "city_award").Sum(c => c.Fen);
            long city = project.Where(c => c.Benefit == "city_award").Sum(c => c.Fen);
            foreach (var claim in project)
            {
                bool wins = claim.Benefit == "city_award" ? city > above : above >= city;
                told[claim.Id] = wins ? Paid(claim.Fen) : "Outstacked 0";
            }
        }
    }

    /// <summary>One pass in order of filing: the claimant's cap, purchase's own cap, the budget of loans; each used up by what was paid.</summary>
    private static void Money(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        var both = new Dictionary<string, long>();
        var purchases = new Dictionary<string, long>();
        long loans = 0;
        foreach (var claim in claims.OrderBy(c => c.Filed))
        {
            bool isLoan = claim.Benefit == "loan";

            // 3 % and 10 % to the fen, half up.
            long due = isLoan ? (claim.Fen * 3 + 50) / 100 : (claim.Fen + 5) / 10;
            long left = Math.Min(35_000_000 - both.GetValueOrDefault(claim.Claimant), isLoan ? 60_000_000 - loans : 30_000_000 - purchases.GetValueOrDefault(claim.Claimant));
            long paid = Math.Min(due, left);
            both[claim.Claimant] = both.GetValueOrDefault(claim.Claimant) + paid;
            loans += isLoan ? paid : 0;
            purchases[claim.Claimant] = purchases.GetValueOrDefault(claim.Claimant) + (isLoan ? 0 : paid);
            told[claim.Id] = paid == 0 ? "Exhausted 0" : Paid(paid);
        }
    }

    private static void Fairs(List<CountyClaim> claims, Dictionary<string, string> told)
    {
        const long Budget = 180_000_000;
        long all = claims.Sum(CountyClaims.Fee);
        claims.ForEach(c => told[c.Id] = Paid(all > Budget ? CountyClaims.Fee(c) * Budget / all : CountyClaims.Fee(c)));
    }
}
