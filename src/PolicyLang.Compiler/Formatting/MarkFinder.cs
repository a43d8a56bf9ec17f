using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>Walks a tree without errors for its marks. This file has blocks and their lines.</summary>
internal sealed partial class MarkFinder
{
    private readonly Marks marks = new();
    private readonly Declared declared;

    private MarkFinder(Declared declared) => this.declared = declared;

    internal static Marks Find(SyntaxTree tree)
    {
        var finder = new MarkFinder(Declared.In(tree.Root));
        foreach (var item in tree.Root.Items)
        {
            finder.Item(item);
        }

        return finder.marks;
    }

    private void Item(ItemSyntax item)
    {
        switch (item)
        {
            case PolicySyntax p:
                Block(p, p.Items);
                break;
            case ArticleSyntax a:
                Number(a.Number);
                Block(a, a.Items);
                break;
            case BenefitSyntax b:
                Block(b, b.Clauses);
                break;
            case StackingSyntax s:
                Keys(s.Keys);
                Guard(s);
                Block(s, []);
                marks.Add(s.Span.Start, s.Guard is null ? TokenRoles.None : TokenRoles.Guarded);
                marks.Row(s.Stack.Span.Start, RowKind.Plain, TokenRoles.Statement);
                Stack(s.Stack);
                break;
            case TransitionSyntax t:
                marks.Row(t.Span.Start, RowKind.Transition, TokenRoles.Statement | TokenRoles.BlockHead);
                break;
            case TestSyntax t:
                Block(t, []);
                Test(t);
                break;
            case LabelHeaderSyntax or IssuedHeaderSyntax or RepealsHeaderSyntax:
                marks.Row(item.Span.Start, RowKind.Header, TokenRoles.Statement);
                break;
            case EffectiveHeaderSyntax e:
                marks.Row(e.Span.Start, RowKind.Header, TokenRoles.Statement);
                Guard(e);
                break;
            case RoundingHeaderSyntax r:
                marks.Row(r.Span.Start, RowKind.Header, TokenRoles.Statement);
                Rounding(r);
                Guard(r);
                break;
            case TextSyntax t:
                marks.Row(t.Span.Start, RowKind.Text, TokenRoles.Statement);
                foreach (var paragraph in t.Paragraphs.Skip(1))
                {
                    marks.Add(paragraph.Span.Start, TokenRoles.Paragraph);
                }

                break;
            case TableSyntax t:
                marks.Row(t.Span.Start, RowKind.Plain, TokenRoles.Statement);
                Table(t);
                break;
            case ReadingSyntax r:
                marks.Row(r.Span.Start, RowKind.Plain, TokenRoles.Statement);
                Choices(r.Choices);
                break;
            case ClauseSyntax c:
                marks.Row(c.Span.Start, KindOf(c), TokenRoles.Statement);
                Clause(c);
                break;
            default:
                marks.Row(item.Span.Start, RowKind.Plain, TokenRoles.Statement);
                break;
        }
    }

    private void Block(ItemSyntax head, IEnumerable<ItemSyntax> items)
    {
        marks.Row(head.Span.Start, RowKind.Block, TokenRoles.Statement | TokenRoles.BlockHead);
        foreach (var item in items)
        {
            Item(item);
        }
    }

    private static RowKind KindOf(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax => RowKind.Fact,
        LetClauseSyntax => RowKind.Let,
        RequireClauseSyntax or ExcludeClauseSyntax => RowKind.Condition,
        AmountClauseSyntax or CapClauseSyntax or BudgetClauseSyntax => RowKind.Money,
        _ => RowKind.Plain,
    };

    /// <summary>`half up to`, 四舍五入 至: the phrase `up to` is half mode, half preposition, so all of it is one word here.</summary>
    private void Rounding(RoundingHeaderSyntax header)
    {
        (string English, string Chinese) = header.Mode switch
        {
            Compiler.Values.Rounding.Up => Both("up"),
            Compiler.Values.Rounding.Down => Both("down"),
            _ => (Keywords.HalfUp.English, Keywords.HalfUp.Chinese),
        };
        var span = TextSpan.FromBounds(header.Span.Start + 1, header.Unit.Span.Start);
        marks.Joins.Add(new Joined(span, $"{English} {Keywords.To.English}", $"{Chinese} {Keywords.To.Chinese}"));

        static (string English, string Chinese) Both(string mode) =>
            BuiltinNames.Find(BuiltinPlace.Rounding, mode) is { } name ? (name.English, name.Chinese) : (mode, mode);
    }

    private void Stack(StackSyntax stack)
    {
        switch (stack)
        {
            case StackSumSyntax s:
                foreach (var term in s.Terms)
                {
                    Stack(term);
                }

                break;
            case StackHighestSyntax h:
                foreach (var branch in h.Branches)
                {
                    marks.Row(branch.Span.Start, RowKind.Option, TokenRoles.Item);
                    Stack(branch);
                }

                break;
            default:
                break;
        }
    }

    private void Table(TableSyntax table)
    {
        Builtin(table.By, BuiltinPlace.Type, only: ["date", "number", "count", "text", "bool"]);
        Type(table.Type);
        Entries(table.Entries);
    }

    private void Test(TestSyntax test)
    {
        foreach (var item in test.Items)
        {
            marks.Row(item.Span.Start, RowKind.Plain, TokenRoles.Statement);
            switch (item)
            {
                case TestClaimSyntax claim:
                    foreach (var field in claim.Fields)
                    {
                        marks.Row(field.Span.Start, RowKind.Pair, TokenRoles.Item);
                        marks.Add(field.Value.Span.Start, TokenRoles.Cell);
                        if (!field.Name.IsLabel)
                        {
                            Builtin(new NameSyntax(field.Name.Span, field.Name.Text), BuiltinPlace.Name, BaseFields);
                        }

                        Constant(field.Value);
                    }

                    break;
                case ExpectSyntax expect:
                    Builtin(expect.Claim, BuiltinPlace.Name, ["total"]);
                    if (expect.Value is NameExpressionSyntax outcome)
                    {
                        Builtin(outcome.Name, BuiltinPlace.Outcome);
                    }

                    if (expect.Mark is { } mark)
                    {
                        Builtin(mark, BuiltinPlace.Outcome);
                    }

                    Constant(expect.Value);
                    break;
                default:
                    break;
            }
        }
    }
}
