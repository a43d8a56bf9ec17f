using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// The benefits of a document while one amendment takes some away, changes some and adds others. A block whose name is inherited changes that benefit;
/// any other is a new one, and complete; so is one that was taken away to be written anew.
/// </summary>
internal sealed class BenefitEditor(PolicySymbol before, PolicySymbol amendment, DiagnosticBag diagnostics)
{
    private static readonly Localized BesideBenefits = new("in the article, beside the benefits", "条文中，与奖补并列");

    private readonly ImmutableArray<AmendedBenefit> benefits = [.. before.Standing.Select(b => new AmendedBenefit(b))];
    private readonly List<BenefitSymbol> added = [];
    private readonly List<(DocumentClause Clause, Location By)> gone = [];

    private PolicySymbol Document => before.Lineage[0];

    /// <summary>The clauses that were taken away or replaced, and where.</summary>
    public IEnumerable<(DocumentClause Clause, Location By)> Gone => gone;

    /// <summary>The benefits that were taken away, and where.</summary>
    public IEnumerable<(string Name, Location By)> Removed => benefits.Where(b => b.Removed is not null).Select(b => (b.Before.Name, b.Removed ?? b.Before.Location));

    public static bool Owns(TargetSyntax target) => ClauseKey.Of(target)?.Kind == Keywords.Benefit;

    public void Remove(TargetSyntax target, Location by)
    {
        string name = target.Name?.Text ?? "";
        if (benefits.FirstOrDefault(b => b.Before.Name == name) is { } benefit)
        {
            Remove(benefit, by);
            return;
        }

        diagnostics.Add(NoBenefit(At(target.Span), At(target.Span).Text, target.Name));
    }

    public void RemoveAllOf(ArticleSymbol article, Location by)
    {
        foreach (var benefit in benefits.Where(b => b.Before.Home == article))
        {
            Remove(benefit, by);
        }
    }

    /// <param name="shared">By benefit: inherited caps and budgets that cover it and stand in an article or the header.</param>
    public void ReadBlocks(ILookup<string, DocumentClause> shared)
    {
        foreach (var article in amendment.Articles)
        {
            foreach (var block in article.Syntax.Items.OfType<BenefitSyntax>())
            {
                if (benefits.FirstOrDefault(b => b.Before.Name == block.Name.Text) is { } benefit && (benefit.Removed is null || HasChanges(block)))
                {
                    Change(benefit, block, article, shared);
                }
                else
                {
                    Add(block, article);
                }
            }
        }
    }

    /// <summary>All benefits from the amendment's day on.</summary>
    public ImmutableArray<BenefitSymbol> Finish() => [.. benefits.Where(b => b.Removed is null).Select(Amended), .. added];

    private void Remove(AmendedBenefit benefit, Location by)
    {
        if (benefit.Removed is { } first)
        {
            diagnostics.Add(VersionDiagnostics.ChangedTwice(by, first));
            return;
        }

        benefit.Removed = by;
        gone.AddRange(benefit.Clauses.Select(c => (c, by)));
    }

    private void Add(BenefitSyntax block, ArticleSymbol article)
    {
        var symbol = new BenefitSymbol(block, article);
        if (added.FirstOrDefault(b => b.Name == symbol.Name) is { } twice && symbol.Name.Length > 0)
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(symbol.Location, symbol.Name, twice.Location));
        }
        else if (HasChanges(block))
        {
            diagnostics.Add(NoBenefit(symbol.Location, symbol.Name, block.Name));
        }
        else
        {
            article.Benefits.Add(symbol);
            added.Add(symbol);
            new BenefitDeclarer(diagnostics).Declare(symbol);
        }
    }

    private void Change(AmendedBenefit benefit, BenefitSyntax block, ArticleSymbol article, ILookup<string, DocumentClause> shared)
    {
        if (benefit.Removed is { } by)
        {
            diagnostics.Add(VersionDiagnostics.ChangedTwice(At(block.Name.Span), by));
            return;
        }

        if (benefit.Block is { } first)
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(At(block.Name.Span), block.Name.Text, At(first.Syntax.Name.Span)));
            return;
        }

        foreach (var clause in block.Clauses.Where(c => c is RemoveClauseSyntax { Article: not null }))
        {
            diagnostics.Add(DeclarationDiagnostics.ChangePlace(At(clause.Span), BesideBenefits));
        }

        var editor = new ClauseEditor(
            benefit.Clauses,
            new($"benefit `{benefit.Before.Name}` of `{Document.Name}`", $"`{Document.Name}` 的奖补 `{benefit.Before.Name}`"),
            k => k.Kind != Keywords.Benefit && k.Kind != Keywords.Stacking && k.Kind != Keywords.Table,
            BesideBenefits,
            amendment,
            diagnostics)
        {
            Companions = [.. shared[benefit.Before.Name], .. CapsOfOthers(benefit)],
        };
        editor.Apply([.. block.Clauses.Where(c => c is not RemoveClauseSyntax { Article: not null }).Select(c => (c, (ArticleSymbol?)article))]);
        benefit.Block = (block, article);
        benefit.Clauses = editor.Clauses;
        gone.AddRange(editor.Gone);
    }

    /// <summary>Inherited caps and budgets of other benefits that cover this one too.</summary>
    private IEnumerable<DocumentClause> CapsOfOthers(AmendedBenefit benefit) =>
        benefits.Where(b => b != benefit && b.Removed is null).SelectMany(b => b.Clauses)
            .Where(c => c.Tree != amendment.Tree && c.Syntax is MoneyClauseSyntax money && money.Over.Any(n => n.Text == benefit.Before.Name));

    /// <summary>The benefit as it stands under the amendment; where nothing of it changes, a later pass goes on with the version before.</summary>
    private BenefitSymbol Amended(AmendedBenefit benefit)
    {
        var (syntax, article) = benefit.Block ?? (benefit.Before.Syntax, benefit.Before.Article);
        var symbol = new BenefitSymbol(
            benefit.Before, amendment, syntax, article, [.. benefit.Clauses.Select(c => new PlacedClause(c.Syntax, c.Article ?? benefit.Before.Home))]);
        if (benefit.Block is not null)
        {
            article.Benefits.Add(symbol);
        }

        // What is inherited was declared, and reported, with the version before.
        var found = new DiagnosticBag();
        new BenefitDeclarer(found).Declare(symbol);
        diagnostics.AddRange(found.ToSorted().Where(d => d.Location?.Source == amendment.Tree.Source));
        return symbol;
    }

    private static bool HasChanges(BenefitSyntax block) => block.Clauses.Any(c => c is RemoveClauseSyntax or ReplaceClauseSyntax or AlsoClauseSyntax);

    private Diagnostic NoBenefit(Location at, string written, NameSyntax? name)
    {
        ImmutableArray<string> names = [.. before.Standing.Select(b => b.Name)];
        var diagnostic = VersionDiagnostics.NothingToChange(at, written, Localized.Same($"`{Document.Name}`"), names);
        return name is not null && NearestName.Find(name.Text, names) is { } nearest
            ? diagnostic.WithGuess(name.Span, nearest)
            : diagnostic;
    }

    private Location At(TextSpan span) => new(amendment.Tree.Source, span);
}
