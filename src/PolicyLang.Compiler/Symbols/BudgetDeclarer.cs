using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>What a budget says by its words alone: for whom, and in what order it is given out.</summary>
internal sealed class BudgetDeclarer(DiagnosticBag diagnostics)
{
    private static readonly Localized Budget = new("a budget", "预算");

    /// <summary>The order of a budget; what has none is by the day of the event.</summary>
    public static BudgetOrder OrderOf(BudgetClauseSyntax clause) =>
        clause.IsProRata ? BudgetOrder.ProRata
        : clause.OrderOf is { } name && Field(name) == "filed_date" ? BudgetOrder.ByFiling
        : BudgetOrder.ByEvent;

    public void Check(Declarations declarations)
    {
        foreach (var policy in declarations.Policies)
        {
            Check(policy);
        }
    }

    private void Check(PolicySymbol policy)
    {
        var clauses = policy.Syntax.Items.Concat(policy.Articles.SelectMany(a => a.Syntax.Items))
            .Concat(policy.Benefits.SelectMany(b => b.Clauses.Select(c => c.Syntax)));
        foreach (var clause in clauses.OfType<BudgetClauseSyntax>())
        {
            Check(clause, policy.Tree);
        }
    }

    private void Check(BudgetClauseSyntax clause, SyntaxTree tree)
    {
        var at = new Location(tree.Source, clause.Span);
        if (clause.Keys.IsEmpty)
        {
            diagnostics.Add(BindingDiagnostics.NoKey(at, Budget));
        }
        else if (clause.Keys.FirstOrDefault(k => Field(k.Name) == "claimant") is { } claimant)
        {
            diagnostics.Add(DeclarationDiagnostics.BudgetOfOne(new(tree.Source, claimant.Span), CapInstead(clause, at)));
        }

        if (clause is { IsProRata: true, OrderOf: { } both })
        {
            diagnostics.Add(DeclarationDiagnostics.SharedInOrder(new(tree.Source, both.Span)));
        }
        else if (clause.OrderOf is { IsMissing: false } order && Field(order) is not ("filed_date" or "event_date"))
        {
            diagnostics.Add(DeclarationDiagnostics.UnknownOrder(new(tree.Source, order.Span), order.Text));
        }
    }

    /// <summary>The word `cap` for `budget`, where nothing else has to change.</summary>
    private static TextEdit? CapInstead(BudgetClauseSyntax clause, Location at)
    {
        var word = at.Text.StartsWith(Keywords.Budget.Chinese, StringComparison.Ordinal) ? Language.Chinese : Language.English;
        return clause is { IsProRata: false, OrderOf: null }
            ? new TextEdit(new TextSpan(clause.Span.Start, Keywords.Budget.In(word).Length), Keywords.Cap.In(word))
            : null;
    }

    private static string Field(NameSyntax name) => BuiltinNames.Find(BuiltinPlace.Name, name.Text)?.English ?? name.Text;
}
