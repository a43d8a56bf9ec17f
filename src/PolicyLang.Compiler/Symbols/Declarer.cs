using System.Collections.Immutable;
using PolicyLang.Compiler.Amendments;
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
    private readonly List<Amendment> amendments = [];
    private readonly Dictionary<(object Scope, string Name), Symbol> names = [];

    /// <summary>The symbols of what is in force under the choices of the readings.</summary>
    public static Declarations Declare(ImmutableArray<SelectedFile> files, ReadingTable readings, DiagnosticBag diagnostics)
    {
        var declarer = new Declarer(readings, diagnostics);
        foreach (var file in files)
        {
            declarer.DeclareFile(file.Tree, file.Root);
        }

        AmendmentDeclarer.Declare([.. declarer.policies], declarer.amendments, diagnostics);
        return new Declarations([.. declarer.policies], [.. declarer.tests], readings);
    }

    private void DeclareFile(SyntaxTree tree, FileSyntax root)
    {
        PolicySymbol? policy = null;
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

            if (policy.IsAmendment)
            {
                amendments.Add(new(policy, [.. rules]));
            }
            else
            {
                CloseDocument(policy);
            }
        }
        else if (rules.FirstOrDefault() is { } orphan && !tree.Diagnostics.Any(d => d.IsError))
        {
            diagnostics.Add(DeclarationDiagnostics.NoPolicy(new(tree.Source, FirstWord(orphan))));
        }
    }

    private PolicySymbol DeclarePolicy(PolicySyntax syntax, SyntaxTree tree)
    {
        var policy = new PolicySymbol(syntax, tree) { Scope = readings.ScopeOf(tree.Source) };
        ReportDuplicate(policy, this);
        policies.Add(policy);
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
            case TableSyntax or StackingSyntax when policy.IsAmendment:
                break; // it is read beside what is inherited
            case TableSyntax table:
                DeclareTable(table, policy, null);
                break;
            case StackingSyntax stacking:
                DeclareStacking(stacking, policy);
                break;
            case TransitionSyntax transition:
                new TransitionDeclarer(policy, diagnostics).Declare(transition);
                break;
        }
    }

    private void DeclareArticle(ArticleSyntax syntax, PolicySymbol policy)
    {
        var article = new ArticleSymbol(syntax, policy);
        ReportDuplicate(article, policy.Articles);
        policy.Articles.Add(article);
        foreach (var item in syntax.Items.Where(i => !policy.IsAmendment || i is not (ClauseSyntax or BenefitSyntax or TableSyntax or StackingSyntax)))
        {
            switch (item)
            {
                case BenefitSyntax benefit:
                    DeclareBenefit(benefit, article);
                    break;
                case TableSyntax table:
                    DeclareTable(table, policy, article);
                    break;
                case RemoveClauseSyntax or ReplaceClauseSyntax or AlsoClauseSyntax:
                    RefuseChange(item, policy.Tree);
                    break;
                case StackingSyntax stacking:
                    DeclareStacking(stacking, policy);
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
        foreach (var clause in syntax.Clauses)
        {
            if (clause is RemoveClauseSyntax or ReplaceClauseSyntax or AlsoClauseSyntax)
            {
                RefuseChange(clause, benefit.Tree);
            }
        }

        new BenefitDeclarer(diagnostics).Declare(benefit);
    }

    /// <summary>What holds for several benefits of a document of its own, now that its articles are known.</summary>
    private void CloseDocument(PolicySymbol policy)
    {
        policy.Lineage = [policy];
        foreach (var change in policy.Syntax.Items.Where(i => i is RemoveClauseSyntax or ReplaceClauseSyntax or AlsoClauseSyntax))
        {
            RefuseChange(change, policy.Tree);
        }

        policy.Clauses =
        [
            .. policy.Syntax.Items.OfType<ClauseSyntax>().Where(HoldsForSeveral).Select(c => new DocumentClause(c, policy.Tree, null)),
            .. policy.Articles.SelectMany(a => a.Syntax.Items.OfType<ClauseSyntax>()
                .Where(c => HoldsForSeveral(c) && (c is not ExcludeClauseSyntax || a.Benefits.Count == 0))
                .Select(c => new DocumentClause(c, policy.Tree, a))),
        ];
    }

    private static bool HoldsForSeveral(ClauseSyntax clause) => clause is FactClauseSyntax or ExcludeClauseSyntax or MoneyClauseSyntax;

    private void RefuseChange(ItemSyntax item, SyntaxTree tree)
    {
        var at = new Location(tree.Source, item.Span);
        var word = item switch { RemoveClauseSyntax => Keywords.Remove, ReplaceClauseSyntax => Keywords.Replace, _ => Keywords.Also };
        int? clause = item switch { ReplaceClauseSyntax r => r.Clause.Span.Start, AlsoClauseSyntax a => a.Clause.Span.Start, _ => null };
        diagnostics.Add(DeclarationDiagnostics.ChangeOfNothing(at, ClauseNaming.IsChinese(at) ? word.Chinese : word.English, clause));
    }

    /// <summary><paramref name="scope"/>: what may hold the name once, by reference.</summary>
    private void ReportDuplicate(Symbol symbol, object scope)
    {
        if (symbol.Name.Length > 0 && !names.TryAdd((scope, symbol.Name), symbol))
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(symbol.Location, symbol.Name, names[(scope, symbol.Name)].Location));
        }
    }

    /// <summary>The place of an item that is reported as a whole: its name; a block is never underlined whole.</summary>
    private static TextSpan FirstWord(ItemSyntax item) => item switch
    {
        StackingSyntax stacking => stacking.Name.Span,
        ArticleSyntax article => article.Number.Span,
        TableSyntax table => table.Name.Span,
        _ => item.Span,
    };
}
