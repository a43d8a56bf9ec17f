using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>A claim explained with those it is decided with alone is explained as with all of them, to the last word.</summary>
public sealed class DecidedWithTests
{
    public static TheoryData<string, int> Made
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (int seed = 0; seed < 12; seed++)
            {
                data.Add("purchases", seed);
                data.Add("projects", seed);
                data.Add("noise", seed);
            }

            data.Add("county", 1);
            return data;
        }
    }

    public static TheoryData<string> Written => [.. Corpus.Files("explaining", "*.claims").Select(f => f[..^".claims".Length])];

    [Theory]
    [MemberData(nameof(Made))]
    public void Made_claims(string kind, int seed)
    {
        var claims = new GeneratedClaims(seed);
        var (policy, rows) = kind switch
        {
            "purchases" => ("deciding/windows.policy", claims.Purchases(25)),
            "projects" => ("deciding/money.policy", claims.Projects(25)),
            "noise" => (seed % 2 == 0 ? "deciding/windows.policy" : "deciding/money.policy", claims.Noise(25)),
            _ => ("county/county.policy", CountyClaims.Rows(CountyClaims.Generate(seed, 400))),
        };
        Compare(Rules.Read(File.ReadAllText(Path.Combine(Corpus.Root, policy))), rows);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Written_claims(string name)
    {
        string[] parts = Corpus.Read("explaining", name + ".claims").Split("---\n");
        Compare(Rules.Read(Corpus.Read("explaining", parts[0].Trim())), Rules.Claims(parts[1]));
    }

    [Theory]
    [InlineData("cap 2万元 per claimant per year", 2)]
    [InlineData("cap 2万元 per claimant per year\nsame when contract", 2)]
    [InlineData("budget 9万元 per year", 4)]
    [InlineData("require count(per contract) < 9 \"9\"\nonce per claimant", 4)]
    [InlineData("require paid(other per claimant) < 9万元 \"9\"", 3)]
    [InlineData("rank by price per claimant top 3 per year\nfact place: number by authority", 4)]
    public void Only_what_matters_is_decided_again(string clauses, int count)
    {
        // Of a benefit with four claims, two of them of 甲; beside it one with a claim of 甲 and one of 乙.
        var rulebook = Rules.Read(Meaning.Compiled.Policy($"fact contract: text\nfact price: money\namount 10% of price\n{clauses}").TrimEnd()[..^1] + "benefit other { fact price: money\namount price }\n}");
        var rows = Rules.Claims("""
            claim_id|benefit|claimant|event_date|contract|price
            c1|grant|甲|2022-03-01|1|3万元
            c2|grant|甲|2022-03-02|2|3万元
            c3|grant|乙|2022-03-03|3|3万元
            c4|grant|丙|2022-03-04|4|3万元
            o1|other|甲|2022-03-01||3万元
            o2|other|乙|2022-03-01||3万元
            """);
        var needed = DecidedWith.Of(rulebook, Decider.Decide(rulebook, rows), "c1");
        Assert.Equal(count, needed.Count);
        Compare(rulebook, rows);
    }

    private static void Compare(Rulebook rulebook, IReadOnlyList<ClaimRow> rows)
    {
        var run = Decider.Decide(rulebook, rows);
        foreach (string id in run.Decisions.Select(d => d.ClaimId).Append("nobody").Distinct())
        {
            Assert.Equal(Told(Explainer.Explain(rulebook, rows, id)), Told(Explainer.Explain(rulebook, run, id)));
        }
    }

    private static string Told(IReadOnlyList<Explanation> explanations) =>
        string.Join('\n', explanations.Select(e => $"{e.Decision.Outcome} {e.Decision.Paid} {e.Decision.IsProvisional} {e.Decision.Reason.Text.English}\n{string.Concat(e.Steps.Select(s => Told(s, 1)))}"));

    private static string Told(ExplanationStep step, int depth) =>
        $"{new string(' ', depth)}{step.Stage} {step.Result} {step.Text.In(Language.English)} {step.Needed?.English}\n{string.Concat(step.Steps.Select(s => Told(s, depth + 1)))}";
}
