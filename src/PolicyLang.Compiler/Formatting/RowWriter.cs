using System.Collections.Immutable;
using System.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>Rows to lines: comments, blank lines, indentation.</summary>
internal static class RowWriter
{
    /// <summary>The lines, without a break at the end.</summary>
    /// <param name="rows">In order.</param>
    /// <param name="tail">Comments behind the last of them.</param>
    /// <param name="indent">Blanks before each; further lines of a row bring their own.</param>
    internal static string Write(ImmutableArray<Row> rows, ImmutableArray<Lead> tail, int indent)
    {
        var text = new StringBuilder();
        string[] texts = Columns.Align(rows);
        for (int i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            bool isParted = i > 0 && (row.IsBlock || rows[i - 1].IsBlock) && !row.IsParted;
            foreach (var lead in row.Leads)
            {
                Line(text, lead.Text, indent, lead.IsApart || isParted);
                isParted = false;
            }

            Line(text, texts[i], indent, row.IsApart || isParted);
        }

        foreach (var lead in tail)
        {
            Line(text, lead.Text, indent, lead.IsApart);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line, int indent, bool isApart)
    {
        if (text.Length > 0)
        {
            text.Append(isApart ? "\n\n" : "\n");
        }

        text.Append(' ', indent).Append(line);
    }
}
