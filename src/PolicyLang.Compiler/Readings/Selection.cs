using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Readings;

/// <summary>
/// Keeps or drops what a guard on readings ends, before anything is declared: the stages behind it see the clauses in force, without such guards.
/// A guard that is broken (reported) stays as <see cref="MissingExpressionSyntax"/>; what the clause then leads to is a consequence.
/// </summary>
internal sealed class Selection
{
    private readonly SyntaxTree tree;
    private readonly ReadingScope scope;
    private readonly DiagnosticBag diagnostics;
    private readonly StaticCondition conditions;

    private Selection(SyntaxTree tree, ReadingScope scope, DiagnosticBag diagnostics)
    {
        this.tree = tree;
        this.scope = scope;
        this.diagnostics = diagnostics;
        conditions = new StaticCondition(tree, scope, diagnostics);
    }

    /// <summary>The files as they are under the choices in force.</summary>
    public static ImmutableArray<SelectedFile> Of(ImmutableArray<SyntaxTree> trees, ReadingTable readings, DiagnosticBag diagnostics) =>
        [.. trees.Select(t => new SelectedFile(t, new Selection(t, readings.ScopeOf(t.Source), diagnostics).Root()))];

    private FileSyntax Root() => tree.Root with { Items = Kept(tree.Root.Items, null) };

    /// <summary>The items that stay; the same array where all stay as they are, as in most of a document.</summary>
    private ImmutableArray<T> Kept<T>(ImmutableArray<T> items, string? benefit)
        where T : ItemSyntax
    {
        ImmutableArray<T>.Builder? kept = null;
        for (int i = 0; i < items.Length; i++)
        {
            var item = Keep(items[i], benefit);
            if (kept is null && !ReferenceEquals(item, items[i]))
            {
                kept = ImmutableArray.CreateBuilder<T>(items.Length);
                kept.AddRange(items.AsSpan(0, i));
            }

            if (kept is not null && item is T stays)
            {
                kept.Add(stays);
            }
        }

        return kept is null ? items : kept.DrainToImmutable();
    }

    private ItemSyntax? Keep(ItemSyntax item, string? benefit) => item switch
    {
        PolicySyntax p => Kept(p.Items, benefit) is var items && items == p.Items ? p : p with { Items = items },
        ArticleSyntax a => Kept(a.Items, benefit) is var items && items == a.Items ? a : a with { Items = items },
        BenefitSyntax b => Kept(b.Clauses, b.Name.Text) is var clauses && clauses == b.Clauses ? b : b with { Clauses = clauses },
        ReplaceClauseSyntax r => Keep(r.Clause, benefit) is not ClauseSyntax kept ? null : ReferenceEquals(kept, r.Clause) ? r : r with { Clause = kept },
        AlsoClauseSyntax a => Keep(a.Clause, benefit) is not ClauseSyntax kept ? null : ReferenceEquals(kept, a.Clause) ? a : a with { Clause = kept },
        GuardedSyntax { Guard: { } guard } g => Judge(g, guard, benefit),
        _ => item,
    };

    private GuardedSyntax? Judge(GuardedSyntax syntax, ExpressionSyntax guard, string? benefit)
    {
        var broken = syntax with { Guard = new MissingExpressionSyntax(guard.Span) };
        if (guard is MissingExpressionSyntax)
        {
            return broken;
        }

        var names = GuardNames.Of(guard, scope, benefit);
        if (names.Readings.FirstOrDefault(n => scope.IsFact(n.Text, benefit)) is { } both && scope.FindFact(both.Text, benefit) is { } fact)
        {
            diagnostics.AddOnce(ReadingDiagnostics.AlsoFact(fact, both.Text, scope.Readings[both.Text].Location));
            return broken;
        }

        if (names.IsStatic)
        {
            return conditions.Holds(guard) is not { } holds ? broken : holds ? syntax with { Guard = null } : null;
        }

        if (GuardedKind.Of(syntax) is { MayReadClaims: false } kind)
        {
            diagnostics.Add(Misplaced(guard, names, kind, benefit));
            return broken;
        }

        return syntax;
    }

    /// <summary>A guard on what is no reading: on a claim, or on a name that nothing has; then a reading is meant.</summary>
    private Diagnostic Misplaced(ExpressionSyntax guard, GuardNames names, GuardedKind kind, string? benefit)
    {
        var strangers = names.Others.Where(n => !n.IsMissing && !IsOfClaims(n, benefit)).ToList();
        if (strangers.Select(n => (Name: n, Nearest: NearestName.Find(n.Text, scope.Readings.Keys))).FirstOrDefault(n => n.Nearest is not null) is { Nearest: { } nearest } meant)
        {
            return BindingDiagnostics.UnknownName(At(meant.Name.Span), meant.Name.Text, nearest);
        }

        return strangers.Count > 0 && strangers.Count == names.Others.Length && !names.LooksUp
            ? ReadingDiagnostics.UnknownName(At(strangers[0].Span), strangers[0].Text)
            : ReadingDiagnostics.GuardOnClaims(At(guard.Span), kind.Word, kind.Instead);
    }

    private bool IsOfClaims(NameSyntax name, string? benefit) =>
        scope.IsFact(name.Text, benefit) || BuiltinNames.Find(BuiltinPlace.Name, name.Text) is not null;

    private Location At(TextSpan span) => new(tree.Source, span);
}

/// <summary>A file, and what of it is in force.</summary>
internal sealed record SelectedFile(SyntaxTree Tree, FileSyntax Root);
