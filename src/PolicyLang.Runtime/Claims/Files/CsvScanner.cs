namespace PolicyLang.Runtime.Claims.Files;

/// <summary>A cell where it stands in the file, without its quotes. <paramref name="HasEscapes"/>: it holds doubled quotes.</summary>
internal readonly record struct CsvField(int Start, int Length, bool HasEscapes);

internal enum CsvFault
{
    None,

    /// <summary>A quote is opened and never closed.</summary>
    OpenQuote,

    /// <summary>Something stands between a closing quote and the next delimiter.</summary>
    TextAfterQuote,
}

/// <summary>
/// Walks the records of a CSV text (RFC 4180; LF, CR LF and CR end a line). A record whose quotes are wrong is its first line alone, so that
/// one stray quote does not swallow the claims below it.
/// </summary>
internal ref struct CsvScanner(ReadOnlySpan<byte> text, byte delimiter)
{
    private readonly ReadOnlySpan<byte> text = text;
    private readonly byte delimiter = delimiter;
    private int at;
    private int nextLine = 1;

    public List<CsvField> Fields { get; } = [];

    /// <summary>The line, from 1, on which the record starts.</summary>
    public int Line { get; private set; } = 1;

    public CsvFault Fault { get; private set; }

    /// <summary>Goes to the next record; false at the end. A blank line is a record of one empty cell.</summary>
    public bool Next()
    {
        if (at >= text.Length)
        {
            return false;
        }

        int start = at;
        Fields.Clear();
        Line = nextLine;
        Fault = CsvFault.None;
        while (ReadField())
        {
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                continue;
            }

            nextLine += at < text.Length ? 1 : 0;
            at += LineBreaks.LengthAt(text, at);
            return true;
        }

        TakeLine(start);
        return true;
    }

    /// <summary>Reads a field and stops at what ends it. False: the quotes are wrong.</summary>
    private bool ReadField()
    {
        if (at < text.Length && text[at] == '"')
        {
            return ReadQuoted();
        }

        int length = text[at..].IndexOfAny(delimiter, (byte)'\r', (byte)'\n');
        length = length < 0 ? text.Length - at : length;
        Fields.Add(new CsvField(at, length, false));
        at += length;
        return true;
    }

    private bool ReadQuoted()
    {
        int start = at + 1;
        int end = start;
        bool escapes = false;
        while (true)
        {
            int quote = text[end..].IndexOf((byte)'"');
            if (quote < 0)
            {
                Fault = CsvFault.OpenQuote;
                return false;
            }

            end += quote;
            if (end + 1 >= text.Length || text[end + 1] != '"')
            {
                break;
            }

            escapes = true;
            end += 2;
        }

        at = end + 1;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at < text.Length && text[at] != delimiter && text[at] is not ((byte)'\r' or (byte)'\n'))
        {
            // A quote that seems to close on a later line is the opening quote of another cell.
            Fault = LineBreaks.Count(text[start..end]) > 0 ? CsvFault.OpenQuote : CsvFault.TextAfterQuote;
            return false;
        }

        nextLine += LineBreaks.Count(text[start..end]);
        Fields.Add(new CsvField(start, end - start, escapes));
        return true;
    }

    /// <summary>The first line of a record with wrong quotes, split at every delimiter.</summary>
    private void TakeLine(int start)
    {
        Fields.Clear();
        int end = start + LineBreaks.EndOfLine(text[start..]);
        for (int from = start; from <= end;)
        {
            int length = text[from..end].IndexOf(delimiter);
            length = length < 0 ? end - from : length;
            Fields.Add(new CsvField(from, length, false));
            from += length + 1;
        }

        at = end + LineBreaks.LengthAt(text, end);
        nextLine = Line + 1;
    }
}
