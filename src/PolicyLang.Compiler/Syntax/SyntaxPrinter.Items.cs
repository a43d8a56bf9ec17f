using System.Collections.Immutable;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Syntax;

/// <summary>Items and tests of a file.</summary>
public sealed partial class SyntaxPrinter
{
    private void Item(ItemSyntax item)
    {
        switch (item)
        {
            case PolicySyntax p:
                string amends = p.Amends is null ? "" : $" {Word(Keywords.Amends)} {Name(p.Amends)}";
                Block($"{Word(Keywords.Policy)} {Name(p.Name)}{Label(p.Label)}{amends}", p.Items, Item);
                break;
            case LabelHeaderSyntax h:
                Write(Word(h.Kind switch
                {
                    HeaderKind.Number => Keywords.Number,
                    HeaderKind.Issuer => Keywords.Issuer,
                    _ => Keywords.Source,
                }) + Label(h.Label));
                break;
            case IssuedHeaderSyntax h:
                Write($"{Word(Keywords.Issued)} {Literal(h.Date)}");
                break;
            case EffectiveHeaderSyntax h:
                Write($"{Word(Keywords.Effective)} {Period(h.Period)}{Guard(h)}");
                break;
            case RepealsHeaderSyntax h:
                Write($"{Word(Keywords.Repeals)} {Names(h.Policies)}");
                break;
            case RoundingHeaderSyntax h:
                Write($"{Word(Keywords.Rounding)} {Mode(h.Mode)} {Word(Keywords.To)} {Literal(h.Unit)}{Guard(h)}");
                break;
            case ArticleSyntax a:
                Block(Article(a.Number) + Label(a.Label), a.Items, Item);
                break;
            case TextSyntax t:
                Write(Word(Keywords.Text) + string.Concat(t.Paragraphs.Select((p, i) => (i > 0 ? "\n" + new string(' ', (depth * 2) + 4) : "") + Label(p))));
                break;
            case DepartmentsSyntax d:
                Write($"{Word(Keywords.Departments)} {string.Join(IsChinese ? "，" : ", ", d.Names.Select(n => Quote(n.Text)))}");
                break;
            case DeclaratorySyntax:
                Write(Word(Keywords.Declaratory));
                break;
            case NotComputedSyntax n:
                Write(Word(Keywords.NotComputed) + Label(n.Words) + (n.Reason is null ? "" : " " + Word(Keywords.Because) + Label(n.Reason)));
                break;
            case BenefitSyntax b:
                Block($"{Word(Keywords.Benefit)} {Name(b.Name)}{Label(b.Label)}", b.Clauses, c => Write(Clause(c)));
                break;
            case TableSyntax t:
                Table(t);
                break;
            case ReadingSyntax r:
                string reading = $"{Word(Keywords.Reading)} {Name(r.Name)}{Label(r.Label)} ";
                Write(reading + Choices(reading.Length, r.Choices));
                break;
            case StackingSyntax s:
                Block($"{Word(Keywords.Stacking)} {Name(s.Name)}{Label(s.Label)}{Keys(s.Keys)}{Guard(s)}", [s.Stack], stack => Write(Stack(stack)));
                break;
            case TransitionSyntax t:
                Block(Word(Keywords.Transition) + Label(t.Label), TransitionLines(t), Write);
                break;
            case TestSyntax t:
                string oracle = t.Oracle is null ? "" : " " + Word(Keywords.Oracle) + Label(t.Oracle);
                Block(Word(Keywords.Test) + Label(t.Name) + oracle, t.Items, i => Write(Test(i)));
                break;
            case ClauseSyntax c:
                Write(Clause(c));
                break;
        }
    }

    private string Mode(Rounding? mode) => mode switch
    {
        Rounding.HalfUp => Word(Keywords.HalfUp),
        Rounding.Up => Builtin("up"),
        Rounding.Down => Builtin("down"),
        _ => "",
    };

    private string Builtin(string english) => BuiltinNames.Find(BuiltinPlace.Rounding, english)?.In(language) ?? english;

    private void Table(TableSyntax table)
    {
        string head = $"{Word(Keywords.Table)} {Name(table.Name)}{Label(table.Label)} {Word(Keywords.By)} {Name(table.By)}{Colon}{Type(table.Type)} ";
        Write(head + (table.File is { } file
            ? $"{Word(Keywords.From)}{Label(file.Path)} {Word(Keywords.Column)} {Name(file.Column)} {Word(Keywords.By)} {Name(file.By)}"
            : Entries(head.Length, table.Entries)));
    }

    private string Choices(int column, ImmutableArray<ChoiceSyntax> choices) =>
        List(column, choices.Select(c => Name(c.Name) + Label(c.Label)));

    private string Stack(StackSyntax stack) => stack switch
    {
        StackBenefitSyntax b => Name(b.Benefit),
        StackSumSyntax s => string.Join(" + ", s.Terms.Select(Stack)),
        StackHighestSyntax h => $"{Word(Keywords.HighestOf)} {List(11, h.Branches.Select(b => Stack(b)))}",
        _ => "",
    };

    private IEnumerable<string> TransitionLines(TransitionSyntax t) =>
    [
        .. t.Events.Select(p => $"{Word(Keywords.Events)} {Period(p)}"),
        .. t.Benefits.IsEmpty ? Array.Empty<string>() : [$"{Word(Keywords.Benefit)} {Names(t.Benefits)}"],
        .. t.Filed.Select(p => $"{Word(Keywords.Filed)} {Period(p)}"),
        .. t.Under.Select(p => $"{Word(Keywords.Under)} {Name(p)}"),
    ];

    private string Test(TestItemSyntax item)
    {
        switch (item)
        {
            case TestClaimSyntax c:
                string head = $"{Word(Keywords.Claim)} {Name(c.Name)} = {Reference(c.Of)}{(c.IsWith ? " " + Word(Keywords.With) : "")} ";
                return head + List(head.Length, c.Fields.Select(f => Reference(f.Name) + Colon + Expression(f.Value)));
            case ExpectSyntax e:
                return $"{Word(Keywords.Expect)} {Name(e.Claim)}{Colon}{Expression(e.Value)}{(e.Mark is null ? "" : " " + Name(e.Mark))}{string.Concat(e.Words.Select(Label))}";
            case TestReadingSyntax r:
                return $"{Word(Keywords.Reading)} {Name(r.Name)}{Colon}{Reference(r.Choice)}";
            default:
                return "";
        }
    }
}
