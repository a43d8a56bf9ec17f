using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Versions;

namespace PolicyLang.Compiler.Lowering;

/// <summary>An error-free model → the rulebook of plans.</summary>
internal sealed class Lowerer
{
    private readonly SemanticModel model;
    private readonly Dictionary<PolicySymbol, PlanPolicy> policies = [];
    private readonly Dictionary<ArticleSymbol, PlanArticle> articles = [];
    private readonly Dictionary<TableSymbol, PlanTable> tables = [];
    private readonly HashSet<BoundBenefit> inFilingOrder;

    private Lowerer(SemanticModel model)
    {
        this.model = model;
        inFilingOrder = FilingOrder.Of(model.Benefits);
    }

    public static Rulebook Lower(SemanticModel model) => new Lowerer(model).LowerAll();

    private Rulebook LowerAll()
    {
        foreach (var policy in model.Declarations.InOrder)
        {
            policies[policy] = new PlanPolicy(policy.Name, policy.Display, policy.Number, model.InForce[policy].Days, policy.Location)
            {
                Amends = policy.Document is { } document ? policies[document] : null,
                Articles = [.. policy.Articles.Select(Article)],
            };
        }

        var timelines = model.Benefits.GroupBy(b => b.Symbol.Name, StringComparer.Ordinal).Select(LowerTimeline).ToList();
        var components = ComponentLinker.Link(timelines, MoneyLinks.Groups(model.Benefits));
        return new Rulebook([.. policies.Values], PaidOrder.Sort(components, model.Benefits)) { Readings = [.. model.Declarations.Readings.All.Select(Reading)] };
    }

    /// <summary>A fact of one name and kind has one slot through all versions.</summary>
    private PlanTimeline LowerTimeline(IGrouping<string, BoundBenefit> versions)
    {
        var slots = new Dictionary<(string, TypeKind), int>();
        ImmutableArray<(BenefitSymbol Symbol, PlanBenefit Plan)> plans =
        [
            .. InForce([.. versions]).OrderBy(v => v.Valid.Days.From).Select(v => (v.Symbol, new BenefitLowerer(v, this).Lower(f =>
            {
                if (!slots.TryGetValue((f.Name, f.Type.Kind), out int slot))
                {
                    slot = slots.Count;
                    slots.Add((f.Name, f.Type.Kind), slot);
                }

                return slot;
            }))),
        ];
        return new PlanTimeline(versions.Key, [.. plans.Select(p => p.Plan)], slots.Count)
        {
            Transitions =
            [
                .. model.Transitions.Where(t => t.Version.Name == versions.Key).OrderBy(t => t.Events.From)
                    .Select(t => Lower(t, plans.First(p => p.Symbol == t.Version).Plan)),
            ],
        };
    }

    /// <summary>Versions that an amendment replaced before their first day decide nothing, unless a transition leads to them.</summary>
    private ImmutableArray<BoundBenefit> InForce(ImmutableArray<BoundBenefit> versions)
    {
        ImmutableArray<BoundBenefit> inForce = [.. versions.Where(v => !v.Valid.IsEmpty || model.Transitions.Any(t => t.Version == v.Symbol))];
        return inForce.IsEmpty ? versions : inForce;
    }

    private PlanTransition Lower(BoundTransition transition, PlanBenefit version) => new(
        transition.Symbol.Syntax.Label.Text,
        transition.Events,
        transition.Filed,
        version,
        policies[transition.Symbol.Policy],
        OriginOf(transition.Location));

    internal PlanBoundary Boundary(Boundary boundary) => new(boundary.Kind, policies[boundary.Policy], OriginOf(boundary.Location));

    /// <summary>A place and the article it stands in.</summary>
    internal Origin OriginOf(Location location) => new(location, ArticleAt(location) is { } article ? Article(article) : null);

    /// <summary>Articles stand in order in their file, so those before a place are halved until one is left.</summary>
    private ArticleSymbol? ArticleAt(Location location)
    {
        foreach (var policy in model.Declarations.Policies.Where(p => p.Tree.Source == location.Source))
        {
            int low = 0;
            int high = policy.Articles.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (policy.Articles[middle].Syntax.Span.End < location.Span.End)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            if (low < policy.Articles.Count && policy.Articles[low].Syntax.Span.Contains(location.Span))
            {
                return policy.Articles[low];
            }
        }

        return null;
    }

    internal bool IsInFilingOrder(BoundBenefit benefit) => inFilingOrder.Contains(benefit);

    internal PlanPolicy Policy(PolicySymbol symbol) => policies[symbol];

    /// <summary>The readings that bear on a benefit.</summary>
    internal ImmutableArray<PlanReading> ReadingsOf(BenefitSymbol symbol) => [.. model.Declarations.Readings.BearingOn(symbol).Select(Reading)];

    private static PlanReading Reading(ReadingSymbol symbol) =>
        new(symbol.Name, symbol.Label, symbol.InForce.Name, symbol.InForce.Label, symbol.IsDefault);

    private PlanArticle Article(ArticleSymbol symbol)
    {
        if (!articles.TryGetValue(symbol, out var article))
        {
            article = new PlanArticle(symbol.Name, symbol.Label, symbol.Paragraphs, symbol.Location);
            articles[symbol] = article;
        }

        return article;
    }

    internal PlanTable Table(BoundTable bound)
    {
        if (!tables.TryGetValue(bound.Symbol, out var table))
        {
            var origin = OriginOf(bound.Symbol.Location);
            table = new PlanTable(
                bound.Symbol.Name,
                bound.Symbol.Label,
                bound.KeyType,
                bound.Type,
                [.. bound.Entries.Select(e => new PlanTableEntry(e.Key, e.Value, e.Location))],
                bound.Else,
                bound.KnownUntil,
                origin);
            tables[bound.Symbol] = table;
        }

        return table;
    }
}
