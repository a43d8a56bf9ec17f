using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>`from "sources/lpr.csv" column lpr_1y by published`: a column of a CSV file with a header, one entry a row.</summary>
internal sealed class TableFileReader(
    TableSymbol symbol, PolicyType keyType, PolicyType type, TableFileSyntax file, DataFiles files, DiagnosticBag diagnostics)
{
    private readonly SourceText source = symbol.Tree.Source;

    public BoundTable? Read()
    {
        if (file.Path.Text.Length == 0 || file.Column.IsMissing || file.By.IsMissing)
        {
            return null;
        }

        if (files(source, file.Path.Text) is not { } data)
        {
            diagnostics.Add(BindingDiagnostics.TableFile(
                new Location(source, file.Path.Span),
                new($"there is no file `{file.Path.Text}`", $"没有文件 `{file.Path.Text}`"),
                new("the path is relative to the policy's own file", "路径从本政策文件所在的文件夹算起")));
            return null;
        }

        if (keyType.Kind == TypeKind.Choice)
        {
            diagnostics.Add(BindingDiagnostics.TableFile(
                new Location(source, symbol.Syntax.By.Span),
                new("a table from a file is by date, number or text", "来自文件的表按日期、数值或文字取值"),
                new("write `by date`", "请写 `按 日期`")));
            return null;
        }

        return ReadRows(data);
    }

    private BoundTable? ReadRows(SourceText data)
    {
        var rows = DataRows.Of(data);
        if (rows.Malformed is { } line)
        {
            diagnostics.Add(BindingDiagnostics.TableFile(
                line,
                new($"the quotes in this row of `{file.Path.Text}` are not as in a CSV file", $"`{file.Path.Text}` 这一行的引号不合 CSV 的写法"),
                new(
                    "a field in quotes ends with a quote just before the comma or the end of the line; a quote inside it is written twice",
                    "加引号的一格，末尾的引号后面紧跟逗号或行末；格中的引号写两遍")));
            return null;
        }

        if (ColumnOf(rows, file.By) is not { } by || ColumnOf(rows, file.Column) is not { } column)
        {
            return null;
        }

        var entries = new Dictionary<Value, BoundEntry>();
        foreach (var row in rows.Rows)
        {
            if (ReadCell(row, by, file.By, keyType) is { } key && ReadCell(row, column, file.Column, type) is { } value
                && !entries.TryAdd(key, new BoundEntry(row.Location, key, value)))
            {
                diagnostics.Add(BindingDiagnostics.RepeatedRow(row.Location, row.Cells[by].Text, entries[key].Location));
            }
        }

        var inOrder = TableBinder.InOrder(entries.Values, keyType);
        return new BoundTable(symbol, keyType, type, inOrder, null, keyType.Kind == TypeKind.Date && !inOrder.IsEmpty ? EndOfMonth(inOrder[^1].Key.AsDate()) : null);
    }

    /// <summary>What comes after the month of the last entry is not published yet.</summary>
    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private int? ColumnOf(DataRows rows, NameSyntax name)
    {
        int index = rows.Columns.IndexOf(name.Text);
        if (index >= 0)
        {
            return index;
        }

        string all = string.Join(", ", rows.Columns.Select(c => $"`{c}`"));
        diagnostics.Add(BindingDiagnostics.TableFile(
            new Location(source, name.Span),
            new($"`{file.Path.Text}` has no column `{name.Text}`", $"`{file.Path.Text}` 没有 `{name.Text}` 列"),
            rows.Columns.IsEmpty ? new("the first row names the columns", "第一行写各列的名称") : new($"its columns: {all}", $"它的列：{all}")));
        return null;
    }

    private Value? ReadCell(DataRow row, int column, NameSyntax name, PolicyType wanted)
    {
        var cell = row.Cells[column];
        var value = wanted.Kind == TypeKind.Text ? Value.Of(cell.Text) : cell.Literal is { } literal ? Literals.Fit(literal, wanted) : null;
        if (value is null or { IsUnknown: true })
        {
            var example = TypeWords.Example(wanted);
            diagnostics.Add(BindingDiagnostics.TableEntry(
                row.Location,
                new($"`{cell.Text}` in column `{name.Text}` is not {TypeWords.Name(wanted).English}", $"`{name.Text}` 列的 `{cell.Text}` 不是{TypeWords.Name(wanted).Chinese}"),
                new($"write {example.English}", $"请写{example.Chinese}")));
            return null;
        }

        return value;
    }
}
