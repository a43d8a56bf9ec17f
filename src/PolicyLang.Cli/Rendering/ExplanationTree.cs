using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Cli.Rendering;

/// <summary>
/// A whole decision as a tree: each step with its result, the official words beside it, and what it would take. A width of null wraps nothing.
/// </summary>
public sealed class ExplanationTree(TextWriter output, Palette palette, Terminal terminal, int? width)
{
    public void Write(Explanation explanation)
    {
        WriteHead(explanation.Decision);
        var lines = ExplanationLine.Of(explanation).ToList();
        for (int i = 0; i < lines.Count; i++)
        {
            WriteStep(lines[i], lines, i);
        }
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

    private void WriteStep(ExplanationLine line, List<ExplanationLine> lines, int index)
    {
        var (first, others) = Rails(line, lines, index);
        int? room = width - CellWidth.Of(first) - 2;
        string mark = line.Step.Result == StepResult.Neutral ? "" : palette.Of(line.Step.Result, line.Mark) + " ";
        string indent = mark.Length == 0 ? "" : "  ";
        string[] text = [.. WrappedText.Lines(line.Step.Text.In(terminal.Language), room)];
        output.WriteLine($"{palette.Faint(first)}{mark}{text[0]}");
        foreach (string more in text.Skip(1))
        {
            output.WriteLine($"{palette.Faint(others)}{indent}{more}".TrimEnd());
        }

        if (line.Step.Needed is { IsEmpty: false } needed)
        {
            WriteBeside("→ " + needed.In(terminal.Language), palette.Doubt);
        }

        if (line.Words is { } words)
        {
            WriteBeside(words.In(terminal.Language), palette.Faint);
        }

        void WriteBeside(string beside, Func<string, string> paint)
        {
            foreach (string more in WrappedText.Lines(beside, room))
            {
                output.WriteLine($"{palette.Faint(others)}{indent}{paint(more)}");
            }
        }
    }

    /// <summary>What stands before the first line of a step, and before its further lines: a rail for every step above that goes on.</summary>
    private static (string First, string Others) Rails(ExplanationLine line, List<ExplanationLine> lines, int index)
    {
        string rails = string.Concat(Enumerable.Range(0, line.Depth).Select(depth => GoesOn(lines, index, depth) ? "│   " : "    "));
        bool hasNext = GoesOn(lines, index, line.Depth);
        return (rails + (hasNext ? "├── " : "└── "), rails + (hasNext ? "│   " : "    "));
    }

    /// <summary>Another step of this depth follows before one that is less deep.</summary>
    private static bool GoesOn(List<ExplanationLine> lines, int index, int depth)
    {
        for (int i = index + 1; i < lines.Count && lines[i].Depth >= depth; i++)
        {
            if (lines[i].Depth == depth)
            {
                return true;
            }
        }

        return false;
    }
}
