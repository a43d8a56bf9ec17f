using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// Applies one amendment to the document as it stood on the day before. Afterwards the amendment's own symbol holds the document as it stands
/// from its day on: facts, tables, stackings, clauses, benefits. What it says nothing of is inherited.
/// </summary>
internal sealed class Amender
{
    private readonly Amendment amendment;
    private readonly PolicySymbol policy;
    private readonly PolicySymbol before;
    private readonly PolicySymbol document;
    private readonly DiagnosticBag diagnostics;
    private readonly BenefitEditor benefits;
    private readonly BlockEditor blocks;
    private readonly ClauseEditor clauses;

    private Amender(Amendment amendment, PolicySymbol document, DiagnosticBag diagnostics)
    {
        this.amendment = amendment;
        this.document = document;
        this.diagnostics = diagnostics;
        policy = amendment.Policy;
        before = policy.Lineage[^2];
        benefits = new BenefitEditor(before, policy, diagnostics);
        blocks = new BlockEditor(before, policy, diagnostics);
        clauses = new ClauseEditor(
            before.Clauses,
            Localized.Same($"`{document.Name}`"),
            k => k.Kind == Keywords.Fact || k.Kind == Keywords.Exclude || k.LimitsMoney,
            new("in the benefit: `benefit name { … }`", "奖补中：`奖补 名称 { … }`"),
            policy,
            diagnostics)
        {
            KeepsPlaces = true,
            Covered = Covered,
        };
    }

    public static void Apply(Amendment amendment, PolicySymbol document, DiagnosticBag diagnostics) => new Amender(amendment, document, diagnostics).Apply();

    private void Apply()
    {
        policy.Rounding ??= before.Rounding;
        clauses.Apply(ReadItems());
        DeclareFacts();
        benefits.ReadBlocks(clauses.Kept.Where(c => c.Syntax is MoneyClauseSyntax).SelectMany(c => Covered(c).Select(b => (b, c))).ToLookup(c => c.b, c => c.c));
        blocks.Finish();
        policy.Clauses = [.. clauses.Clauses];
        policy.Standing = benefits.Finish();
        Note([.. benefits.Gone, .. clauses.Gone]);
        policy.Gone = [.. policy.Gone, .. benefits.Removed, .. blocks.Gone];
    }

    /// <summary>Takes away what is taken away whole; the lines that change single clauses come back.</summary>
    private List<(ClauseSyntax Clause, ArticleSymbol? Article)> ReadItems()
    {
        var lines = new List<(ClauseSyntax, ArticleSymbol?)>();
        foreach (var (item, article) in Items())
        {
            switch (item)
            {
                case RemoveClauseSyntax { Article: { } number } remove:
                    RemoveArticle(number, At(remove.Span));
                    break;
                case RemoveClauseSyntax { Target: { } target } remove when BenefitEditor.Owns(target):
                    benefits.Remove(target, At(remove.Span));
                    break;
                case RemoveClauseSyntax { Target: { } target } remove when BlockEditor.Owns(target):
                    blocks.Remove(target, At(remove.Span));
                    break;
                case ExcludeClauseSyntax when article?.Syntax.Items.OfType<BenefitSyntax>().Any() is true:
                    diagnostics.Add(DeclarationDiagnostics.ExclusionPlace(At(item.Span)));
                    break;
                case ClauseSyntax clause:
                    lines.Add((clause, article));
                    break;
                default:
                    blocks.Add(item, article);
                    break;
            }
        }

        return lines;
    }

    /// <summary>What changes the document at large: the lines of the header, what stands beside the articles, and the articles' items but for their benefits.</summary>
    private IEnumerable<(ItemSyntax Item, ArticleSymbol? Article)> Items() =>
        policy.Syntax.Items.OfType<ClauseSyntax>().Select(c => ((ItemSyntax)c, (ArticleSymbol?)null))
            .Concat(amendment.Items.Where(i => i is TableSyntax or StackingSyntax).Select(i => (i, (ArticleSymbol?)null)))
            .Concat(policy.Articles.SelectMany(a => a.Syntax.Items.Where(i => i is ClauseSyntax or TableSyntax or StackingSyntax).Select(i => (i, (ArticleSymbol?)a))));

    /// <summary>An article goes with all that stands in it.</summary>
    private void RemoveArticle(ArticleNumberSyntax number, Location at)
    {
        if (number.Number.Length == 0)
        {
            return;
        }

        bool isGone = policy.Lineage.Any(p => p.RemovedArticles.Contains(number.Number));
        if (document.Articles.FirstOrDefault(a => a.Name == number.Number) is not { } article || isGone)
        {
            diagnostics.Add(VersionDiagnostics.NothingToChange(at, At(number.Span).Text, Localized.Same($"`{document.Name}`"), []));
            return;
        }

        policy.RemovedArticles = policy.RemovedArticles.Add(number.Number);
        benefits.RemoveAllOf(article, at);
        blocks.RemoveAllOf(article, at);
        foreach (var clause in before.Clauses.Where(c => c.Article == article))
        {
            clauses.Drop(clause, at);
        }
    }

    /// <summary>The policy's facts: inherited symbols, and those this amendment declares.</summary>
    private void DeclareFacts()
    {
        var facts = new List<FactSymbol>();
        var declarer = new FactDeclarer(diagnostics);
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Syntax is not FactClauseSyntax fact)
            {
                continue;
            }

            if (before.Facts.FirstOrDefault(f => f.Tree == clause.Tree && f.NameSpan == fact.Name.Span) is { } inherited)
            {
                facts.Add(inherited);
            }
            else
            {
                declarer.Declare(fact, clause.Tree, facts, []);
            }
        }

        policy.Facts.AddRange(facts);
    }

    /// <summary>The benefits a clause of the document at large covers.</summary>
    private IEnumerable<string> Covered(DocumentClause clause) => clause switch
    {
        { Syntax: MoneyClauseSyntax { Over: { IsEmpty: false } over } } => over.Select(n => n.Text),
        { Article: { } article } when article.Policy == policy => article.Syntax.Items.OfType<BenefitSyntax>().Select(b => b.Name.Text),
        { Article: { } article } => before.Standing.Where(b => b.Home == article || b.Article == article).Select(b => b.Name),
        _ => before.Standing.Select(b => b.Name),
    };

    /// <summary>Remembers what was taken away for messages and, with the article that says so, for the checks of its words.</summary>
    private void Note(IReadOnlyList<(DocumentClause Clause, Location By)> changes)
    {
        policy.Gone = [.. changes.Select(c => (ClauseKey.Of(c.Clause.Syntax) is { IsNamed: true, Key: var name } ? name : "", c.By))];
        foreach (var (clause, by) in changes)
        {
            policy.Articles.FirstOrDefault(a => a.Syntax.Span.Contains(by.Span))?.Replaced.Add(clause.Syntax);
        }
    }

    private Location At(TextSpan span) => new(policy.Tree.Source, span);
}
