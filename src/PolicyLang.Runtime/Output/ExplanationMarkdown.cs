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
        string colon = language == Language.Chinese ? "：" : ": ";
        writer.WriteLine($"# {MarkdownText.Inline(decision.ClaimId)}{colon}{decision.Outcome.Text().In(language)}{(language == Language.Chinese ? "，" : ", ")}{Money(decision.Paid).In(language)}");
        writer.WriteLine();
        foreach (var (label, text) in Lines(decision, language))
        {
            if (text is { Length: > 0 })
            {
                writer.WriteLine($"- {label.In(language)}{colon}{MarkdownText.Inline(text)}");
            }
        }

        writer.WriteLine();
    }

    /// <summary>What the heading does not say, under the words of people, not the names of columns.</summary>
    private static IEnumerable<(Localized Label, string? Text)> Lines(Decision decision, Language language)
    {
        yield return (new("benefit", "奖补"), Benefit(decision).In(language));
        yield return (new("claimant", "申报人"), decision.Claimant);
        yield return (new("policy", "政策"), decision.Policy);
        yield return (new("article", "条款"), decision.Article is { } number ? new Localized(number, $"第{number}条").In(language) : null);
        yield return (new("provisional", "暂定"), (decision.IsProvisional ? new Localized("yes", "是") : new Localized("no", "否")).In(language));
        yield return (new("due", "应得"), decision.Gross is { } due ? Money(due).In(language) : null);
        yield return (new("reason code", "理由代码"), decision.Reason.Code);
        yield return (new("reason", "理由"), DecisionColumn.ReasonOf(decision, language));
    }

    private static Localized Benefit(Decision decision) => decision.Version?.Display is { } label && label != decision.Benefit
        ? new($"{label} ({decision.Benefit})", $"{label}（{decision.Benefit}）")
        : Localized.Same(decision.Benefit);

    private static Localized Money(Exact yuan)
    {
        string amount = ExactText.Fixed(yuan, 2);
        return new($"{amount} yuan", $"{amount}元");
    }
}
