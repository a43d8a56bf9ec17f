using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Lowering;
using PolicyLang.Compiler.Symbols;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// What only benefits beside each other show: stackings, shared caps, budgets, what one reads of another's payments. It is looked at once for the
/// documents as first written and once more with each amendment, so that what an amendment breaks is told in its file.
/// </summary>
internal sealed class BenefitsTogether(TableCatalog tables, PaidReads paid)
{
    private readonly Dictionary<BenefitSymbol, BenefitBinder> binders = [];

    public TableCatalog Tables => tables;

    public BenefitBinder BinderOf(BenefitSymbol symbol, SharedFindings shared, DiagnosticBag diagnostics) =>
        binders[symbol] = new BenefitBinder(symbol, tables, shared, paid, diagnostics);

    public ImmutableArray<BoundBenefit> Bind(ImmutableArray<BoundBenefit> benefits, DiagnosticBag diagnostics)
    {
        var stacked = new StackingBinder(tables, diagnostics).Bind(benefits);
        var all = PaidGroupBinder.Bind(stacked, paid, (symbol, read, findings) => binders[symbol].BindKeysOf(read, findings), diagnostics);
        Digits.Check(all, diagnostics);
        SharedCapChecker.Check(all, diagnostics);
        BranchClauses.Check(all, diagnostics);
        BudgetChecker.Check(all, diagnostics);
        PaidCircles.Check(all, paid, diagnostics);
        return all;
    }
}
