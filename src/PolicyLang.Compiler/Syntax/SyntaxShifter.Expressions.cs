namespace PolicyLang.Compiler.Syntax;

/// <summary>Expressions and their rows.</summary>
internal sealed partial class SyntaxShifter
{
    private ExpressionSyntax Expression(ExpressionSyntax expression) => expression switch
    {
        LiteralSyntax l => Literal(l),
        NameExpressionSyntax n => new NameExpressionSyntax(Moved(n.Span), Name(n.Name)),
        BinarySyntax b => new BinarySyntax(Moved(b.Span), Expression(b.Left), b.Operator, Moved(b.OperatorSpan), Expression(b.Right)),
        UnarySyntax u => new UnarySyntax(Moved(u.Span), u.Operator, Moved(u.OperatorSpan), Expression(u.Operand)),
        ParenthesizedSyntax p => new ParenthesizedSyntax(Moved(p.Span), Expression(p.Inner)),
        CallSyntax c => new CallSyntax(Moved(c.Span), Name(c.Function), All(c.Arguments, s => s.Argument)),
        ChooseSyntax c => new ChooseSyntax(Moved(c.Span), Name(c.Subject), All(c.Entries, s => s.Entry)),
        BandsSyntax b => new BandsSyntax(Moved(b.Span), All(b.Rows, s => s.Band)),
        OneOfSyntax o => new OneOfSyntax(Moved(o.Span), Expression(o.Subject), All(o.Options, s => s.Reference)),
        ConditionalSyntax c => new ConditionalSyntax(Moved(c.Span), Expression(c.Condition), Expression(c.WhenTrue), Expression(c.WhenFalse)),
        OnSyntax o => new OnSyntax(Moved(o.Span), Expression(o.Table), Expression(o.Date)),
        InMonthSyntax i => new InMonthSyntax(Moved(i.Span), Expression(i.Table), Moved(i.MonthSpan), i.Month, Expression(i.Date)),
        BetweenSyntax b => new BetweenSyntax(Moved(b.Span), b.InMonths, Expression(b.From), Expression(b.To)),
        MissingExpressionSyntax m => new MissingExpressionSyntax(Moved(m.Span)),
        _ => throw Unknown(expression),
    };

    private ExpressionSyntax? Optional(ExpressionSyntax? expression) => expression is null ? null : Expression(expression);

    private LiteralSyntax Literal(LiteralSyntax literal) => new(Moved(literal.Span), literal.Kind, literal.Text, literal.Value, literal.Classifier);

    private LiteralSyntax? Optional(LiteralSyntax? literal) => literal is null ? null : Literal(literal);

    private ArgumentSyntax Argument(ArgumentSyntax argument) => new(Moved(argument.Span), Optional(argument.Expression), Keys(argument.Keys), Optional(argument.Where));

    private EntrySyntax Entry(EntrySyntax entry) => new(
        Moved(entry.Span),
        entry.Key switch
        {
            null => null,
            ReferenceSyntax r => Reference(r),
            ExpressionSyntax e => Expression(e),
            _ => throw Unknown(entry.Key),
        },
        Expression(entry.Value));

    private BandSyntax Band(BandSyntax band) => new(Moved(band.Span), Optional(band.Condition), Expression(band.Value));
}
