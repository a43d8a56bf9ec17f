using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>
/// Lists in braces: on one line, or an item a line. A list whose first item its author put on a line of its own stays so, with the
/// author's lines; any other is broken only where it is too long or holds comments.
/// </summary>
internal sealed class ListLayout(Language language, Func<ImmutableArray<Part>, int, Row> cells)
{
    /// <summary>In cells, without the blanks that align.</summary>
    private const int LongestLine = 130;

    private const int Step = 2;

    /// <summary>The list as it stands in its line, which begins behind <paramref name="indent"/> blanks.</summary>
    internal string Print(ListPart list, int indent)
    {
        if (!IsOpen(list) && indent + list.Open.Offset + Width(list) - 1 <= LongestLine)
        {
            return list.Items.IsEmpty ? "{ }" : $"{{ {Join(list.Items, 0)} }}";
        }

        return Layout.Braces([.. Rows(list, indent + Step).Select(items => Row(items, indent + Step))], list.Open, list.Close, indent);
    }

    /// <summary>How many cells a part takes on one line in the wider language, with the blank behind it; a mark brings its own.</summary>
    internal static int Width(Part part) => part switch
    {
        WordPart { Word: { Explains: true } or { Opens: true } or { Closes: true } } => 1,
        WordPart p => p.Word.Width + 1,
        ListPart p => 4 + p.Items.Sum(item => Width(item) + 1),
        _ => 0,
    };

    internal static int Width(ImmutableArray<Part> parts) => parts.Sum(Width);

    private static bool IsOpen(ListPart list) => IsOpened(list) || Trivia.HasComments(list) || list.Items.Any(item => item.OfType<ListPart>().Any(IsOpen));

    private static bool IsOpened(ListPart list) => list.Items.Length > 0 && PartWords.First(list.Items[0][0]).IsFirst;

    private string Join(IEnumerable<ImmutableArray<Part>> items, int indent)
    {
        ImmutableArray<ImmutableArray<Part>> all = [.. items];
        bool hasPairs = all.Any(i => PartWords.First(i[0]).Row == RowKind.Pair);
        string comma = language != Language.Chinese ? ", " : hasPairs ? "，" : "、";
        return string.Join(comma, all.Select(i => Flat(cells(i, indent))));
    }

    private static string Flat(Row row) => string.Concat(row.Cells.Select((cell, i) => row.Gaps[i] + cell));

    private Row Row(ImmutableArray<ImmutableArray<Part>> items, int indent)
    {
        if (items is [var only])
        {
            return Trivia.Attach(cells(only, indent), only);
        }

        ImmutableArray<Part> parts = [.. items.SelectMany(i => i)];
        return Trivia.Attach(new Row(RowKind.Plain, [Join(items, indent)], [""]), parts);
    }

    /// <summary>Which items share a line.</summary>
    private static List<ImmutableArray<ImmutableArray<Part>>> Rows(ListPart list, int indent)
    {
        bool isOpened = IsOpened(list);
        bool fills = list.Items.All(i => PartWords.First(i[0]).Row == RowKind.Option);
        var rows = new List<ImmutableArray<ImmutableArray<Part>>>();
        ImmutableArray<Part> previous = [];
        int width = 0;
        foreach (var item in list.Items)
        {
            int own = Width(item) + 1;
            bool isCommented = previous.Length > 0 && (PartWords.Last(previous[^1]).After.Length > 0 || Trivia.HasComments(item));
            bool isFull = width + own - 2 > LongestLine;
            bool breaks = isOpened ? PartWords.First(item[0]).IsFirst || isFull : !fills || isFull;
            if (rows.Count == 0 || isCommented || (breaks && !NeedsNeighbour(item)))
            {
                rows.Add([item]);
                width = indent + own;
            }
            else
            {
                rows[^1] = rows[^1].Add(item);
                width += own;
            }

            previous = item;
        }

        return rows;
    }

    /// <summary>
    /// A name that is spelled like a clause's first word would be taken for one at the start of a line, unless the word behind it says
    /// otherwise.
    /// </summary>
    private static bool NeedsNeighbour(ImmutableArray<Part> item)
    {
        var first = PartWords.First(item[0]);
        if (item.Length == 1 || first.Kind != TokenKind.Name || Keywords.Find(first.Text) is not { Kind: KeywordKind.Clause })
        {
            return false;
        }

        var second = PartWords.First(item[1]);
        bool isSafe = second.Explains || second.Kind is TokenKind.Operator or TokenKind.Text
            || (second.Kind == TokenKind.Keyword && Keywords.Find(second.Text) is { } word
                && (word == Keywords.OneOf || word == Keywords.And || word == Keywords.Or || word == Keywords.Of || word == Keywords.Then || word == Keywords.Else));
        return !isSafe;
    }
}
