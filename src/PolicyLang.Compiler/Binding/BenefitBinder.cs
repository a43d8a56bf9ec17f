using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Versions;

namespace PolicyLang.Compiler.Binding;

/// <summary>The clauses of one benefit.</summary>
internal sealed class BenefitBinder
{
    private static readonly Localized Requirement = new("a requirement", "条件");
    private static readonly Localized Exclusion = new("an exclusion", "排除条件");
    private static readonly Localized Amount = new("the amount", "数额");
    private static readonly Localized Bound = new("a cap", "封顶");
    private static readonly Localized Budget = new("a budget", "预算");

    private readonly BenefitSymbol benefit;
    private readonly BindingContext context;
    private readonly ExpressionBinder expressions;
    private readonly PlaceBinder places;

    private readonly SharedFindings shared;

    public BenefitBinder(BenefitSymbol benefit, TableCatalog tables, SharedFindings shared, PaidReads paid, DiagnosticBag diagnostics)
    {
        this.benefit = benefit;
        this.shared = shared;
        context = new BindingContext(benefit.Policy, benefit, tables, diagnostics) { Paid = paid };
        expressions = new ExpressionBinder(context);
        places = new PlaceBinder(context, expressions);
    }

    /// <param name="valid">The days it is in force.</param>
    /// <param name="ofArticles">The exclusions that hold for the whole policy.</param>
    public BoundBenefit Bind(VersionDays valid, ImmutableArray<BoundExclusion> ofArticles)
    {
        foreach (var let in benefit.Lets)
        {
            context.Source = let.Tree.Source;
            expressions.Bind(new NameExpressionSyntax(let.Syntax.Name.Span, let.Syntax.Name));
        }

        var exempt = BindExemptions(ofArticles);
        var amount = BindAmount();
        var requirements = Each<RequireClauseSyntax, BoundRequirement>(BindRequirement);
        var selectedBy = PlaceBinder.SelectedBy(requirements);
        ImmutableArray<BoundLimit> limits = [.. Each<OnceClauseSyntax, BoundLimit>(places.Bind), .. Each<LimitClauseSyntax, BoundLimit>(places.Bind)];
        var quotas = Each<QuotaClauseSyntax, BoundQuota>(q => places.Bind(q, selectedBy));
        places.Check(limits, quotas);
        return new BoundBenefit(
            benefit,
            valid,
            Single<EventClauseSyntax, string>("event", c => c.Label.Text),
            [.. context.Lets.Values],
            Single<SameClauseSyntax, BoundIdentity>("same when", BindIdentity),
            requirements,
            [.. Each<ExcludeClauseSyntax, BoundExclusion>(BindExclusion), .. ofArticles.Where(e => !exempt.Contains(e.Article.Name))],
            amount ?? new BoundAmount(benefit.Location, new BoundError(benefit.Location), false, null),
            [.. Clauses<MoneyClauseSyntax>().Where(c => c.Over.IsEmpty).Select(c => BindMoney(c, [benefit.Name])), .. benefit.Shared.Select(BindShared)],
            limits)
        {
            Quotas = quotas,
            SelectedBy = selectedBy,
        };
    }

    /// <summary>The keys by which another benefit reads what this one paid.</summary>
    public ImmutableArray<BoundKey> BindKeysOf(PaidRead read, DiagnosticBag findings)
    {
        context.Source = read.Source;
        context.Diagnostics = findings;
        return places.Keys(read.Keys);
    }

    /// <summary>The clauses of one kind, wherever they are written; the context looks at the file of each while it is bound.</summary>
    private IEnumerable<T> Clauses<T>()
        where T : ClauseSyntax
    {
        foreach (var placed in benefit.Clauses)
        {
            if (placed.Syntax is T clause)
            {
                context.Source = placed.Article.Tree.Source;
                yield return clause;
            }
        }
    }

    private ImmutableArray<TBound> Each<T, TBound>(Func<T, TBound> bind)
        where T : ClauseSyntax => [.. Clauses<T>().Select(bind)];

    private TBound? Single<T, TBound>(string word, Func<T, TBound> bind)
        where T : ClauseSyntax
        where TBound : class
    {
        TBound? bound = null;
        Location? first = null;
        foreach (var clause in Clauses<T>())
        {
            if (clause.Guard is not null)
            {
                continue; // a broken guard: whether the clause is in force is not known
            }

            if (first is not null)
            {
                context.Report(DeclarationDiagnostics.RepeatedClause(context.At(clause.Span), word, first));
                break;
            }

            first = context.At(clause.Span);
            bound = bind(clause);
        }

        return bound;
    }

    private BoundIdentity BindIdentity(SameClauseSyntax clause)
    {
        expressions.NoWindowsIn = new("in `same when`", "在 `视为同一` 中");
        ImmutableArray<BoundExpression> values = [.. clause.Names.Select(n => expressions.Bind(new NameExpressionSyntax(n.Span, n)))];
        expressions.NoWindowsIn = null;
        return new BoundIdentity(context.At(clause.Span), values);
    }

    private BoundRequirement BindRequirement(RequireClauseSyntax clause)
    {
        var condition = expressions.BindAs(clause.Condition, PolicyType.Bool, Requirement);
        var guard = GuardBinder.BindAnywhere(clause, context, expressions);
        bool hasWindow = WindowFinder.In(condition) || (guard is not null && WindowFinder.In(guard.Condition));
        return new BoundRequirement(context.At(clause.Span), condition, clause.Label?.Text, hasWindow) { Guard = guard };
    }

    private BoundExclusion BindExclusion(ExcludeClauseSyntax clause) =>
        ExclusionBinder.Bind(clause, context, expressions, Exclusion, benefit.Article);

    private BoundAmount? BindAmount()
    {
        var amount = Single<AmountClauseSyntax, BoundAmount>("amount", BindAmount);
        if (amount is null && !Clauses<AmountClauseSyntax>().Any() && !benefit.Tree.Diagnostics.Any(d => d.IsError))
        {
            context.Report(DeclarationDiagnostics.MissingClause(benefit.Location, benefit.Name, "amount", "数额"));
        }

        return amount;
    }

    private BoundAmount BindAmount(AmountClauseSyntax clause)
    {
        if (!clause.IsDecided)
        {
            return new BoundAmount(context.At(clause.Span), expressions.BindAs(clause.Expression ?? new MissingExpressionSyntax(clause.Span), PolicyType.Money, Amount), false, null);
        }

        var bound = clause.Expression is { } expression ? expressions.BindAs(expression, PolicyType.Money, Bound) : null;
        return context.FindFact(FactSymbol.DecidedAmount) is { Type.Kind: TypeKind.Money, ByAuthority: true } fact
            ? new BoundAmount(context.At(clause.Span), new BoundFact(context.At(clause.Span), fact), true, bound)
            : MisdeclaredDecision(clause);
    }

    private BoundAmount MisdeclaredDecision(AmountClauseSyntax clause)
    {
        context.Report(TypeDiagnostics.Expected(
            context.At(clause.Span),
            new("the fact `decided_amount`", "填报项 `decided_amount`"),
            new("`money by authority`", "`金额 主管核定`"),
            new("declared otherwise", "另行声明的"),
            new("`fact decided_amount \"核定金额\": money by authority`, or leave it out", "`填报 decided_amount “核定金额”：金额 主管核定`，或不写")));
        return new BoundAmount(context.At(clause.Span), new BoundError(context.At(clause.Span)), true, null);
    }

    private BoundCap BindMoney(MoneyClauseSyntax clause, ImmutableArray<string> scope) =>
        new(context.At(clause.Span), expressions.BindAs(clause.Bound, PolicyType.Money, clause is BudgetClauseSyntax ? Budget : Bound), places.Keys(clause.Keys), scope)
        {
            Order = clause is BudgetClauseSyntax budget ? BudgetDeclarer.OrderOf(budget) : BudgetOrder.None,
            Guard = GuardBinder.Bind(clause, context, expressions),
        };

    private BoundCap BindShared(SharedClause clause)
    {
        var outer = context.Diagnostics;
        context.Source = clause.Tree.Source;
        context.Diagnostics = shared.Of(clause, benefit);
        var cap = BindMoney(clause.Syntax, clause.Scope) with { Covered = clause.Labels };
        context.Diagnostics = outer;
        return cap;
    }

    private HashSet<string> BindExemptions(ImmutableArray<BoundExclusion> ofArticles)
    {
        var exempt = new HashSet<string>();
        foreach (var clause in Clauses<ExemptClauseSyntax>())
        {
            foreach (var number in clause.Articles)
            {
                exempt.Add(number.Number);
                if (number.Number.Length > 0 && ofArticles.All(e => e.Article.Name != number.Number))
                {
                    context.Report(BindingDiagnostics.UnknownArticle(context.At(number.Span), number.Number));
                }
            }
        }

        return exempt;
    }
}
