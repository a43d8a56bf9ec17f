using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>The words of an article as its file has them: one paragraph a line, and where each stands.</summary>
internal sealed class WrittenWords
{
    private readonly List<(LabelSyntax Label, int Start)> paragraphs = [];

    public WrittenWords(ArticleSyntax article)
    {
        int at = 0;
        foreach (var label in article.Items.OfType<TextSyntax>().SelectMany(t => t.Paragraphs))
        {
            paragraphs.Add((label, at));
            at += label.Text.Length + 1;
        }

        Text = string.Join('\n', paragraphs.Select(p => p.Label.Text));
    }

    public string Text { get; }

    /// <summary>The place in the words of a place in the file; null where it is in none of them.</summary>
    public int? OffsetOf(int place)
    {
        foreach (var (label, start) in paragraphs)
        {
            if (label.Span.Contains(place))
            {
                return start + Math.Clamp(place - label.Span.Start - 1, 0, label.Text.Length);
            }
        }

        return null;
    }
}
