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
    private static readonly ConditionalWeakTable<SourceText, DataRows> Known = [];

    private DataRows(SourceText data)
    {
        using var csv = CsvDataReader.Create(new StringReader(data.Content), new CsvDataReaderOptions { HasHeaders = true });
        Columns = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
        var rows = ImmutableArray.CreateBuilder<DataRow>();
        while (csv.Read())
        {
            int line = Math.Min(csv.RowNumber, data.LineCount - 1);
            rows.Add(new(
                new Location(data, data.LineSpan(line)),
                [.. Enumerable.Range(0, Columns.Length).Select(i => new DataCell(i < csv.RowFieldCount ? csv.GetString(i) : ""))]));
        }

        Rows = rows.ToImmutable();
    }

    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<DataRow> Rows { get; }

    /// <summary>Errors: those of the CSV reader, where a field is malformed.</summary>
    public static DataRows Of(SourceText data) => Known.GetValue(data, d => new DataRows(d));
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
