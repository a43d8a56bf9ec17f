using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>Explanations (language.md §6), told step by step in Chinese; baselines read and found right, arithmetic by hand in the case files.</summary>
public sealed class ExplainerTests
{
    public static TheoryData<string> Cases => [.. Corpus.Files("explaining", "*.claims").Select(f => f[..^".claims".Length])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TellsEveryStep(string name)
    {
        string text = Corpus.Read("explaining", name + ".claims");
        string[] parts = text.Split("---\n");
        var rulebook = Rules.Read(Corpus.Read("explaining", parts[0].Trim()));
        var rows = Rules.Claims(parts[1]);
        var told = new System.Text.StringBuilder();
        foreach (string id in parts[2].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var explanation in Explainer.Explain(rulebook, rows, id))
            {
                told.Append(id).Append('\n');
                Tell(explanation.Steps, 1, told);
            }
        }

        Baseline.Check(told.ToString(), Corpus.At("explaining", name + ".told"));
    }

    [Fact]
    public void AnIdNobodyHasIsNotExplained()
    {
        var rulebook = Rules.Read(Corpus.Read("deciding", "windows.policy"));
        Assert.Empty(Explainer.Explain(rulebook, Rules.Claims("claim_id|benefit|claimant|event_date\nc1|purchase|甲|2022-03-01"), "c2"));
    }

    private static void Tell(IEnumerable<ExplanationStep> steps, int depth, System.Text.StringBuilder told)
    {
        foreach (var step in steps)
        {
            string mark = step.Result switch { StepResult.Holds => "✓", StepResult.Fails => "✗", StepResult.Unknown => "?", StepResult.Reduces => "↓", _ => "·" };
            told.Append(' ', depth * 2).Append(mark).Append(' ').Append(step.Stage).Append(' ').Append(step.Text.In(Language.Chinese));
            told.Append(step.Needed is { } needed ? $" ⟶ {needed.Chinese}" : "").Append(step.Words is { } words ? $" 「{words}」" : "").Append('\n');
            Tell(step.Steps, depth + 1, told);
        }
    }
}
