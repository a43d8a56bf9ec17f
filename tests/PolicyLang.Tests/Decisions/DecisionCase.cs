using PolicyLang.Testing;

namespace PolicyLang.Tests.Decisions;

/// <summary>One line of expected.csv: the claim's decision. An empty gross is not checked; the words are in the reason, in either language.</summary>
public sealed record ExpectedDecision(string ClaimId, string Outcome, bool IsProvisional, string Gross, string Paid, string Policy, string Words);

/// <summary>One line of sums.csv: what a benefit comes to.</summary>
public sealed record ExpectedSum(string Benefit, int Claims, int PaidClaims, string Paid);

/// <summary>
/// A folder of tests/corpus/decisions: policy files (or rules.txt, a path from the root of the checkout), claims.csv (or claims.txt, likewise),
/// expected.csv with a line for each claim in the order of the file, perhaps sums.csv, and oracle.md: where the expectations come from.
/// </summary>
public sealed record DecisionCase(string Name)
{
    public const string Area = "decisions";

    public string Rules => Pointed("rules.txt", ".");

    public string Claims => Pointed("claims.txt", "claims.csv");

    public string Oracle => Corpus.At(Area, Name, "oracle.md");

    public IReadOnlyList<ExpectedDecision> Expected =>
        [.. Rows("expected.csv", "claim_id,outcome,provisional,gross,paid,policy,words")
            .Select(c => new ExpectedDecision(c[0], c[1], c[2] == "yes", c[3], c[4], c[5], c[6]))];

    public IReadOnlyList<ExpectedSum> Sums =>
        File.Exists(Corpus.At(Area, Name, "sums.csv"))
            ? [.. Rows("sums.csv", "benefit,claims,paid_claims,paid").Select(c => new ExpectedSum(c[0], int.Parse(c[1]), int.Parse(c[2]), c[3]))]
            : [];

    public override string ToString() => Name;

    private string Pointed(string pointer, string otherwise)
    {
        string path = Corpus.At(Area, Name, pointer);
        return File.Exists(path)
            ? Path.Combine(Corpus.Repository, File.ReadAllText(path).Trim())
            : Path.GetFullPath(Corpus.At(Area, Name, otherwise));
    }

    /// <summary>The cells of a small file without quotes, below the header it must have.</summary>
    private IEnumerable<string[]> Rows(string file, string header)
    {
        string[] lines = File.ReadAllLines(Corpus.At(Area, Name, file));
        Assert.Equal(header, lines[0]);
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.Split(',');
            Assert.Equal(header.Split(',').Length, cells.Length);
            yield return cells;
        }
    }
}
