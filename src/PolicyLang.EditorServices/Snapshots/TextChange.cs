using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Snapshots;

/// <summary>One change as an editor tells it: what stood between two places is now <paramref name="NewText"/>; no places: the whole text.</summary>
public sealed record TextChange((LinePosition Start, LinePosition End)? Range, string NewText)
{
    /// <summary>The text after some changes, each counted in the text the one before it left.</summary>
    public static SourceText Apply(SourceText source, ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes)
        {
            source = new SourceText(source.Path, change.ApplyTo(source));
        }

        return source;
    }

    private string ApplyTo(SourceText source)
    {
        if (Range is not var (start, end))
        {
            return NewText;
        }

        int from = source.OffsetAt(start);
        int to = Math.Max(from, source.OffsetAt(end));
        return string.Concat(source.Content.AsSpan(0, from), NewText, source.Content.AsSpan(to));
    }
}
