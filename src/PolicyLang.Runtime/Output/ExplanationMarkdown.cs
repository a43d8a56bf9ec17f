using System.Text;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Output;

/// <summary>An explanation as Markdown: a heading with the decision, its steps as a nested list, official words as quotations.</summary>
public static class ExplanationMarkdown
{
    public static void Write(Explanation explanation, Stream stream, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        WriteDecision(writer, explanation.Decision, language);
        foreach (var line in ExplanationLine.Of(explanation))
        {
            string indent = new(' ', line.Depth * 2);
            writer.WriteLine($"{indent}- {line.Mark} {MarkdownText.Inline(line.Step.Text.In(language))}");
            if (line.Step.Needed is { } needed)
            {
                writer.WriteLine($"{indent}  **{MarkdownText.Inline(needed.In(language))}**");
            }

            if (line.Words is { } words)
            {
                writer.WriteLine();
                writer.WriteLine($"{indent}  > {MarkdownText.Inline(words.In(language))}");
                writer.WriteLine();
            }
        }
    }

    private static void WriteDecision(StreamWriter writer, Decision decision, Language language)
    {
        bool chinese = language == Language.Chinese;
        string paid = ExactText.Fixed(decision.Paid, 2) + (chinese ? "元" : " yuan");
        writer.WriteLine($"# {MarkdownText.Inline(decision.ClaimId)}: {decision.Outcome.Text().In(language)}{(chinese ? "，" : ", ")}{paid}");
        writer.WriteLine();
        foreach (var column in DecisionColumn.All.Where(c => c.Name is not "claim_id" and not "outcome" and not "paid"))
        {
            if (column.Text(decision, language) is { Length: > 0 } text)
            {
                writer.WriteLine($"- {column.Name}: {MarkdownText.Inline(text)}");
            }
        }

        writer.WriteLine();
    }
}
