namespace PolicyLang.Compiler.Syntax;

/// <summary>The lines of rules.</summary>
internal sealed partial class SyntaxShifter
{
    private ClauseSyntax Clause(ClauseSyntax clause)
    {
        var moved = Unguarded(clause);
        return clause.Guard is { } guard ? moved with { Guard = Expression(guard) } : moved;
    }

    private ClauseSyntax Unguarded(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax f => new FactClauseSyntax(Moved(f.Span), Name(f.Name), Optional(f.Label), Type(f.Type), f.IsSigned, f.ByAuthority, Optional(f.Default)),
        EventClauseSyntax e => new EventClauseSyntax(Moved(e.Span), Label(e.Label)),
        SameClauseSyntax s => new SameClauseSyntax(Moved(s.Span), Names(s.Names)),
        RequireClauseSyntax r => new RequireClauseSyntax(Moved(r.Span), Expression(r.Condition), Optional(r.Label)),
        ExcludeClauseSyntax e => new ExcludeClauseSyntax(Moved(e.Span), Expression(e.Condition), Optional(e.Label)),
        AmountClauseSyntax a => new AmountClauseSyntax(Moved(a.Span), a.IsDecided, Optional(a.Expression)),
        CapClauseSyntax c => new CapClauseSyntax(Moved(c.Span), Expression(c.Bound), Keys(c.Keys), Names(c.Over)),
        BudgetClauseSyntax b => new BudgetClauseSyntax(Moved(b.Span), Expression(b.Bound), Keys(b.Keys), Names(b.Over), b.IsProRata, Optional(b.OrderOf)),
        OnceClauseSyntax o => new OnceClauseSyntax(Moved(o.Span), Keys(o.Keys)),
        LimitClauseSyntax l => new LimitClauseSyntax(Moved(l.Span), Literal(l.Number), Keys(l.Keys), l.Keep),
        QuotaClauseSyntax q => new QuotaClauseSyntax(Moved(q.Span), Literal(q.Number), Optional(q.Different), Keys(q.Keys)),
        RankClauseSyntax r => new RankClauseSyntax(Moved(r.Span), Expression(r.By), Keys(r.Subject), Literal(r.Top), Keys(r.Keys)),
        ValidClauseSyntax v => new ValidClauseSyntax(Moved(v.Span), Period(v.Period)),
        ExemptClauseSyntax e => new ExemptClauseSyntax(Moved(e.Span), All(e.Articles, s => s.Number)),
        LetClauseSyntax l => new LetClauseSyntax(Moved(l.Span), Name(l.Name), Optional(l.Label), Expression(l.Value)),
        RemoveClauseSyntax r => new RemoveClauseSyntax(Moved(r.Span), r.Article is { } article ? Number(article) : null, Optional(r.Target)),
        ReplaceClauseSyntax r => new ReplaceClauseSyntax(Moved(r.Span), Optional(r.Target), Clause(r.Clause)),
        AlsoClauseSyntax a => new AlsoClauseSyntax(Moved(a.Span), Clause(a.Clause)),
        AcceptClauseSyntax a => new AcceptClauseSyntax(Moved(a.Span), Name(a.Code), Label(a.Reason)),
        _ => throw Unknown(clause),
    };

    private TargetSyntax? Optional(TargetSyntax? target) =>
        target is null ? null : new(Moved(target.Span), Name(target.Kind), Optional(target.Name), Optional(target.Label), Keys(target.Keys), Names(target.Over));

    private TypeSyntax Type(TypeSyntax type) => type switch
    {
        NamedTypeSyntax n => new NamedTypeSyntax(Moved(n.Span), Name(n.Name), Optional(n.Classifier)),
        ChoiceTypeSyntax c => new ChoiceTypeSyntax(Moved(c.Span), All(c.Choices, s => s.Choice)),
        _ => throw Unknown(type),
    };

    private ChoiceSyntax Choice(ChoiceSyntax choice) => new(Moved(choice.Span), Name(choice.Name), Optional(choice.Label));
}
