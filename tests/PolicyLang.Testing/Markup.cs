using System.Collections.Immutable;
using System.Text;

namespace PolicyLang.Testing;

/// <summary>A text with marks taken out: `|` where the cursor stands, ⟦…⟧ around spans.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Cursor">The offset of the first mark `|`; -1 where there is none.</param>
/// <param name="Spans">Start and length of each marked span, in order of their starts.</param>
public sealed record Markup(string Text, int Cursor, ImmutableArray<(int Start, int Length)> Spans)
{
    public static Markup Parse(string marked, char cursor = '|')
    {
        var text = new StringBuilder();
        var open = new Stack<int>();
        var spans = ImmutableArray.CreateBuilder<(int Start, int Length)>();
        int at = -1;
        foreach (char c in marked)
        {
            if (c == cursor && at < 0)
            {
                at = text.Length;
            }
            else if (c == '⟦')
            {
                open.Push(text.Length);
            }
            else if (c == '⟧')
            {
                int start = open.Pop();
                spans.Add((start, text.Length - start));
            }
            else
            {
                text.Append(c);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException("a ⟦ without its ⟧: " + marked);
        }

        return new Markup(text.ToString(), at, [.. spans.Order()]);
    }
}
