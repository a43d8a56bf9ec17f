using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>
/// Collects claims from JSON objects. Objects may name different facts: the columns are those of all objects, in the order they came.
/// Numbers keep their digits; `true` and `false` are `yes` and `no`; `null` is not given.
/// </summary>
internal sealed class JsonRows(string path)
{
    private readonly List<string> names = [];
    private readonly List<byte[]> encodedNames = [];
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<(int Line, string?[] Cells, RowProblem? Problem)> rows = [];
    private readonly CellPool pool = new();

    /// <summary>Any depth: a nested value is the problem of its claim, however deep, and is skipped without recursion.</summary>
    public static JsonReaderOptions Options => new() { MaxDepth = int.MaxValue };

    public void Add(int line, RowProblem problem) => rows.Add((line, [], problem));

    /// <summary>Reads the value the reader stands on: a claim, or something that is none. Throws <see cref="JsonException"/> where the text breaks.</summary>
    public void Read(ref Utf8JsonReader reader, int line)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            string found = reader.TokenType == JsonTokenType.StartArray ? "[…]" : Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, 160)]);
            reader.Skip();
            Add(line, RowProblems.NotAnObject(found));
            return;
        }

        string?[] cells = new string?[names.Count];
        var given = new HashSet<int>();
        RowProblem? problem = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int column = ColumnOf(ref reader, given.Count);
            if (column < 0)
            {
                problem ??= RowProblems.TooManyNames();
                reader.Read();
                reader.Skip();
                continue;
            }

            if (column >= cells.Length)
            {
                Array.Resize(ref cells, names.Count);
            }

            problem ??= given.Add(column) ? null : RowProblems.Repeated(names[column]);
            reader.Read();
            problem = Value(ref reader, names[column], out cells[column]) is { } wrong ? problem ?? wrong : problem;
        }

        rows.Add((line, cells, problem));
    }

    public ClaimFile ToFile(params ReadOnlySpan<Compiler.Diagnostics.Diagnostic> diagnostics)
    {
        var shared = new ClaimColumns(path, [.. names]);
        ImmutableArray<ClaimRow> read = [.. rows.Select(r => new ClaimRow(shared, r.Line, [.. r.Cells]) { Problem = r.Problem })];
        return new ClaimFile(path, read, read.IsEmpty && diagnostics.IsEmpty ? [ClaimFileDiagnostics.NoClaims(path)] : [.. diagnostics]);
    }

    /// <summary>
    /// Objects of a file mostly name the same facts in the same order: <paramref name="expected"/> is looked at first. -1 where the file
    /// has all the names it may have already.
    /// </summary>
    private int ColumnOf(ref Utf8JsonReader reader, int expected)
    {
        if (expected < encodedNames.Count && reader.ValueTextEquals(encodedNames[expected]))
        {
            return expected;
        }

        string name = CsvHeader.Normal(Decode(ref reader) ?? "\uFFFD");
        if (!columns.TryGetValue(name, out int column))
        {
            if (names.Count == ClaimReader.MaxColumns)
            {
                return -1;
            }

            column = names.Count;
            names.Add(name);
            encodedNames.Add(Encoding.UTF8.GetBytes(name));
            columns.Add(name, column);
        }

        return column;
    }

    private RowProblem? Value(ref Utf8JsonReader reader, string column, out string? cell)
    {
        cell = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.String when reader.ValueSpan.Length > ClaimReader.MaxCell && Encoding.UTF8.GetCharCount(reader.ValueSpan) > ClaimReader.MaxCell:
            case JsonTokenType.Number when reader.ValueSpan.Length > ClaimReader.MaxCell:
                return RowProblems.TooLong(column);
            case JsonTokenType.String:
                cell = Decode(ref reader);
                return cell is null ? RowProblems.HalfCharacter(column) : null;
            case JsonTokenType.Number:
                cell = pool.Get(reader.ValueSpan);
                return null;
            case JsonTokenType.True:
                cell = "yes";
                return null;
            case JsonTokenType.False:
                cell = "no";
                return null;
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                bool isArray = reader.TokenType == JsonTokenType.StartArray;
                reader.Skip();
                return RowProblems.Nested(column, isArray);
            default:
                return null;
        }
    }

    /// <summary>The text the reader stands on; null where an escape leaves half a character.</summary>
    private string? Decode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return pool.Get(reader.ValueSpan);
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
