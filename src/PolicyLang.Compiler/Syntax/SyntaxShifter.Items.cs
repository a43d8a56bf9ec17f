namespace PolicyLang.Compiler.Syntax;

/// <summary>What stands in a file, an article or a header.</summary>
internal sealed partial class SyntaxShifter
{
    private ItemSyntax Item(ItemSyntax item) => item switch
    {
        ClauseSyntax c => Clause(c),
        PolicySyntax p => new PolicySyntax(Moved(p.Span), Name(p.Name), Optional(p.Label), Optional(p.Amends), All(p.Items, s => s.Item)),
        ArticleSyntax a => new ArticleSyntax(Moved(a.Span), Number(a.Number), Optional(a.Label), All(a.Items, s => s.Item)),
        BenefitSyntax b => new BenefitSyntax(Moved(b.Span), Name(b.Name), Optional(b.Label), All(b.Clauses, s => s.Clause)),
        TextSyntax t => new TextSyntax(Moved(t.Span), Labels(t.Paragraphs)),
        DepartmentsSyntax d => new DepartmentsSyntax(Moved(d.Span), Labels(d.Names)),
        DeclaratorySyntax d => new DeclaratorySyntax(Moved(d.Span)),
        NotComputedSyntax n => new NotComputedSyntax(Moved(n.Span), Label(n.Words), Optional(n.Reason), Optional(n.Awaited)),
        TestSyntax t => new TestSyntax(Moved(t.Span), Label(t.Name), Optional(t.Oracle), All(t.Items, s => s.TestItem)),
        TransitionSyntax t => new TransitionSyntax(
            Moved(t.Span), Label(t.Label), All(t.Events, s => s.Period), Names(t.Benefits), All(t.Filed, s => s.Period), Names(t.Under)),
        TableSyntax t => new TableSyntax(
            Moved(t.Span), Name(t.Name), Optional(t.Label), Name(t.By), Type(t.Type), All(t.Entries, s => s.Entry), t.File is { } file ? TableFile(file) : null),
        ReadingSyntax r => new ReadingSyntax(Moved(r.Span), Name(r.Name), Optional(r.Label), All(r.Choices, s => s.Choice)),
        StackingSyntax s => new StackingSyntax(Moved(s.Span), Name(s.Name), Optional(s.Label), Keys(s.Keys), Stack(s.Stack)) { Guard = Optional(s.Guard) },
        LabelHeaderSyntax h => new LabelHeaderSyntax(Moved(h.Span), h.Kind, Label(h.Label)),
        IssuedHeaderSyntax i => new IssuedHeaderSyntax(Moved(i.Span), Literal(i.Date)),
        EffectiveHeaderSyntax e => new EffectiveHeaderSyntax(Moved(e.Span), Period(e.Period)) { Guard = Optional(e.Guard) },
        RepealsHeaderSyntax r => new RepealsHeaderSyntax(Moved(r.Span), Names(r.Policies)),
        RoundingHeaderSyntax r => new RoundingHeaderSyntax(Moved(r.Span), r.Mode, Literal(r.Unit)) { Guard = Optional(r.Guard) },
        _ => throw Unknown(item),
    };

    private TableFileSyntax TableFile(TableFileSyntax file) => new(Moved(file.Span), Label(file.Path), Name(file.Column), Name(file.By));

    private StackSyntax Stack(StackSyntax stack) => stack switch
    {
        StackBenefitSyntax b => new StackBenefitSyntax(Moved(b.Span), Name(b.Benefit)),
        StackSumSyntax s => new StackSumSyntax(Moved(s.Span), All(s.Terms, m => m.Stack)),
        StackHighestSyntax h => new StackHighestSyntax(Moved(h.Span), All(h.Branches, m => m.Stack)),
        _ => throw Unknown(stack),
    };
}
