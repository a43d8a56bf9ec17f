using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Explaining;

/// <summary>
/// A step of an explanation as every rendering shows it: how deep it stands, its mark, and the official words to print beside it:
/// null where there are none or the same words stand above it already.
/// </summary>
public sealed record ExplanationLine(int Depth, ExplanationStep Step, string Mark, Localized? Words)
{
    /// <summary>All steps of an explanation, outer before inner, in their order.</summary>
    public static IEnumerable<ExplanationLine> Of(Explanation explanation) => Of(explanation.Steps);

    /// <summary>Outer before inner, in their order.</summary>
    public static IEnumerable<ExplanationLine> Of(IEnumerable<ExplanationStep> steps)
    {
        string? shown = null;
        var open = new Stack<(ExplanationStep Step, int Depth)>(steps.Reverse().Select(s => (s, 0)));
        while (open.TryPop(out var next))
        {
            var (step, depth) = next;
            var words = step.Words is { Length: > 0 } text && text != shown ? WordsOf(step, text) : null;
            shown = step.Words ?? shown;
            yield return new ExplanationLine(depth, step, MarkOf(step.Result), words);
            foreach (var inner in step.Steps.Reverse())
            {
                open.Push((inner, depth + 1));
            }
        }
    }

    /// <summary>One character that says how a step came out without colour.</summary>
    public static string MarkOf(StepResult result) => result switch
    {
        StepResult.Neutral => "·",
        StepResult.Holds => "✓",
        StepResult.Fails => "✗",
        StepResult.Unknown => "?",
        StepResult.Reduces => "▼",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static Localized WordsOf(ExplanationStep step, string words) => step.Origin?.Article is { } article
        ? new($"article {article.Number}: {words}", $"第{article.Number}条：{words}")
        : Localized.Same(words);
}
