using System.Collections.Immutable;
using System.Text;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>Blocks and their lines to rows.</summary>
internal sealed class Layout
{
    private const int Step = 2;

    private readonly Language language;
    private readonly ListLayout lists;

    private Layout(Language language)
    {
        this.language = language;
        lists = new ListLayout(language, Cells);
    }

    internal static string Print(ImmutableArray<Statement> statements, Word end, Language language)
    {
        var layout = new Layout(language);
        string text = RowWriter.Write([.. statements.Select(s => layout.Row(s, 0))], end.Before, 0);
        return text.Length == 0 ? "" : text + "\n";
    }

    private Row Row(Statement statement, int indent)
    {
        if (statement.Block is not { } block)
        {
            return Trivia.Attach(Cells(statement.Parts, indent), statement.Parts);
        }

        var head = Cells(statement.Parts, indent);
        string text = $"{head.Cells[0]} {Block(block, indent)}";
        var last = PartWords.Last(statement.Parts[^1]);
        ImmutableArray<Lead> above = [.. last.After.Select(c => new Lead(c, false)), .. block.Open.Before];
        return Trivia.Attach(head with { Cells = [text], Gaps = [""] }, statement.Parts, above, block.Close.After);
    }

    private string Block(Block block, int indent)
    {
        ImmutableArray<Row> rows = [.. block.Statements.Select(s => Row(s, indent + Step))];
        return Braces(rows, block.Open, block.Close, indent);
    }

    /// <summary>Rows between braces, with the comments at the braces.</summary>
    internal static string Braces(ImmutableArray<Row> rows, Word open, Word close, int indent)
    {
        ImmutableArray<Lead> more = [.. open.After.Skip(1).Select(c => new Lead(c, false))];
        var tail = close.Before;
        if (rows.Length > 0)
        {
            rows = rows.SetItem(0, rows[0] with { Leads = [.. more, .. rows[0].Leads] });
        }
        else
        {
            tail = [.. more, .. tail];
        }

        if (rows.Length == 0 && tail.IsEmpty && open.After.IsEmpty)
        {
            return "{ }";
        }

        string comment = open.After.IsEmpty ? "" : "  " + open.After[0];
        string inside = RowWriter.Write(rows, tail, indent + Step);
        return $"{{{comment}\n{inside}{(inside.Length > 0 ? "\n" : "")}{new string(' ', indent)}}}";
    }

    /// <summary>The text of some parts, cut where columns begin; comments are not in it.</summary>
    private Row Cells(ImmutableArray<Part> parts, int indent)
    {
        var kind = PartWords.First(parts[0]).Row;
        var cells = ImmutableArray.CreateBuilder<string>();
        var gaps = ImmutableArray.CreateBuilder<string>();
        gaps.Add("");
        var cell = new StringBuilder();
        Word? previous = null;
        for (int i = 0; i < parts.Length; i++)
        {
            var word = PartWords.First(parts[i]);
            string gap = previous is null ? "" : Spacing.Between(previous, word, language);
            if (i > 0 && StartsCell(word, kind, i))
            {
                cells.Add(cell.ToString());
                gaps.Add(gap);
                cell.Clear();
            }
            else if (word.Is(TokenRoles.Paragraph))
            {
                cell.Append('\n').Append(' ', indent + CellWidth.Of(PartWords.First(parts[0]).Text) + 1);
            }
            else
            {
                cell.Append(gap);
            }

            cell.Append(parts[i] is ListPart list ? lists.Print(list, indent) : word.Text);
            previous = PartWords.Last(parts[i]);
        }

        cells.Add(cell.ToString());
        return new Row(kind, cells.ToImmutable(), gaps.ToImmutable());
    }

    private static bool StartsCell(Word word, RowKind kind, int index) => kind switch
    {
        RowKind.Header or RowKind.Money => index == 1,
        RowKind.Fact or RowKind.Let or RowKind.Condition or RowKind.Choice or RowKind.Pair => word.Is(TokenRoles.Cell) && word.Kind != TokenKind.Punctuation,
        _ => false,
    };
}
