using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>Claims from a CSV text.</summary>
internal static class CsvClaims
{
    public static ClaimFile Read(ReadOnlySpan<byte> utf8, string path)
    {
        var headerLine = FirstLine(utf8);
        byte delimiter = CsvDelimiter.Of(headerLine);
        var scanner = new CsvScanner(utf8, delimiter);
        while (scanner.Next() && IsBlank(utf8, scanner.Fields))
        {
        }

        if (scanner.Fault != CsvFault.None)
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.BrokenHeader(path, scanner.Line));
        }

        string[] names = [.. Texts(utf8, scanner.Fields)];
        if (CsvDelimiter.WrongIn(headerLine, names.Length) is { } mark)
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.WrongDelimiter(path, scanner.Line, mark));
        }

        if (CsvHeader.Fault(names, path, scanner.Line) is { } fault)
        {
            return ClaimFile.Failed(path, fault);
        }

        return Rows(utf8, ref scanner, new CsvHeader(path, names), (char)delimiter);
    }

    private static ClaimFile Rows(ReadOnlySpan<byte> utf8, ref CsvScanner scanner, CsvHeader header, char delimiter)
    {
        int headerLine = scanner.Line;
        string shownDelimiter = delimiter == '\t' ? "tab" : delimiter.ToString();
        var pool = new CellPool();
        var rows = ImmutableArray.CreateBuilder<ClaimRow>();
        var nameless = new SortedDictionary<int, Diagnostic>();
        while (scanner.Next())
        {
            var fields = scanner.Fields;
            if (IsBlank(utf8, fields))
            {
                continue;
            }

            var problem = scanner.Fault switch
            {
                CsvFault.OpenQuote => RowProblems.OpenQuote(),
                CsvFault.TextAfterQuote => RowProblems.TextAfterQuote(),
                _ when fields.Count < header.Width => RowProblems.TooFewCells(fields.Count, header.Width, shownDelimiter),
                _ when Filled(utf8, fields) is var filled && filled > header.Width => RowProblems.TooManyCells(filled, header.Width, shownDelimiter),
                _ => null,
            };
            string?[] cells = new string?[header.Columns.Names.Length];
            for (int i = 0; i < Math.Min(fields.Count, header.Width); i++)
            {
                if (header.ColumnOf(i) is not (>= 0 and var column))
                {
                    if (!nameless.ContainsKey(i) && !IsBlank(utf8, fields[i]))
                    {
                        nameless.Add(i, ClaimFileDiagnostics.NamelessColumn(header.Columns.File, scanner.Line, i + 1));
                    }
                }
                else if (IsTooLong(utf8, fields[i]))
                {
                    problem ??= RowProblems.TooLong(header.Columns.Names[column]);
                }
                else
                {
                    cells[column] = Text(utf8, fields[i], pool);
                }
            }

            rows.Add(new ClaimRow(header.Columns, scanner.Line, ImmutableCollectionsMarshal.AsImmutableArray(cells)) { Problem = problem });
        }

        string path = header.Columns.File;
        if (rows.Count == 0 && header.Columns.Names is [var first, ..] && !BaseColumns.All.Any(b => header.Columns.Names.Any(b.Is)))
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.MissingHeader(path, headerLine, first)); // a line of some other text
        }

        return new ClaimFile(
            path, rows.ToImmutable(), rows.Count == 0 ? [.. nameless.Values, ClaimFileDiagnostics.NoClaims(path)] : [.. nameless.Values]);
    }

    /// <summary>The first line that is not blank.</summary>
    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.TrimStart(" \r\n"u8);
        return text[..LineBreaks.EndOfLine(text)];
    }

    private static IEnumerable<string> Texts(ReadOnlySpan<byte> utf8, List<CsvField> fields)
    {
        var texts = new List<string>(fields.Count);
        var pool = new CellPool();
        foreach (var field in fields)
        {
            texts.Add(Text(utf8, field, pool) ?? "");
        }

        return texts;
    }

    private static string? Text(ReadOnlySpan<byte> utf8, CsvField field, CellPool pool)
    {
        var bytes = utf8.Slice(field.Start, field.Length);
        return bytes.Length == 0 ? null
            : field.HasEscapes ? Encoding.UTF8.GetString(bytes).Replace("\"\"", "\"", StringComparison.Ordinal)
            : pool.Get(bytes);
    }

    /// <summary>How many cells the row has up to its last one that is not blank.</summary>
    private static int Filled(ReadOnlySpan<byte> utf8, List<CsvField> fields)
    {
        int count = fields.Count;
        while (count > 0 && IsBlank(utf8, fields[count - 1]))
        {
            count--;
        }

        return count;
    }

    private static bool IsBlank(ReadOnlySpan<byte> utf8, List<CsvField> fields) => Filled(utf8, fields) == 0;

    private static bool IsBlank(ReadOnlySpan<byte> utf8, CsvField field) =>
        field.Length == 0 || utf8.Slice(field.Start, field.Length).IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool IsTooLong(ReadOnlySpan<byte> utf8, CsvField field) =>
        field.Length > ClaimReader.MaxCell && Encoding.UTF8.GetCharCount(utf8.Slice(field.Start, field.Length)) > ClaimReader.MaxCell;
}
