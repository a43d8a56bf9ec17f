using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Calls;

/// <summary>
/// Who reads what: rules read facts, steps, tables, readings and what other benefits paid. In all files and versions, also in mistaken rules.
/// </summary>
public static class CallHierarchy
{
    /// <summary>The name at a place, or the rule whose word stands there; what is found by an item's own name is the item.</summary>
    public static ImmutableArray<CallItem> At(DocumentView view, int offset)
    {
        if (view.NameAt(offset) is { } name && CallItems.Of(view, name.Symbol) is { IsEmpty: false } named)
        {
            return named;
        }

        return CallItems.RuleAround(view, offset) is { } rule ? [CallItems.Of(view, rule)] : [];
    }

    /// <summary>What reads the item: the rules that name it, and of a rule the benefit or article it is a part of.</summary>
    public static ImmutableArray<CallEdge> Incoming(DocumentView view, int offset, CancellationToken stop = default)
    {
        if (SymbolAt(view, offset) is { } symbol)
        {
            return Readers(view, symbol, stop);
        }

        return CallItems.RuleAround(view, offset) is { } rule && CallItems.Owner(view, rule) is { } owner
            ? [new CallEdge(owner, [CallItems.Of(view, rule).Name])]
            : [];
    }

    /// <summary>What the item reads: a rule or a step what it names, a benefit what all its rules name.</summary>
    public static ImmutableArray<CallEdge> Outgoing(DocumentView view, int offset)
    {
        if (SymbolAt(view, offset) is { } symbol)
        {
            var here = view.Rulebook.Index.DeclarationsOf(symbol).Where(d => d.Name.Source == view.Source).ToList();
            var declaration = here.FirstOrDefault(d => d.Name.Span.Start <= offset && offset <= d.Name.Span.End) ?? here.FirstOrDefault();
            return declaration?.Syntax is BenefitSyntax or LetClauseSyntax or TableSyntax or StackingSyntax ? ReadIn(view, declaration.Syntax) : [];
        }

        return CallItems.RuleAround(view, offset) is { } rule ? ReadIn(view, rule) : [];
    }

    private static SymbolKey? SymbolAt(DocumentView view, int offset) =>
        view.NameAt(offset) is { } name && CallItems.KindOf(name.Symbol) is not null ? name.Symbol : null;

    private static ImmutableArray<CallEdge> Readers(DocumentView view, SymbolKey symbol, CancellationToken stop)
    {
        var edges = new Dictionary<(string Path, SyntaxNode Rule), List<Occurrence>>();
        var order = new List<(DocumentView View, SyntaxNode Rule)>();
        foreach (var use in view.Rulebook.Index.Of(symbol).Where(o => o.Role == OccurrenceRole.Reference))
        {
            stop.ThrowIfCancellationRequested();
            if (view.Workspace.Find(use.Location.Source.Path) is not { } other || CallItems.RuleAround(other, use.Span) is not { } rule || !CallItems.Reads(rule, use))
            {
                continue;
            }

            if (!edges.TryGetValue((other.Document.Path, rule), out var places))
            {
                edges[(other.Document.Path, rule)] = places = [];
                order.Add((other, rule));
            }

            places.Add(use);
        }

        return [.. order.Select(o => new CallEdge(CallItems.Of(o.View, o.Rule), [.. edges[(o.View.Document.Path, o.Rule)].Select(u => u.Location)]))];
    }

    private static ImmutableArray<CallEdge> ReadIn(DocumentView view, SyntaxNode reader) =>
    [
        .. view.Rulebook.Index.In(view.Document.Path)
            .Where(o => o.Role == OccurrenceRole.Reference && reader.Span.Contains(o.Span) && CallItems.KindOf(o.Symbol) is not null
                && CallItems.RuleAround(view, o.Span) is { } rule && CallItems.Reads(rule, o))
            .GroupBy(o => o.Symbol)
            .Where(read => CallItems.Of(view, read.Key) is { IsEmpty: false })
            .Select(read => new CallEdge(CallItems.Of(view, read.Key)[0], [.. read.Select(o => o.Location)])),
    ];
}
