using System.Collections.Immutable;
using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>Sets the cells of neighbouring rows below one another, by terminal cells (a Han character takes two).</summary>
internal static class Columns
{
    /// <summary>A cell wider than this shares no column: one long condition does not move the labels of all.</summary>
    private const int WidestCell = 48;

    /// <summary>Comments further right than this are not set below one another.</summary>
    private const int WidestLine = 100;

    /// <summary>The text of each row.</summary>
    internal static string[] Align(ImmutableArray<Row> rows)
    {
        var texts = new string[rows.Length];
        for (int start = 0; start < rows.Length;)
        {
            int end = start + 1;
            while (end < rows.Length && rows[end].Kind == rows[start].Kind && !rows[end].IsParted)
            {
                end++;
            }

            AlignRun(rows, texts, start, end);
            start = end;
        }

        Comments(rows, texts);
        return texts;
    }

    private static void AlignRun(ImmutableArray<Row> rows, string[] texts, int start, int end)
    {
        int cells = rows[start..end].Max(r => r.Cells.Length);
        int[] widths = [.. Enumerable.Range(0, cells).Select(k => rows[start..end].Where(r => IsColumn(r, k)).Select(r => CellWidth.Of(r.Cells[k])).DefaultIfEmpty(0).Max())];

        // amount below amount, 数额 above 封顶: they are in line by themselves.
        bool isAlone = end - start == 1
            || (rows[start].Kind == RowKind.Money && rows[start..end].All(r => CellWidth.Of(r.Cells[0]) == CellWidth.Of(rows[start].Cells[0])));
        for (int i = start; i < end; i++)
        {
            texts[i] = Text(rows[i], widths, isAlone);
        }
    }

    /// <summary>Whether the cell sets the width of a column: something follows it, and it is short.</summary>
    private static bool IsColumn(Row row, int cell) =>
        cell + 1 < row.Cells.Length && row.Cells[cell] is var text && !text.Contains('\n', StringComparison.Ordinal) && CellWidth.Of(text) <= WidestCell;

    private static string Text(Row row, int[] widths, bool isAlone)
    {
        var text = new StringBuilder(row.Cells[0]);
        for (int k = 1; k < row.Cells.Length; k++)
        {
            bool isShared = !isAlone && IsColumn(row, k - 1);
            int pad = isShared ? widths[k - 1] - CellWidth.Of(row.Cells[k - 1]) : 0;
            text.Append(' ', pad).Append(isAlone && row.Kind != RowKind.Condition ? row.Gaps[k] : Gap(row.Kind)).Append(row.Cells[k]);
        }

        return text.ToString();
    }

    private static string Gap(RowKind kind) => kind is RowKind.Header or RowKind.Money or RowKind.Condition ? "  " : " ";

    /// <summary>Comments behind neighbouring rows stand below one another.</summary>
    private static void Comments(ImmutableArray<Row> rows, string[] texts)
    {
        for (int start = 0; start < rows.Length;)
        {
            int end = start + 1;
            while (end < rows.Length && HasColumn(end - 1) && HasColumn(end) && !rows[end].IsParted && rows[end].Leads.IsEmpty)
            {
                end++;
            }

            int width = end - start > 1 ? texts[start..end].Max(t => CellWidth.Of(t)) : 0;
            for (int i = start; i < end; i++)
            {
                if (rows[i].Comment.Length > 0)
                {
                    texts[i] = (width > 0 ? CellWidth.Pad(texts[i], width) : texts[i]) + "  " + rows[i].Comment;
                }
            }

            start = end;
        }

        bool HasColumn(int i) => rows[i].Comment.Length > 0 && !texts[i].Contains('\n', StringComparison.Ordinal) && CellWidth.Of(texts[i]) <= WidestLine;
    }
}
