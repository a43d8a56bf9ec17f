using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// The clauses of a benefit, or those that hold for a document, while one amendment changes them. Targets are what is inherited; each inherited
/// clause is changed once.
/// </summary>
/// <param name="owner">What has the clauses, as people are told.</param>
/// <param name="kinds">The kinds of clause that stand here.</param>
internal sealed class ClauseEditor(
    IEnumerable<DocumentClause> before, Localized owner, Func<ClauseKey, bool> kinds, Localized elsewhere, PolicySymbol amendment, DiagnosticBag diagnostics)
{
    private readonly List<DocumentClause> inherited = [.. before];
    private readonly List<DocumentClause> clauses = [.. before];
    private readonly Dictionary<ClauseSyntax, Location> changed = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<DocumentClause> Clauses => clauses;

    /// <summary>Inherited clauses that stay.</summary>
    public IEnumerable<DocumentClause> Kept => inherited.Where(c => !changed.ContainsKey(c.Syntax));

    /// <summary>Inherited clauses that were replaced or taken away, and where.</summary>
    public IEnumerable<(DocumentClause Clause, Location By)> Gone => inherited.Where(c => changed.ContainsKey(c.Syntax)).Select(c => (c, changed[c.Syntax]));

    /// <summary>A clause that takes the place of another belongs to that one's article: whom it holds for, and who is exempt, stays.</summary>
    public bool KeepsPlaces { get; init; }

    /// <summary>Caps that hold here and stand elsewhere: a cap beside them says `also` too.</summary>
    public ImmutableArray<DocumentClause> Companions { get; init; } = [];

    /// <summary>The benefits a clause covers, where several stand here.</summary>
    public Func<DocumentClause, IEnumerable<string>> Covered { get; init; } = _ => [];

    /// <summary>What is taken away or replaced goes first: the order of the lines means nothing.</summary>
    public void Apply(IReadOnlyCollection<(ClauseSyntax Clause, ArticleSymbol? Article)> lines)
    {
        foreach (var (clause, article) in lines.OrderBy(l => l.Clause is RemoveClauseSyntax or ReplaceClauseSyntax ? 0 : 1))
        {
            Apply(clause, article);
        }
    }

    private void Apply(ClauseSyntax clause, ArticleSymbol? article)
    {
        switch (clause)
        {
            case RemoveClauseSyntax { Target: { } target }:
                if (Find(target) is { } removed)
                {
                    Change(removed, At(clause), []);
                }

                break;
            case ReplaceClauseSyntax replace:
                Replace(replace, article);
                break;
            case AlsoClauseSyntax also:
                Also(also, article);
                break;
            default:
                Add(new(clause, amendment.Tree, article));
                break;
        }
    }

    /// <summary>Takes an inherited clause away with something larger (its article, a clause that holds for all).</summary>
    public void Drop(DocumentClause clause, Location by) => Change([clause], by, []);

    private void Replace(ReplaceClauseSyntax syntax, ArticleSymbol? article)
    {
        var next = new DocumentClause(syntax.Clause, amendment.Tree, article);
        if (ClauseKey.Of(syntax.Clause) is not { } key || !IsHere(key, next.Location))
        {
            return;
        }

        if ((syntax.Target is { } target ? Find(target) : Find(key, next.Location, ClauseNaming.Of(next, ClauseNaming.IsChinese(next.Location)), isStrict: false)) is { } found)
        {
            // What it becomes may be the twin of another clause that stays.
            if (inherited.FirstOrDefault(c => !changed.ContainsKey(c.Syntax) && !found.Contains(c) && ClauseKey.Of(c.Syntax)?.IsSame(key) is true) is { } twin)
            {
                Report(next, twin, key);
            }

            Change(found, At(syntax), [KeepsPlaces ? next with { Article = found[0].Article } : next]);
        }
    }

    private void Also(AlsoClauseSyntax syntax, ArticleSymbol? article)
    {
        var next = new DocumentClause(syntax.Clause, amendment.Tree, article);
        if (ClauseKey.Of(syntax.Clause) is not { } key || !IsHere(key, next.Location))
        {
            return;
        }

        if (key.StandsAlone || key.IsNamed)
        {
            diagnostics.Add(DeclarationDiagnostics.OnlyOne(At(syntax), Word(key.Kind, next), TextSpan.FromBounds(syntax.Span.Start, syntax.Clause.Span.Start)));
            Insert(next, key);
            return;
        }

        if (!inherited.Concat(Companions).Any(c => ClauseKey.Of(c.Syntax)?.Kind == key.Kind))
        {
            var at = At(syntax);
            diagnostics.Add(VersionDiagnostics.NothingBeside(at)
                .WithFix("leave `also` out", "删去 `另加`", new TextEdit(TextSpan.FromBounds(at.Span.Start, syntax.Clause.Span.Start), "")));
        }

        clauses.Add(next);
    }

    private void Add(DocumentClause next)
    {
        if (ClauseKey.Of(next.Syntax) is not { } key)
        {
            return;
        }

        if (Twin(key, next) is { } twin)
        {
            Report(next, twin, key);
            Insert(next, key);
            return;
        }

        clauses.Add(next);
    }

    /// <summary>After a mistake: of two clauses of one kind and key the amendment's word counts, so that no second mistake is made of it.</summary>
    private void Insert(DocumentClause next, ClauseKey key)
    {
        clauses.RemoveAll(c => ClauseKey.Of(c.Syntax)?.IsSame(key) is true);
        clauses.Add(next);
    }

    /// <summary>The inherited clause that stays and beside which this one could not be meant without a word about it.</summary>
    private DocumentClause? Twin(ClauseKey key, DocumentClause next) =>
        key.Kind == Keywords.Exempt ? null
        : Kept.Concat(Companions).FirstOrDefault(c =>
            ClauseKey.Of(c.Syntax) is { } other
            && (key.LimitsMoney ? other.Kind == key.Kind && Meets(c, next) : other.IsSame(key)));

    /// <summary>Whether an inherited cap and one that is added limit the same money.</summary>
    private bool Meets(DocumentClause inheritedOne, DocumentClause next) => !KeepsPlaces || Covered(inheritedOne).Intersect(Covered(next), StringComparer.Ordinal).Any();

    private void Report(DocumentClause next, DocumentClause twin, ClauseKey key) =>
        diagnostics.Add(InheritedTwin.Report(next, twin, key, isElsewhere: Companions.Contains(twin)));

    private ImmutableArray<DocumentClause>? Find(TargetSyntax target)
    {
        var at = new Location(amendment.Tree.Source, target.Span);
        if (target.Kind.IsMissing)
        {
            return null;
        }

        if (ClauseKey.Of(target) is not { } key)
        {
            diagnostics.Add(DeclarationDiagnostics.Target(at, at.Text));
            return null;
        }

        return IsHere(key, at) ? Find(key, at, at.Text, isStrict: true) : null;
    }

    /// <param name="written">The words that name it.</param>
    /// <param name="isStrict">Whether it must cover what `over` says even where kind and key leave one: a clause without a target may come to cover others.</param>
    private ImmutableArray<DocumentClause>? Find(ClauseKey key, Location at, string written, bool isStrict)
    {
        ImmutableArray<DocumentClause> found = [.. inherited.Where(c => ClauseKey.Of(c.Syntax)?.IsSame(key) is true)];
        if (!key.Over.IsEmpty && (isStrict || found.Length > 1))
        {
            found = [.. found.Where(c => Covered(c).Order(StringComparer.Ordinal).SequenceEqual(key.Over))];
        }

        bool isChinese = ClauseNaming.IsChinese(at);
        if (found.IsEmpty)
        {
            ImmutableArray<string> there = [.. inherited.Where(c => ClauseKey.Of(c.Syntax)?.Kind == key.Kind).Select(c => ClauseNaming.Of(c, isChinese)).Distinct()];
            diagnostics.Add(VersionDiagnostics.NothingToChange(at, written, owner, there));
            return null;
        }

        if (found.Length > 1 && key.Kind != Keywords.Exempt)
        {
            diagnostics.Add(VersionDiagnostics.SeveralToChange(at, written, found[0].Location, found[1].Location));
            return null;
        }

        return found;
    }

    private bool IsHere(ClauseKey key, Location at)
    {
        if (kinds(key))
        {
            return true;
        }

        diagnostics.Add(DeclarationDiagnostics.ChangePlace(at, elsewhere));
        return false;
    }

    /// <summary>Puts clauses in the place of inherited ones.</summary>
    private void Change(ImmutableArray<DocumentClause> found, Location by, ImmutableArray<DocumentClause> next)
    {
        if (found.FirstOrDefault(c => changed.ContainsKey(c.Syntax)) is { } again)
        {
            diagnostics.Add(VersionDiagnostics.ChangedTwice(by, changed[again.Syntax]));
            foreach (var clause in next)
            {
                Insert(clause, ClauseKey.Of(clause.Syntax) ?? new(Keywords.Accept, ""));
            }

            return;
        }

        int place = clauses.FindIndex(c => ReferenceEquals(c.Syntax, found[0].Syntax));
        clauses.RemoveAll(c => found.Any(f => ReferenceEquals(f.Syntax, c.Syntax)));
        clauses.InsertRange(place, next);
        foreach (var clause in found)
        {
            changed[clause.Syntax] = by;
        }
    }

    private static string Word(Keyword keyword, DocumentClause clause) => ClauseNaming.IsChinese(clause.Location) ? keyword.Chinese : keyword.English;

    private Location At(ClauseSyntax clause) => new(amendment.Tree.Source, clause.Span);
}
