using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// Applies one amendment to the document as it stood on the day before. Afterwards the amendment's own symbol holds the document as it stands
/// from its day on: facts, tables, clauses, benefits. What it says nothing of is inherited.
/// </summary>
internal sealed class Amender
{
    private static readonly Localized BesideBenefits = new("in the article, beside the benefits", "条文中，与奖补并列");

    private readonly Amendment amendment;
    private readonly PolicySymbol policy;
    private readonly PolicySymbol before;
    private readonly PolicySymbol document;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<AmendedBenefit> benefits;
    private readonly ClauseEditor clauses;
    private readonly List<BenefitSymbol> added = [];
    private readonly List<(string Name, Location By)> gone = [];

    private Amender(Amendment amendment, PolicySymbol document, DiagnosticBag diagnostics)
    {
        this.amendment = amendment;
        this.document = document;
        this.diagnostics = diagnostics;
        policy = amendment.Policy;
        before = policy.Lineage[^2];
        benefits = [.. before.Standing.Select(b => new AmendedBenefit(b))];
        clauses = new ClauseEditor(
            before.Clauses,
            new($"`{document.Name}`", $"`{document.Name}`"),
            k => k.Kind == Keywords.Fact || k.Kind == Keywords.Exclude || k.Kind == Keywords.Cap || k.Kind == Keywords.Budget,
            new("in the benefit: `benefit name { … }`", "奖补中：`奖补 名称 { … }`"),
            policy,
            diagnostics)
        {
            KeepsPlaces = true,
            Meet = (a, b) => Covered(a).Intersect(Covered(b), StringComparer.Ordinal).Any(),
        };
    }

    public static void Apply(Amendment amendment, PolicySymbol document, DiagnosticBag diagnostics) => new Amender(amendment, document, diagnostics).Apply();

    private void Apply()
    {
        policy.Rounding ??= before.Rounding;
        var blocks = new BlockEditor(before, policy, diagnostics);
        var lines = new List<(ClauseSyntax, ArticleSymbol?)>();
        foreach (var (item, article) in Items())
        {
            switch (item)
            {
                case RemoveClauseSyntax { Article: { } number } remove:
                    RemoveArticle(number, remove, blocks);
                    break;
                case RemoveClauseSyntax { Target: { } target } remove when ClauseKey.Of(target) is { Kind: var kind } key && kind == Keywords.Benefit:
                    RemoveBenefit(key.Key, target, remove);
                    break;
                case RemoveClauseSyntax { Target: { } target } remove when BlockEditor.Owns(target):
                    blocks.Remove(target, At(remove.Span));
                    break;
                case ExcludeClauseSyntax when article?.Syntax.Items.OfType<BenefitSyntax>().Any() is true:
                    diagnostics.Add(DeclarationDiagnostics.ExclusionPlace(At(item.Span)));
                    break;
                case ClauseSyntax clause:
                    Refuse(clause);
                    lines.Add((clause, article));
                    break;
                default:
                    blocks.Add(item, article);
                    break;
            }
        }

        clauses.Apply(lines);
        DeclareFacts();
        foreach (var article in policy.Articles)
        {
            foreach (var benefit in article.Syntax.Items.OfType<BenefitSyntax>())
            {
                ReadBlock(benefit, article);
            }
        }

        blocks.Finish();
        policy.Clauses = [.. clauses.Clauses];
        Note(clauses.Gone);
        policy.Gone = [.. gone, .. blocks.Gone];
        policy.Standing = [.. benefits.Where(b => b.Removed is null).Select(Amended), .. added];
    }

    /// <summary>What changes the document at large: the lines of the header, what stands beside the articles, and the articles' items but for their benefits.</summary>
    private IEnumerable<(ItemSyntax Item, ArticleSymbol? Article)> Items() =>
        policy.Syntax.Items.OfType<ClauseSyntax>().Select(c => ((ItemSyntax)c, (ArticleSymbol?)null))
            .Concat(amendment.Items.Where(i => i is TableSyntax).Select(i => (i, (ArticleSymbol?)null)))
            .Concat(policy.Articles.SelectMany(a => a.Syntax.Items.Where(i => i is ClauseSyntax or TableSyntax).Select(i => (i, (ArticleSymbol?)a))));

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

    private void RemoveArticle(ArticleNumberSyntax number, RemoveClauseSyntax remove, BlockEditor blocks)
    {
        if (number.Number.Length == 0)
        {
            return;
        }

        var at = At(remove.Span);
        bool isGone = policy.Lineage.Any(p => p.RemovedArticles.Contains(number.Number));
        if (document.Articles.FirstOrDefault(a => a.Name == number.Number) is not { } article || isGone)
        {
            diagnostics.Add(VersionDiagnostics.NothingToChange(
                at, At(number.Span).Text, new($"`{document.Name}`", $"`{document.Name}`"), []));
            return;
        }

        policy.RemovedArticles = policy.RemovedArticles.Add(number.Number);
        foreach (var benefit in benefits.Where(b => b.Before.Home == article))
        {
            Remove(benefit, at);
        }

        foreach (var clause in before.Clauses.Where(c => c.Article == article))
        {
            clauses.Drop(clause, at);
        }

        blocks.RemoveAllOf(article, at);
    }

    private void RemoveBenefit(string name, TargetSyntax target, RemoveClauseSyntax remove)
    {
        if (benefits.FirstOrDefault(b => b.Before.Name == name) is { } benefit)
        {
            Remove(benefit, At(remove.Span));
            return;
        }

        diagnostics.Add(NoBenefit(At(target.Span), At(target.Span).Text, name, target.Name?.Span));
    }

    private void Remove(AmendedBenefit benefit, Location by)
    {
        if (benefit.Removed is { } first)
        {
            diagnostics.Add(VersionDiagnostics.ChangedTwice(by, first));
            return;
        }

        benefit.Removed = by;
        gone.Add((benefit.Before.Name, by));
        Note(benefit.Clauses.Select(c => (c, by)));
    }

    /// <summary>Remembers what was taken away for messages and, with the article that says so, for the checks of its words.</summary>
    private void Note(IEnumerable<(DocumentClause Clause, Location By)> changes)
    {
        foreach (var (clause, by) in changes)
        {
            gone.Add((NameOf(clause), by));
            policy.Articles.FirstOrDefault(a => a.Syntax.Span.Contains(by.Span))?.Replaced.Add(clause.Syntax);
        }
    }

    private void ReadBlock(BenefitSyntax syntax, ArticleSymbol article)
    {
        foreach (var clause in syntax.Clauses)
        {
            Refuse(clause);
        }

        if (benefits.FirstOrDefault(b => b.Before.Name == syntax.Name.Text) is { } benefit)
        {
            Change(benefit, syntax, article);
            return;
        }

        var symbol = new BenefitSymbol(syntax, article);
        if (added.FirstOrDefault(b => b.Name == symbol.Name) is { } twice && symbol.Name.Length > 0)
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(symbol.Location, symbol.Name, twice.Location));
            return;
        }

        if (syntax.Clauses.FirstOrDefault(IsChange) is not null)
        {
            diagnostics.Add(NoBenefit(symbol.Location, symbol.Name, symbol.Name, syntax.Name.Span));
            return;
        }

        article.Benefits.Add(symbol);
        added.Add(symbol);
        new BenefitDeclarer(diagnostics).Declare(symbol);
    }

    private void Change(AmendedBenefit benefit, BenefitSyntax syntax, ArticleSymbol article)
    {
        if (benefit.Removed is { } by)
        {
            diagnostics.Add(VersionDiagnostics.ChangedTwice(At(syntax.Name.Span), by));
            return;
        }

        if (benefit.Block is { } block)
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(At(syntax.Name.Span), syntax.Name.Text, At(block.Syntax.Name.Span)));
            return;
        }

        var editor = new ClauseEditor(
            benefit.Clauses,
            new($"benefit `{benefit.Before.Name}` of `{document.Name}`", $"`{document.Name}` 的奖补 `{benefit.Before.Name}`"),
            k => k.Kind != Keywords.Benefit && k.Kind != Keywords.Stacking && k.Kind != Keywords.Table,
            BesideBenefits,
            policy,
            diagnostics)
        {
            Companions = [.. SharedCaps(benefit)],
        };
        foreach (var clause in syntax.Clauses.Where(c => c is RemoveClauseSyntax { Article: not null }))
        {
            diagnostics.Add(DeclarationDiagnostics.ChangePlace(At(clause.Span), BesideBenefits));
        }

        editor.Apply([.. syntax.Clauses.Where(c => c is not RemoveClauseSyntax { Article: not null }).Select(c => (c, (ArticleSymbol?)article))]);
        benefit.Block = (syntax, article);
        benefit.Clauses = editor.Clauses;
        Note(editor.Gone);
    }

    /// <summary>The benefit as it stands under the amendment; where nothing of it changes, a later pass goes on with the version before.</summary>
    private BenefitSymbol Amended(AmendedBenefit benefit)
    {
        var (syntax, article) = benefit.Block ?? (benefit.Before.Syntax, benefit.Before.Article);
        var symbol = new BenefitSymbol(
            benefit.Before, policy, syntax, article, [.. benefit.Clauses.Select(c => new PlacedClause(c.Syntax, c.Article ?? benefit.Before.Home))]);
        if (benefit.Block is not null)
        {
            article.Benefits.Add(symbol);
        }

        // What is inherited was declared, and reported, with the version before.
        var found = new DiagnosticBag();
        new BenefitDeclarer(found).Declare(symbol);
        diagnostics.AddRange(found.ToSorted().Where(d => d.Location?.Source == policy.Tree.Source));
        return symbol;
    }

    /// <summary>Inherited caps that cover the benefit and stand elsewhere: in an article, the header, or another benefit.</summary>
    private IEnumerable<DocumentClause> SharedCaps(AmendedBenefit benefit) =>
        clauses.Kept.Where(c => c.Syntax is CapClauseSyntax or BudgetClauseSyntax && Covered(c).Contains(benefit.Before.Name))
            .Concat(benefits.Where(b => b != benefit && b.Removed is null).SelectMany(b => b.Clauses)
                .Where(c => c.Tree != policy.Tree && c.Syntax is CapClauseSyntax cap && cap.Over.Any(n => n.Text == benefit.Before.Name)));

    /// <summary>The benefits a clause of the document at large covers.</summary>
    private IEnumerable<string> Covered(DocumentClause clause) => clause switch
    {
        { Syntax: CapClauseSyntax { Over: { IsEmpty: false } over } } => over.Select(n => n.Text),
        { Article: { } article } when article.Policy == policy => article.Syntax.Items.OfType<BenefitSyntax>().Select(b => b.Name.Text),
        { Article: { } article } => before.Standing.Where(b => b.Home == article || b.Article == article).Select(b => b.Name),
        _ => before.Standing.Select(b => b.Name),
    };

    private Diagnostic NoBenefit(Location at, string written, string name, TextSpan? span)
    {
        ImmutableArray<string> names = [.. before.Standing.Select(b => b.Name)];
        var diagnostic = VersionDiagnostics.NothingToChange(at, written, new($"`{document.Name}`", $"`{document.Name}`"), names);
        return NearestName.Find(name, names) is { } nearest && span is { } place
            ? diagnostic.WithFix($"write `{nearest}`", $"改为 `{nearest}`", new TextEdit(place, nearest))
            : diagnostic;
    }

    private void Refuse(ClauseSyntax clause)
    {
        foreach (var rule in clause switch { ReplaceClauseSyntax r => [r.Clause], AlsoClauseSyntax a => [a.Clause], _ => ImmutableArray.Create(clause) })
        {
            Declarer.Refuse(rule, policy.Tree, diagnostics);
        }
    }

    private static bool IsChange(ClauseSyntax clause) => clause is RemoveClauseSyntax or ReplaceClauseSyntax or AlsoClauseSyntax;

    /// <summary>The name people used it by, if it has one.</summary>
    private static string NameOf(DocumentClause clause) => ClauseKey.Of(clause.Syntax) is { IsNamed: true, Key: var name } ? name : "";

    private Location At(TextSpan span) => new(policy.Tree.Source, span);
}
