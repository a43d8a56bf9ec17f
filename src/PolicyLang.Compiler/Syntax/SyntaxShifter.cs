using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>
/// A copy of a part of a tree for a text in which it stands elsewhere: every span moves by as much. An edit moves all that stands behind
/// it, and to copy is some twenty times quicker than to parse. A new node needs its line here; a test compares moved trees with parsed
/// ones. This file has names, keys and tests; the others items, clauses, expressions.
/// </summary>
internal sealed partial class SyntaxShifter(int by)
{
    public static ImmutableArray<ItemSyntax> Shift(ImmutableArray<ItemSyntax> items, int by) => by == 0 ? items : new SyntaxShifter(by).All(items, i => i.Item);

    private TextSpan Moved(TextSpan span) => new(span.Start + by, span.Length);

    private ImmutableArray<T> All<T>(ImmutableArray<T> nodes, Func<SyntaxShifter, Func<T, T>> move)
    {
        if (nodes.IsEmpty)
        {
            return nodes;
        }

        var one = move(this);
        var moved = new T[nodes.Length];
        for (int i = 0; i < moved.Length; i++)
        {
            moved[i] = one(nodes[i]);
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(moved);
    }

    private NameSyntax Name(NameSyntax name) => new(Moved(name.Span), name.Text);

    private NameSyntax? Optional(NameSyntax? name) => name is null ? null : Name(name);

    private LabelSyntax Label(LabelSyntax label) => new(Moved(label.Span), label.Text);

    private LabelSyntax? Optional(LabelSyntax? label) => label is null ? null : Label(label);

    private ReferenceSyntax Reference(ReferenceSyntax reference) => new(Moved(reference.Span), reference.Text, reference.IsLabel);

    private ImmutableArray<NameSyntax> Names(ImmutableArray<NameSyntax> names) => All(names, s => s.Name);

    private ImmutableArray<LabelSyntax> Labels(ImmutableArray<LabelSyntax> labels) => All(labels, s => s.Label);

    private ImmutableArray<KeySyntax> Keys(ImmutableArray<KeySyntax> keys) => All(keys, s => s.Key);

    private KeySyntax Key(KeySyntax key) => new(
        Moved(key.Span), Name(key.Name), Optional(key.Of), key.From is { } from ? new MonthDaySyntax(Moved(from.Span), from.Month, from.Day) : null);

    private PeriodSyntax Period(PeriodSyntax period) => new(Moved(period.Span), Literal(period.From), Optional(period.To), Optional(period.For));

    private ArticleNumberSyntax Number(ArticleNumberSyntax number) => new(Moved(number.Span), number.Number);

    private TestItemSyntax TestItem(TestItemSyntax item) => item switch
    {
        TestClaimSyntax c => new TestClaimSyntax(Moved(c.Span), Name(c.Name), Reference(c.Of), c.IsWith, All(c.Fields, s => s.Field)),
        ExpectSyntax e => new ExpectSyntax(Moved(e.Span), Name(e.Claim), Expression(e.Value), Optional(e.Mark), Labels(e.Words)),
        TestReadingSyntax r => new TestReadingSyntax(Moved(r.Span), Name(r.Name), Reference(r.Choice)),
        _ => throw Unknown(item),
    };

    private FieldSyntax Field(FieldSyntax field) => new(Moved(field.Span), Reference(field.Name), Expression(field.Value));

    private static InvalidOperationException Unknown(SyntaxNode node) => new($"{node.GetType().Name} has no line in {nameof(SyntaxShifter)}");
}
