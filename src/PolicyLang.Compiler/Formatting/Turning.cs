using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>Puts the operands of `of` and 的 into the order of the language.</summary>
internal static class Turning
{
    internal static void Run(List<Word> words, List<Turn> turns, Language language)
    {
        var places = new Dictionary<int, int>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            places[words[i].Start] = i;
        }

        // Inner ones first: an operand stays one run of words, whatever is turned within it.
        foreach (var turn in turns.OrderBy(t => t.Span.Length))
        {
            bool isChinese = language == Language.Chinese && !turn.IsFixed;
            bool stands = turn.Of.Start < turn.Whole.Start;
            var (first, second) = stands ? (turn.Of, turn.Whole) : (turn.Whole, turn.Of);
            int a = places[first.Start];
            int b = places[second.Start] - 1;
            int end = b + 1;
            while (end < words.Count && words[end].Start < turn.Span.End)
            {
                end++;
            }

            Keyword of = Keywords.Of;
            words[b] = words[b] with { Text = isChinese ? of.Chinese : of.English };
            Gather(words, a, b, end);
            if (stands == isChinese)
            {
                Turn(words, a, b, end);
            }
        }
    }

    /// <summary>Words a to b, the one at b, and those behind it to the end: the first and the last change places.</summary>
    private static void Turn(List<Word> words, int a, int b, int end)
    {
        var (head, last) = (words[a], words[end - 1]);
        words[a] = head with { Roles = head.Roles & ~Borders, Row = RowKind.Plain, Before = [], IsApart = false, IsFirst = false };
        words[end - 1] = words[end - 1] with { After = [] };
        List<Word> turned = [.. words[(b + 1)..end], words[b], .. words[a..b]];

        // What stands before and behind the whole stays there.
        turned[0] = turned[0] with
        {
            Roles = turned[0].Roles | (head.Roles & Borders),
            Row = head.Row,
            Before = head.Before,
            IsApart = head.IsApart,
            IsFirst = head.IsFirst,
        };
        turned[^1] = turned[^1] with { After = last.After };
        for (int i = 0; i < turned.Count; i++)
        {
            words[a + i] = turned[i];
        }
    }

    /// <summary>
    /// Comments between the words go to the word between the operands, in their order, whether they turn or not: so they come out in one
    /// order in both languages. Those in braces stay.
    /// </summary>
    private static void Gather(List<Word> words, int a, int b, int end)
    {
        var within = new List<Lead>();
        int braces = 0;
        for (int i = a; i < end; i++)
        {
            var word = words[i];
            braces -= word.IsMark('}') ? 1 : 0;
            if (braces == 0 && i > a && !word.IsMark('}'))
            {
                within.AddRange(word.Before);
                words[i] = word = word with { Before = [] };
            }

            braces += word.IsMark('{') ? 1 : 0;
            if (braces == 0 && i < end - 1)
            {
                within.AddRange(word.After.Select(text => new Lead(text, false)));
                words[i] = word with { After = [] };
            }
        }

        words[b] = words[b] with { Before = [.. within] };
    }

    private const TokenRoles Borders = TokenRoles.Statement | TokenRoles.Item | TokenRoles.Cell;
}
