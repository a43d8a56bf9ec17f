using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using Sylvan.Data.Csv;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// A CSV file with a header, read. What is read of a text stays with it as long as it lives: an editor compiles again with each key, and
/// each reading of a rulebook is compiled by itself, while the data stay as they are.
/// </summary>
internal sealed class DataRows
{
    private const int SmallestBuffer = 4096;

    private static readonly ConditionalWeakTable<SourceText, DataRows> Known = [];

    private DataRows(SourceText data)
    {
        if (string.IsNullOrWhiteSpace(data.Content))
        {
            return;
        }

        var rows = ImmutableArray.CreateBuilder<DataRow>();
        try
        {
            using var csv = CsvDataReader.Create(
                new StringReader(data.Content), new CsvDataReaderOptions { HasHeaders = true, BufferSize = SmallestBuffer, MaxBufferSize = Math.Max(SmallestBuffer, 2 * data.Length) });
            Columns = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
            while (csv.Read())
            {
                rows.Add(new(LineOf(data, csv.RowNumber), [.. Enumerable.Range(0, Columns.Length).Select(i => new DataCell(i < csv.RowFieldCount ? csv.GetString(i) : ""))]));
            }
        }
        catch (CsvFormatException malformed)
        {
            Malformed = LineOf(data, malformed.RowNumber);
        }

        Rows = rows.ToImmutable();
    }

    /// <summary>The names of the header; empty where the file is.</summary>
    public ImmutableArray<string> Columns { get; } = [];

    /// <summary>Up to the malformed one, if any.</summary>
    public ImmutableArray<DataRow> Rows { get; } = [];

    /// <summary>The line whose quotes are not as they must be, so that nothing behind it can be read; null where there is none.</summary>
    public Location? Malformed { get; }

    public static DataRows Of(SourceText data) => Known.GetValue(data, d => new DataRows(d));

    private static Location LineOf(SourceText data, int row) => new(data, data.LineSpan(Math.Clamp(row, 0, data.LineCount - 1)));
}

/// <summary>One row; a cell for each column of the header, empty where the row is shorter.</summary>
internal sealed record DataRow(Location Location, ImmutableArray<DataCell> Cells);

/// <summary>A cell, without the blanks around it.</summary>
internal sealed class DataCell
{
    private readonly Lazy<LiteralSyntax?> literal;

    public DataCell(string written)
    {
        Text = written.Trim();
        literal = new(() => LiteralParsing.Parse(Text));
    }

    public string Text { get; }

    /// <summary>The literal it is; null where it is none.</summary>
    public LiteralSyntax? Literal => literal.Value;
}
