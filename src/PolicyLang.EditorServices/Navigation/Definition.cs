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
    public static ImmutableArray<NavigationTarget> TypeAt(DocumentView view, int offset) =>
        view.NameAt(offset) is { } name ? Types(view, name.Symbol, []) : [];

    /// <param name="view">The document asked about.</param>
    /// <param name="symbol">What has the type.</param>
    /// <param name="seen">The lets and claims passed on the way: one that is met again is a circle.</param>
    private static ImmutableArray<NavigationTarget> Types(DocumentView view, SymbolKey symbol, HashSet<SymbolKey> seen) =>
        seen.Add(symbol) ? [.. Nearest(view, symbol).SelectMany(d => TypeOf(view, d, seen))] : [];

    private static ImmutableArray<NavigationTarget> TypeOf(DocumentView view, SymbolDeclaration declaration, HashSet<SymbolKey> seen)
    {
        switch (declaration.Syntax)
        {
            case FactClauseSyntax { Type: var type }:
                return [new(declaration.Name with { Span = type.Span }, type.Span)];
            case TableSyntax { Type: var type }:
                return [new(declaration.Name with { Span = type.Span }, type.Span)];
            case ChoiceSyntax when ListOf(view, declaration) is { } list:
                return [list];
            case TestClaimSyntax claim when NameIn(view, declaration, claim.Of) is { } origin:
                return origin.Kind == SymbolKind.TestClaim ? Types(view, origin, seen) : Targets(view, origin);
            case BenefitSyntax or ReadingSyntax:
                return [new(declaration.Name, declaration.Extent)];
            case LetClauseSyntax { Value: NameExpressionSyntax value } when NameIn(view, declaration, value) is { } source:
                return Types(view, source, seen);
            default:
                return [];
        }
    }

    /// <summary>What a name inside a declaration stands for.</summary>
    private static SymbolKey? NameIn(DocumentView view, SymbolDeclaration declaration, SyntaxNode name) =>
        view.Rulebook.Index.At(declaration.Name.Source.Path, name.Span.Start)?.Symbol;

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
}
