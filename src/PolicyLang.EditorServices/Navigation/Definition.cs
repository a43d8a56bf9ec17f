using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Navigation;

/// <summary>Where a jump leads: <paramref name="Name"/> is selected, <paramref name="Extent"/> is the whole that is meant.</summary>
public sealed record NavigationTarget(Location Name, TextSpan Extent);

/// <summary>Jumps from a name: to what declares it, and to what its values are.</summary>
public static class Definition
{
    /// <summary>The declarations of the name at a place. Those of its own document go before those of other versions.</summary>
    public static ImmutableArray<NavigationTarget> At(DocumentView view, int offset) =>
        view.NameAt(offset) is { } name ? Targets(view, name.Symbol) : [];

    /// <summary>A fact's choices or type, the list of a choice, the benefit of a claim of a test; a benefit is its own type.</summary>
    public static ImmutableArray<NavigationTarget> TypeAt(DocumentView view, int offset)
    {
        if (view.NameAt(offset) is not { } name)
        {
            return [];
        }

        var targets = ImmutableArray.CreateBuilder<NavigationTarget>();
        foreach (var declaration in Nearest(view, name.Symbol))
        {
            switch (declaration.Syntax)
            {
                case FactClauseSyntax { Type: var type }:
                    targets.Add(new NavigationTarget(declaration.Name with { Span = type.Span }, type.Span));
                    break;
                case TableSyntax { Type: var type }:
                    targets.Add(new NavigationTarget(declaration.Name with { Span = type.Span }, type.Span));
                    break;
                case ChoiceSyntax when ListOf(view, declaration) is { } list:
                    targets.Add(list);
                    break;
                case TestClaimSyntax claim:
                    targets.AddRange(OriginOf(view, claim));
                    break;
                case BenefitSyntax or ReadingSyntax:
                    targets.Add(new NavigationTarget(declaration.Name, declaration.Extent));
                    break;
                case LetClauseSyntax { Value: NameExpressionSyntax value } when view.Rulebook.Index.At(declaration.Name.Source.Path, value.Span.Start) is { } source:
                    targets.AddRange(Targets(view, source.Symbol));
                    break;
            }
        }

        return targets.ToImmutable();
    }

    private static ImmutableArray<NavigationTarget> Targets(DocumentView view, SymbolKey symbol) =>
        [.. Nearest(view, symbol).Select(d => new NavigationTarget(d.Name, d.Extent))];

    /// <summary>The declarations in the document itself, where there are any; else all.</summary>
    private static ImmutableArray<SymbolDeclaration> Nearest(DocumentView view, SymbolKey symbol)
    {
        ImmutableArray<SymbolDeclaration> all = [.. view.Rulebook.Index.DeclarationsOf(symbol)];
        ImmutableArray<SymbolDeclaration> here = [.. all.Where(d => d.Name.Source.Path == view.Document.Path)];
        return here.IsEmpty ? all : here;
    }

    /// <summary>What declares the list a choice stands in.</summary>
    private static NavigationTarget? ListOf(DocumentView view, SymbolDeclaration choice) => view.Rulebook.Index.Declarations
        .Where(d => d.Name.Source == choice.Name.Source && d.Extent.Contains(choice.Extent) && d.Syntax is FactClauseSyntax or ReadingSyntax)
        .Select(d => new NavigationTarget(d.Name, d.Extent))
        .FirstOrDefault();

    /// <summary>The benefit a claim is of, also where it is a copy of another.</summary>
    private static ImmutableArray<NavigationTarget> OriginOf(DocumentView view, TestClaimSyntax claim)
    {
        var seen = new HashSet<TestClaimSyntax>();
        while (claim.IsWith && seen.Add(claim)
            && view.NameAt(claim.Of.Span.Start) is { } origin
            && view.Rulebook.Index.DeclarationsOf(origin.Symbol).FirstOrDefault()?.Syntax is TestClaimSyntax earlier)
        {
            claim = earlier;
        }

        return view.NameAt(claim.Of.Span.Start) is { Symbol.Kind: SymbolKind.Benefit } benefit ? Targets(view, benefit.Symbol) : [];
    }
}
