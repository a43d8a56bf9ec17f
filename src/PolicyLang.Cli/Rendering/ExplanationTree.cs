using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>A whole decision as a tree: each step with its result, the official words beside it, and what it would take.</summary>
public static class ExplanationTree
{
    public static void Write(Explanation explanation, TextWriter output, Palette palette, Terminal terminal, int? width)
    {
        var root = new Tree(Head(explanation, terminal));
        var open = new Stack<(IHasTreeNodes Node, int Depth)>();
        open.Push((root, -1));
        foreach (var line in ExplanationLine.Of(explanation))
        {
            while (open.Peek().Depth >= line.Depth)
            {
                open.Pop();
            }

            open.Push((open.Peek().Node.AddNode(Draw(line, terminal)), line.Depth));
        }

        new Canvas(output, palette, width).Draw(root);
    }

    private static Paragraph Head(Explanation explanation, Terminal terminal)
    {
        var decision = explanation.Decision;
        var style = OutcomeStyle.Of(decision.Outcome);
        string outcome = decision.Outcome.Text().In(terminal.Language);
        var head = new Paragraph()
            .Append(decision.ClaimId, new Style(decoration: Decoration.Bold))
            .Append($"  {decision.Version?.Display ?? decision.Benefit}  {decision.Claimant}\n")
            .Append(outcome, style.Combine(new Style(decoration: Decoration.Bold)));
        if (!decision.Paid.IsZero)
        {
            head.Append($" {ExactText.Fixed(decision.Paid, 2)}{terminal.Say(" yuan", "元")}", style);
        }

        if (decision.IsProvisional)
        {
            head.Append(terminal.Say(" (provisional)", "（暂定）"), new Style(Color.Yellow));
        }

        return head.Append(": " + decision.Reason.Text.In(terminal.Language));
    }

    private static Paragraph Draw(ExplanationLine line, Terminal terminal)
    {
        var step = line.Step;
        var text = new Paragraph();
        if (step.Result != StepResult.Neutral)
        {
            text.Append(line.Mark + " ", StyleOf(step.Result));
        }

        text.Append(step.Text.In(terminal.Language));
        if (step.Needed is { IsEmpty: false } needed)
        {
            text.Append("\n→ " + needed.In(terminal.Language), new Style(Color.Yellow));
        }

        return line.Words is { } words ? text.Append("\n" + words.In(terminal.Language), new Style(decoration: Decoration.Dim)) : text;
    }

    private static Style StyleOf(StepResult result) => result switch
    {
        StepResult.Holds => new Style(Color.Green),
        StepResult.Fails => new Style(Color.Red),
        StepResult.Unknown or StepResult.Reduces => new Style(Color.Yellow),
        _ => new Style(Color.Default),
    };
}
