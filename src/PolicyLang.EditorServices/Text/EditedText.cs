using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.EditorServices.Text;

/// <summary>A text with edits made in it.</summary>
public static class EditedText
{
    /// <summary>The edits count in the text as it was and do not overlap; of those at one place the first comes first.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var parts = new List<string>();
        int at = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            parts.Add(text[at..edit.Span.Start]);
            parts.Add(edit.NewText);
            at = edit.Span.End;
        }

        parts.Add(text[at..]);
        return string.Concat(parts);
    }

    /// <summary>Whether edits get in each other's way: they overlap, or meet where one only puts something in.</summary>
    public static bool Clash(TextEdit a, TextEdit b) => a.Span.Start <= b.Span.End && b.Span.Start <= a.Span.End;

    /// <summary>The edits of several answers one after another, those that clash with earlier ones left out as a whole.</summary>
    public static ImmutableArray<TextEdit> WithoutClashes(IEnumerable<ImmutableArray<TextEdit>> answers)
    {
        var taken = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var edits in answers)
        {
            if (!edits.Any(e => taken.Any(t => Clash(e, t))))
            {
                taken.AddRange(edits);
            }
        }

        return taken.ToImmutable();
    }
}
