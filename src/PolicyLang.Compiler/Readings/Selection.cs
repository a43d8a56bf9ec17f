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

    private ImmutableArray<T> Kept<T>(ImmutableArray<T> items, string? benefit)
        where T : ItemSyntax => [.. items.Select(i => Keep(i, benefit)).OfType<T>()];

    private ItemSyntax? Keep(ItemSyntax item, string? benefit) => item switch
    {
        PolicySyntax p => p with { Items = Kept(p.Items, benefit) },
        ArticleSyntax a => a with { Items = Kept(a.Items, benefit) },
        BenefitSyntax b => b with { Clauses = Kept(b.Clauses, b.Name.Text) },
        ReplaceClauseSyntax r => Keep(r.Clause, benefit) is ClauseSyntax kept ? r with { Clause = kept } : null,
        AlsoClauseSyntax a => Keep(a.Clause, benefit) is ClauseSyntax kept ? a with { Clause = kept } : null,
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
