using System.Collections.Immutable;

namespace PolicyLang.Compiler.Text;

/// <summary>The text of one file with the path it is reported under and the starts of its lines.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        lineStarts = FindLineStarts(content);
    }

    /// <summary>The path under which places in this text are reported, with forward slashes.</summary>
    public string Path { get; }

    public string Content { get; }

    public int Length => Content.Length;

    public int LineCount => lineStarts.Length;

    public string this[TextSpan span] => Content.Substring(span.Start, span.Length);

    public LinePosition PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        int line = lineStarts.BinarySearch(offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line, offset - lineStarts[line]);
    }

    /// <summary>The offset of a position; a column behind its line's end is that end, a line behind the last the end of the text.</summary>
    public int OffsetAt(LinePosition position)
    {
        if (position.Line >= lineStarts.Length)
        {
            return Content.Length;
        }

        int line = Math.Max(0, position.Line);
        var span = LineSpan(line);
        return span.Start + Math.Clamp(position.Character, 0, span.Length);
    }

    /// <summary>The span of a line (from 0) without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        int start = lineStarts[line];
        int end = line + 1 < lineStarts.Length ? lineStarts[line + 1] : Content.Length;
        while (end > start && Content[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    public string LineText(int line) => this[LineSpan(line)];

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
