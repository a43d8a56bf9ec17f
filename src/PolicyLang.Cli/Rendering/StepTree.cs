using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Cli.Rendering;

/// <summary>
/// Steps as a tree: each with its result, the official words beside it, and what it would take. A width of null wraps nothing.
/// </summary>
public sealed class StepTree(TextWriter output, Palette palette, Terminal terminal, int? width)
{
    public void Write(IEnumerable<ExplanationStep> steps)
    {
        var lines = ExplanationLine.Of(steps).ToList();
        for (int i = 0; i < lines.Count; i++)
        {
            WriteStep(lines[i], lines, i);
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
