using System.Collections.Immutable;
using static PolicyLang.Compiler.Syntax.SyntaxDumpWriter;

namespace PolicyLang.Compiler.Syntax;

/// <summary>Clauses of <see cref="SyntaxDump"/>.</summary>
internal static class SyntaxDumpClauses
{
    internal static void Write(SyntaxDumpWriter w, ClauseSyntax clause) => w.Nested(Head(clause), () =>
    {
        Body(w, clause);
        Guard(w, clause);
    });

    internal static void Guard(SyntaxDumpWriter w, GuardedSyntax syntax)
    {
        if (syntax.Guard is { } guard)
        {
            w.Nested("guard", () => SyntaxDumpExpressions.Write(w, guard));
        }
    }

    internal static string Type(TypeSyntax type) => type switch
    {
        NamedTypeSyntax n => $"{Name(n.Name)}{Name(n.Classifier)}",
        ChoiceTypeSyntax c => $" one of{Choices(c.Choices)}",
        _ => "",
    };

    internal static string Choices(IEnumerable<ChoiceSyntax> choices) =>
        $" {{{string.Join(',', choices.Select(c => $"{Name(c.Name)}{Label(c.Label)}"))} }}";

    private static string Head(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax c => $"fact{Name(c.Name)}{Label(c.Label)}:{Type(c.Type)}{(c.IsSigned ? " signed" : "")}{(c.ByAuthority ? " by authority" : "")}"
            + (c.Default is { } value ? $" = {Literal(value)}" : ""),
        EventClauseSyntax c => $"event{Label(c.Label)}",
        SameClauseSyntax c => $"same when{Names(c.Names)}",
        RequireClauseSyntax c => $"require{Label(c.Label)}",
        ExcludeClauseSyntax c => $"exclude when{Label(c.Label)}",
        AmountClauseSyntax c => c.IsDecided ? c.Expression is null ? "amount decided" : "amount decided up to" : "amount",
        CapClauseSyntax c => $"cap{Keys(c.Keys)}{Over(c.Over)}",
        OnceClauseSyntax c => $"once{Keys(c.Keys)}",
        LimitClauseSyntax c => $"limit {Literal(c.Number)}{Keys(c.Keys)}{Keep(c.Keep)}",
        QuotaClauseSyntax c => $"quota {Literal(c.Number)}{(c.Different is null ? "" : " different" + Name(c.Different))}{Keys(c.Keys)}",
        RankClauseSyntax c => $"rank subject{Keys(c.Subject)} top {Literal(c.Top)} window{Keys(c.Keys)}",
        BudgetClauseSyntax c => $"budget{Keys(c.Keys)}{Over(c.Over)}{(c.IsProRata ? " pro rata" : "")}{(c.OrderOf is null ? "" : " in order of" + Name(c.OrderOf))}",
        ValidClauseSyntax c => $"valid{Period(c.Period)}",
        ExemptClauseSyntax c => $"exempt from{string.Join(',', c.Articles.Select(Number))}",
        LetClauseSyntax c => $"let{Name(c.Name)}{Label(c.Label)}",
        RemoveClauseSyntax c => c.Article is null ? $"remove{Target(c.Target)}" : $"remove article{Number(c.Article)}",
        ReplaceClauseSyntax c => $"replace{Target(c.Target)}",
        AlsoClauseSyntax => "also",
        AcceptClauseSyntax c => $"accept{Name(c.Code)}{Label(c.Reason)}",
        _ => "",
    };

    private static void Body(SyntaxDumpWriter w, ClauseSyntax clause)
    {
        ExpressionSyntax? expression = clause switch
        {
            RequireClauseSyntax c => c.Condition,
            ExcludeClauseSyntax c => c.Condition,
            AmountClauseSyntax c => c.Expression,
            MoneyClauseSyntax c => c.Bound,
            RankClauseSyntax c => c.By,
            LetClauseSyntax c => c.Value,
            _ => null,
        };
        if (expression is not null)
        {
            SyntaxDumpExpressions.Write(w, expression);
        }

        ClauseSyntax? inner = clause switch
        {
            ReplaceClauseSyntax c => c.Clause,
            AlsoClauseSyntax c => c.Clause,
            _ => null,
        };
        if (inner is not null)
        {
            Write(w, inner);
        }
    }

    private static string Over(ImmutableArray<NameSyntax> over) => over.IsEmpty ? "" : " over" + Names(over);

    private static string Keep(KeepSyntaxKind keep) => keep switch
    {
        KeepSyntaxKind.First => " keep first",
        KeepSyntaxKind.Highest => " keep highest",
        _ => "",
    };

    private static string Target(TargetSyntax? target) => target is null ? "" : $"{Name(target.Kind)}{Name(target.Name)}{Label(target.Label)}{Keys(target.Keys)}{Over(target.Over)}";
}
