using PolicyLang.Compiler;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Rulebooks;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Decisions;

/// <summary>
/// An amendment in the middle of a year that makes a new version of every benefit and changes nothing: each claim is decided as without it, whatever
/// its clauses (caps over several benefits, stackings, rankings, quotas, accounts per policy), and only the document that decides has another name.
/// </summary>
public class RestatedDocumentTests
{
    [Theory]
    [InlineData("quanzhou-2022", "quanzhou_ip_2021", "2022-06-01")]
    [InlineData("windows", "training_2024", "2024-04-01")]
    [InlineData("caps-in-one-pass", "grant_2024", "2024-03-01")]
    [InlineData("identity", "invoice_2024", "2024-03-01")]
    [InlineData("places", "shop_2024", "2024-03-01")]
    [InlineData("ties", "fund_2024", "2024-03-01")]
    public void Decides_as_before(string name, string document, string day)
    {
        var testCase = new DecisionCase(name);
        var rows = ClaimReader.Open(testCase.Claims).Rows;
        var before = Decider.Decide(Compile(testCase, null), rows).Decisions;
        var after = Decider.Decide(Compile(testCase, $"policy restated \"重述\" amends {document} {{\n  effective from {day}\n  rounding half up to 0.01元\n}}\n"), rows).Decisions;
        Assert.Equal(before.Select(Told), after.Select(Told));
        Assert.Contains(after, d => d.Policy == "restated");
        Assert.Contains(after, d => d.Policy == document);
        Assert.All(before.Zip(after), p => Assert.Equal(p.First.Policy, p.Second.Policy == "restated" ? document : p.Second.Policy));
    }

    private static string Told(Decision d) =>
        $"{d.ClaimId} {d.Article} {d.Outcome} {d.IsProvisional} {d.Gross} {d.Paid} {d.Reason.Code} {d.Reason.Text.English} {d.Reason.Text.Chinese}";

    private static Rulebook Compile(DecisionCase testCase, string? amendment)
    {
        var files = RulebookLoader.Load(testCase.Rules);
        var sources = amendment is null ? files.Sources : files.Sources.Add(new SourceText("restated.policy", amendment));
        var compilation = Compilation.Create(sources, (policy, path) =>
        {
            string file = Path.Combine(Path.GetDirectoryName(policy.Path) ?? "", path);
            return File.Exists(file) ? new SourceText(file, File.ReadAllText(file)) : null;
        });
        Assert.Empty(compilation.Diagnostics);
        return compilation.Rulebook ?? throw new InvalidOperationException("an error-free rulebook has no plan");
    }
}
