using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>A whole decision as a tree: each step with its result, the official words beside it, and what it would take.</summary>
public static class ExplanationTree
{
    public static void Write(Explanation explanation, TextWriter output, Palette palette, Terminal terminal, int? width)
    {
        var root = new Tree(Head(explanation, terminal));
        foreach (var step in explanation.Steps)
        {
            Add(root, step, terminal);
        }

        Canvas.On(output, palette, width).Write(root);
    }

    private static Paragraph Head(Explanation explanation, Terminal terminal)
    {
        var decision = explanation.Decision;
        var style = OutcomeText.Style(decision.Outcome);
        string outcome = OutcomeText.Of(decision.Outcome, terminal.Language);
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

    private static void Add(IHasTreeNodes parent, ExplanationStep step, Terminal terminal)
    {
        var (mark, style) = Mark(step.Result);
        var line = new Paragraph();
        if (mark.Length > 0)
        {
            line.Append(mark + " ", style);
        }

        line.Append(step.Text.In(terminal.Language));
        if (step.Needed is { IsEmpty: false } needed)
        {
            line.Append("\n→ " + needed.In(terminal.Language), new Style(Color.Yellow));
        }

        if (step.Words is { Length: > 0 } words)
        {
            line.Append($"\n“{words}”{Article(step, terminal)}", new Style(decoration: Decoration.Dim));
        }

        var node = parent.AddNode(line);
        foreach (var inner in step.Steps)
        {
            Add(node, inner, terminal);
        }
    }

    private static string Article(ExplanationStep step, Terminal terminal) =>
        step.Origin?.Article is { } article ? terminal.Say($" (article {article.Number})", $"（第{article.Number}条）") : "";

    private static (string Mark, Style Style) Mark(StepResult result) => result switch
    {
        StepResult.Holds => ("✓", new Style(Color.Green)),
        StepResult.Fails => ("✗", new Style(Color.Red)),
        StepResult.Unknown => ("?", new Style(Color.Yellow)),
        StepResult.Reduces => ("▼", new Style(Color.Yellow)),
        _ => ("", new Style(Color.Default)),
    };
}
