using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Cli.Rendering;

/// <summary>A whole decision: what came of it, and its steps as a tree. A width of null wraps nothing.</summary>
public sealed class ExplanationTree(TextWriter output, Palette palette, Terminal terminal, int? width)
{
    public void Write(Explanation explanation)
    {
        WriteHead(explanation.Decision);
        new StepTree(output, palette, terminal, width).Write(explanation.Steps);
    }

    private void WriteHead(Decision decision)
    {
        output.WriteLine($"{palette.Bold(decision.ClaimId)}  {decision.Version?.Display ?? decision.Benefit}  {decision.Claimant}");
        string outcome = decision.Outcome.Text().In(terminal.Language);
        string paid = decision.Paid.IsZero ? "" : $" {ExactText.Fixed(decision.Paid, 2)}{terminal.Say(" yuan", "元")}";
        string provisional = decision.IsProvisional ? terminal.Say(" (provisional)", "（暂定）") : "";
        string head = outcome + paid + provisional;
        string[] lines = [.. WrappedText.Lines($"{head}{terminal.Say(": ", "：")}{decision.Reason.Text.In(terminal.Language)}", width)];
        output.WriteLine(lines[0].StartsWith(head, StringComparison.Ordinal) ? palette.Of(decision.Outcome, head) + lines[0][head.Length..] : lines[0]);
        foreach (string line in lines.Skip(1))
        {
            output.WriteLine(line);
        }
    }
}
