using Antlr4.Runtime;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Parsing;

/// <summary>A word of a file as the parser sees it. Lines count from 0 here, and its text is cut out only when asked for.</summary>
internal sealed class Token(SourceText source, int type, int start, int end, int line, int column) : IWritableToken
{
    /// <summary>As the parser takes it; passes change it, and <see cref="Reset"/> takes that back.</summary>
    public int Type { get; set; } = type;

    /// <summary>As it was lexed, or as a repair of its spelling took it.</summary>
    public int Lexed { get; private set; } = type;

    public int StartIndex { get; } = start;

    public int StopIndex { get; } = end - 1;

    public int End { get; } = end;

    public int Line { get; set; } = line;

    /// <summary>UTF-16 column from 0.</summary>
    public int Column { get; set; } = column;

    public int Channel { get; set; }

    public int TokenIndex { get; set; } = -1;

    public ITokenSource? TokenSource => null;

    public ICharStream? InputStream => null;

    public string Text
    {
        get => field ??= Type == TokenConstants.EOF ? "" : source.Content[StartIndex..End];
        set;
    }

    public TextSpan Span => TextSpan.FromBounds(StartIndex, End);

    /// <summary>Put in or conjured by a repair: no letters in the file.</summary>
    public bool IsVirtual => End <= StartIndex;

    internal void Reset() => Type = Lexed;

    /// <summary>Takes the word for a keyword it is a slip of.</summary>
    internal void Respell(int keyword) => Type = Lexed = keyword;

    /// <summary>A token of no letters just before this one.</summary>
    internal Token Before(int kind) => new(source, kind, StartIndex, StartIndex, Line, Column);

    /// <summary>A token of no letters just behind this one.</summary>
    internal Token Behind(int kind) => new(source, kind, End, End, Line, Column + End - StartIndex);

    public override string ToString() => $"{Line + 1}:{Column} {Text}";
}
