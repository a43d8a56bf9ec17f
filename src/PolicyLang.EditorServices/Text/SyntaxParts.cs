using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Text;

/// <summary>The nodes directly inside a node, whatever it is.</summary>
public static class SyntaxParts
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode node) => Some(node switch
    {
        FileSyntax n => n.Items,
        PolicySyntax n => [n.Name, n.Label, n.Amends, .. n.Items],
        ArticleSyntax n => [n.Number, n.Label, .. n.Items],
        BenefitSyntax n => [n.Name, n.Label, .. n.Clauses],
        LabelHeaderSyntax n => [n.Label],
        IssuedHeaderSyntax n => [n.Date],
        EffectiveHeaderSyntax n => [n.Period, n.Guard],
        RepealsHeaderSyntax n => n.Policies,
        RoundingHeaderSyntax n => [n.Unit, n.Guard],
        TextSyntax n => n.Paragraphs,
        DepartmentsSyntax n => n.Names,
        NotComputedSyntax n => [n.Words, n.Reason, n.Awaited],
        TableSyntax n => [n.Name, n.Label, n.By, n.Type, .. n.Entries, n.File],
        TableFileSyntax n => [n.Path, n.Column, n.By],
        ReadingSyntax n => [n.Name, n.Label, .. n.Choices],
        StackingSyntax n => [n.Name, n.Label, .. n.Keys, n.Guard, n.Stack],
        StackBenefitSyntax n => [n.Benefit],
        StackSumSyntax n => n.Terms,
        StackHighestSyntax n => n.Branches,
        TransitionSyntax n => [n.Label, .. n.Events, .. n.Benefits, .. n.Filed, .. n.Under],
        TestSyntax n => [n.Name, n.Oracle, .. n.Items],
        TestClaimSyntax n => [n.Name, n.Of, .. n.Fields],
        FieldSyntax n => [n.Name, n.Value],
        ExpectSyntax n => [n.Claim, n.Value, n.Mark, .. n.Words],
        TestReadingSyntax n => [n.Name, n.Choice],
        ClauseSyntax n => [.. OfClause(n), n.Guard],
        PeriodSyntax n => [n.From, n.To, n.For],
        KeySyntax n => [n.Name, n.Of, n.From],
        NamedTypeSyntax n => [n.Name, n.Classifier],
        ChoiceTypeSyntax n => n.Choices,
        ChoiceSyntax n => [n.Name, n.Label],
        TargetSyntax n => [n.Kind, n.Name, n.Label, .. n.Keys],
        EntrySyntax n => [n.Key, n.Value],
        BandSyntax n => [n.Condition, n.Value],
        ArgumentSyntax n => [n.Expression, .. n.Keys, n.Where],
        ExpressionSyntax n => OfExpression(n),
        _ => [],
    });

    private static IEnumerable<SyntaxNode?> OfClause(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax n => [n.Name, n.Label, n.Type, n.Default],
        EventClauseSyntax n => [n.Label],
        SameClauseSyntax n => n.Names,
        RequireClauseSyntax n => [n.Condition, n.Label],
        ExcludeClauseSyntax n => [n.Condition, n.Label],
        AmountClauseSyntax n => [n.Expression],
        MoneyClauseSyntax n => [n.Bound, .. n.Keys, .. n.Over, (n as BudgetClauseSyntax)?.OrderOf],
        OnceClauseSyntax n => n.Keys,
        LimitClauseSyntax n => [n.Number, .. n.Keys],
        QuotaClauseSyntax n => [n.Number, n.Different, .. n.Keys],
        RankClauseSyntax n => [n.By, .. n.Subject, n.Top, .. n.Keys],
        ValidClauseSyntax n => [n.Period],
        ExemptClauseSyntax n => n.Articles,
        LetClauseSyntax n => [n.Name, n.Label, n.Value],
        RemoveClauseSyntax n => [n.Article, n.Target],
        ReplaceClauseSyntax n => [n.Target, n.Clause],
        AlsoClauseSyntax n => [n.Clause],
        AcceptClauseSyntax n => [n.Code, n.Reason],
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfExpression(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax n => [n.Name],
        OneOfSyntax n => [n.Subject, .. n.Options],
        CallSyntax n => [n.Function, .. n.Arguments],
        ChooseSyntax n => [n.Subject, .. n.Entries],
        BandsSyntax n => n.Rows,
        _ => ExpressionParts.Of(expression),
    };

    private static IEnumerable<SyntaxNode> Some(IEnumerable<SyntaxNode?> nodes) => nodes.OfType<SyntaxNode>();
}
