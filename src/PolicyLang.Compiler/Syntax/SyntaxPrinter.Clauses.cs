using System.Collections.Immutable;

namespace PolicyLang.Compiler.Syntax;

/// <summary>The lines of a benefit.</summary>
public sealed partial class SyntaxPrinter
{
    private string Clause(ClauseSyntax clause) => Unguarded(clause) + Guard(clause);

    private string Guard(GuardedSyntax syntax) => syntax.Guard is { } guard ? $" {Word(Keywords.When)} {Expression(guard)}" : "";

    private string Unguarded(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax c => Fact(c),
        EventClauseSyntax c => Word(Keywords.Event) + Label(c.Label),
        SameClauseSyntax c => $"{Word(Keywords.SameWhen)} {Names(c.Names)}",
        RequireClauseSyntax c => $"{Word(Keywords.Require)} {Expression(c.Condition)}{Label(c.Label)}",
        ExcludeClauseSyntax c => $"{Word(Keywords.Exclude)} {Expression(c.Condition)}{Label(c.Label)}",
        AmountClauseSyntax { IsDecided: true, Expression: null } => $"{Word(Keywords.Amount)} {Word(Keywords.Decided)}",
        AmountClauseSyntax { IsDecided: true, Expression: { } bound } => $"{Word(Keywords.Amount)} {Word(Keywords.Decided)} {Word(Keywords.UpTo)} {Expression(bound)}",
        AmountClauseSyntax { Expression: { } amount } => $"{Word(Keywords.Amount)} {Expression(amount)}",
        CapClauseSyntax c => $"{Word(Keywords.Cap)} {Expression(c.Bound)}{Keys(c.Keys)}{Over(c.Over)}",
        OnceClauseSyntax c => Word(Keywords.Once) + Keys(c.Keys),
        LimitClauseSyntax c => $"{Word(Keywords.Limit)} {Literal(c.Number)}{Keys(c.Keys)}{Keep(c.Keep)}",
        QuotaClauseSyntax c => $"{Word(Keywords.Quota)} {Literal(c.Number)}{(c.Different is null ? "" : $" {Word(Keywords.Different)} {Name(c.Different)}")}{Keys(c.Keys)}",
        RankClauseSyntax c => $"{Word(Keywords.Rank)} {Word(Keywords.By)} {Expression(c.By)}{Keys(c.Subject)} {Word(Keywords.Top)} {Literal(c.Top)}{Keys(c.Keys)}",
        BudgetClauseSyntax c => $"{Word(Keywords.Budget)} {Expression(c.Bound)}{Keys(c.Keys)}{Over(c.Over)}{(c.IsProRata ? " " + Word(Keywords.ProRata) : "")}"
            + (c.OrderOf is null ? "" : $" {Word(Keywords.InOrderOf)} {Name(c.OrderOf)}"),
        ValidClauseSyntax c => $"{Word(Keywords.Valid)} {Period(c.Period)}",
        ExemptClauseSyntax c => $"{Word(Keywords.Exempt)} {string.Join(IsChinese ? "，" : ", ", c.Articles.Select(Article))}",
        LetClauseSyntax c => $"{Word(Keywords.Let)} {Name(c.Name)}{Label(c.Label)} = {Expression(c.Value)}",
        RemoveClauseSyntax { Article: { } number } => $"{Word(Keywords.Remove)} {Article(number)}",
        RemoveClauseSyntax { Target: { } target } => $"{Word(Keywords.Remove)} {Target(target)}",
        ReplaceClauseSyntax c => $"{Word(Keywords.Replace)} {(c.Target is null ? "" : $"{Target(c.Target)} {Word(Keywords.With)} ")}{Clause(c.Clause)}",
        AlsoClauseSyntax c => $"{Word(Keywords.Also)} {Clause(c.Clause)}",
        AcceptClauseSyntax c => $"{Word(Keywords.Accept)} {Name(c.Code)}{Label(c.Reason)}",
        _ => "",
    };

    private string Over(ImmutableArray<NameSyntax> over) => over.IsEmpty ? "" : $" {Word(Keywords.Over)} {Names(over)}";

    private string Fact(FactClauseSyntax fact)
    {
        string signed = fact.IsSigned ? " " + Word(Keywords.Signed) : "";
        string authority = fact.ByAuthority ? " " + Word(Keywords.ByAuthority) : "";
        string value = fact.Default is null ? "" : $" = {Literal(fact.Default)}";
        return $"{Word(Keywords.Fact)} {Name(fact.Name)}{Label(fact.Label)}{Colon}{Type(fact.Type)}{signed}{authority}{value}";
    }

    private string Type(TypeSyntax type) => type switch
    {
        NamedTypeSyntax n => Name(n.Name) + (n.Classifier is null ? "" : " " + Name(n.Classifier)),
        ChoiceTypeSyntax c => $"{Word(Keywords.OneOf)} {Choices(40, c.Choices)}",
        _ => "",
    };

    private string Keep(KeepSyntaxKind keep) => keep switch
    {
        KeepSyntaxKind.First => " " + Word(Keywords.KeepFirst),
        KeepSyntaxKind.Highest => " " + Word(Keywords.KeepHighest),
        _ => "",
    };

    private string Target(TargetSyntax target) => $"{Name(target.Kind)}{(target.Name is null ? "" : " " + Name(target.Name))}{Label(target.Label)}{Keys(target.Keys)}{Over(target.Over)}";
}
