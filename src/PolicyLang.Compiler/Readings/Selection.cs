using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Readings;

/// <summary>
/// Keeps or drops what a guard on readings ends, before anything is declared: the stages behind it see the clauses in force, without such guards.
/// A guard that is broken (reported) stays as <see cref="MissingExpressionSyntax"/>, so that its clause is not counted against others of its kind.
/// </summary>
internal sealed class Selection
{
    private static readonly Localized Guard = new("a guard", "适用条件");

    private readonly SyntaxTree tree;
    private readonly ReadingScope scope;
    private readonly DiagnosticBag diagnostics;
    private readonly ExpressionBinder expressions;

    private Selection(SyntaxTree tree, ReadingScope scope, DiagnosticBag diagnostics)
    {
        this.tree = tree;
        this.scope = scope;
        this.diagnostics = diagnostics;
        var nowhere = new NameSyntax(new TextSpan(0, 0), "");
        var policy = new PolicySymbol(new PolicySyntax(nowhere.Span, nowhere, null, null, []), tree) { Readings = scope.Readings };
        expressions = new ExpressionBinder(new BindingContext(policy, null, new TableCatalog((_, _) => null, diagnostics), diagnostics));
    }

    /// <summary>The file as it is under the choices in force.</summary>
    public static FileSyntax Select(SyntaxTree tree, ReadingScope scope, DiagnosticBag diagnostics)
    {
        var selection = new Selection(tree, scope, diagnostics);
        return tree.Root with { Items = selection.Kept(tree.Root.Items, null) };
    }

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
            return Holds(guard) is not { } holds ? broken : holds ? syntax with { Guard = null } : null;
        }

        if (GuardedKind.Of(syntax) is { MayReadClaims: false } kind)
        {
            diagnostics.Add(Misplaced(guard, names, kind, benefit));
            return broken;
        }

        return syntax;
    }

    /// <summary>Whether a guard on readings holds; null where it has a mistake (reported).</summary>
    private bool? Holds(ExpressionSyntax guard)
    {
        var condition = expressions.BindAs(guard, PolicyType.Bool, Guard);
        if (condition.Type.IsError)
        {
            return null;
        }

        var value = StaticValue.Of(condition);
        if (value.IsUnknown)
        {
            diagnostics.Add(TypeDiagnostics.Expected(
                At(guard.Span), Guard, TypeWords.Name(PolicyType.Bool), new("unknown", "未知"), TypeWords.Example(PolicyType.Bool)));
            return null;
        }

        return value.IsTrue;
    }

    /// <summary>A guard on what is no reading; often a reading is meant and misspelt.</summary>
    private Diagnostic Misplaced(ExpressionSyntax guard, GuardNames names, GuardedKind kind, string? benefit)
    {
        foreach (var name in names.Others.Where(n => !n.IsMissing && !scope.IsFact(n.Text, benefit)))
        {
            if (NearestName.Find(name.Text, scope.Readings.Keys) is { } nearest)
            {
                return BindingDiagnostics.UnknownName(At(name.Span), name.Text, nearest);
            }
        }

        return ReadingDiagnostics.GuardOnClaims(At(guard.Span), kind.Word, kind.Instead);
    }

    private Location At(TextSpan span) => new(tree.Source, span);
}
