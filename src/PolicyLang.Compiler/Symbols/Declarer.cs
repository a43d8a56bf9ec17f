using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>Trees → symbols. Total: what is broken is reported and left out or stands for itself.</summary>
internal sealed class Declarer(ReadingTable readings, DiagnosticBag diagnostics)
{
    private readonly List<PolicySymbol> policies = [];
    private readonly List<DeclaredTest> tests = [];
    private readonly Dictionary<(object Scope, string Name), Symbol> names = [];

    /// <summary>The symbols of what is in force under the choices of the readings.</summary>
    public static Declarations Declare(ImmutableArray<SyntaxTree> trees, ReadingTable readings, DiagnosticBag diagnostics)
    {
        var declarer = new Declarer(readings, diagnostics);
        foreach (var tree in trees)
        {
            declarer.DeclareFile(tree);
        }

        return new Declarations([.. declarer.policies], [.. declarer.tests], readings);
    }

    private void DeclareFile(SyntaxTree tree)
    {
        PolicySymbol? policy = null;
        var root = Selection.Select(tree, readings.ScopeOf(tree.Source), diagnostics);
        foreach (var header in root.Items.OfType<PolicySyntax>())
        {
            if (policy is null)
            {
                policy = DeclarePolicy(header, tree);
            }
            else
            {
                diagnostics.Add(DeclarationDiagnostics.SecondPolicy(new(tree.Source, header.Name.Span), policy.Location));
            }
        }

        tests.AddRange(root.Items.OfType<TestSyntax>().Select(t => new DeclaredTest(t, tree, TestReadings.Of(t, tree, readings, diagnostics))));
        var rules = root.Items.Where(i => i is not (PolicySyntax or TestSyntax));
        if (policy is not null)
        {
            foreach (var item in rules)
            {
                DeclareItem(item, policy);
            }
        }
        else if (rules.FirstOrDefault() is { } orphan && !tree.Diagnostics.Any(d => d.IsError))
        {
            diagnostics.Add(DeclarationDiagnostics.NoPolicy(new(tree.Source, FirstWord(orphan))));
        }
    }

    private PolicySymbol DeclarePolicy(PolicySyntax syntax, SyntaxTree tree)
    {
        var policy = new PolicySymbol(syntax, tree) { Readings = readings.ScopeOf(tree.Source).Readings };
        ReportDuplicate(policy, this);
        policies.Add(policy);
        Refuse(syntax, tree);
        new HeaderDeclarer(policy, diagnostics).Declare();
        return policy;
    }

    private void DeclareItem(ItemSyntax item, PolicySymbol policy)
    {
        switch (item)
        {
            case ArticleSyntax article:
                DeclareArticle(article, policy);
                break;
            case TableSyntax table:
                DeclareTable(table, policy, null);
                break;
            case StackingSyntax stacking:
                DeclareStacking(stacking, policy);
                break;
            case ReadingSyntax:
                break;
            case TransitionSyntax transition:
                new TransitionDeclarer(policy, diagnostics).Declare(transition);
                break;
            default:
                Refuse(item, policy.Tree);
                break;
        }
    }

    private void DeclareArticle(ArticleSyntax syntax, PolicySymbol policy)
    {
        var article = new ArticleSymbol(syntax, policy);
        ReportDuplicate(article, policy.Articles);
        policy.Articles.Add(article);
        foreach (var item in syntax.Items)
        {
            switch (item)
            {
                case BenefitSyntax benefit:
                    DeclareBenefit(benefit, article);
                    break;
                case TableSyntax table:
                    DeclareTable(table, policy, article);
                    break;
                case StackingSyntax stacking:
                    DeclareStacking(stacking, policy);
                    break;
                case ReadingSyntax:
                    break;
                default:
                    Refuse(item, policy.Tree);
                    break;
            }
        }

        if (article.Benefits.Count > 0 && syntax.Items.OfType<ExcludeClauseSyntax>().FirstOrDefault() is { } exclusion)
        {
            diagnostics.Add(DeclarationDiagnostics.ExclusionPlace(new(policy.Tree.Source, exclusion.Span)));
        }
    }

    private void DeclareTable(TableSyntax syntax, PolicySymbol policy, ArticleSymbol? article)
    {
        var table = new TableSymbol(syntax, policy, article);
        ReportDuplicate(table, policy.Tables);
        policy.Tables.Add(table);
    }

    private void DeclareStacking(StackingSyntax syntax, PolicySymbol policy)
    {
        var stacking = new StackingSymbol(syntax, policy.Tree);
        ReportDuplicate(stacking, policy.Stackings);
        policy.Stackings.Add(stacking);
    }

    private void DeclareBenefit(BenefitSyntax syntax, ArticleSymbol article)
    {
        var benefit = new BenefitSymbol(syntax, article);
        ReportDuplicate(benefit, article.Policy);
        article.Benefits.Add(benefit);
        var facts = new FactDeclarer(diagnostics);
        foreach (var clause in syntax.Clauses)
        {
            Refuse(clause, benefit.Tree);
            if (clause is FactClauseSyntax fact)
            {
                facts.Declare(fact, benefit.Tree, benefit.Facts, benefit.Policy.Facts);
            }
        }

        foreach (var fact in benefit.AllFacts)
        {
            names.TryAdd((benefit, fact.Name), fact);
        }

        foreach (var let in syntax.Clauses.OfType<LetClauseSyntax>())
        {
            var symbol = new LetSymbol(let, benefit.Tree);
            ReportDuplicate(symbol, benefit);
            benefit.Lets.Add(symbol);
        }

        if (syntax.Clauses.OfType<AmountClauseSyntax>().FirstOrDefault(a => a.IsDecided) is { } decided)
        {
            FactDeclarer.DeclareDecidedAmount(decided, benefit);
        }
    }

    /// <summary><paramref name="scope"/>: what may hold the name once, by reference.</summary>
    private void ReportDuplicate(Symbol symbol, object scope)
    {
        if (symbol.Name.Length > 0 && !names.TryAdd((scope, symbol.Name), symbol))
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(symbol.Location, symbol.Name, names[(scope, symbol.Name)].Location));
        }
    }

    private void Refuse(ItemSyntax item, SyntaxTree tree)
    {
        if (Unsupported.About(item) is { } what)
        {
            diagnostics.Add(DeclarationDiagnostics.NotSupported(new(tree.Source, FirstWord(item)), what));
        }
    }

    /// <summary>The place of an item that is reported as a whole: its name; a block is never underlined whole.</summary>
    private static TextSpan FirstWord(ItemSyntax item) => item switch
    {
        PolicySyntax { Amends: { } amends } => amends.Span,
        StackingSyntax stacking => stacking.Name.Span,
        TransitionSyntax transition => transition.Label.Span,
        ArticleSyntax article => article.Number.Span,
        TableSyntax table => table.Name.Span,
        _ => item.Span,
    };
}
