using System.Collections.Immutable;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Outline;

/// <summary>Declarations of the whole workspace by what somebody types of their name or label.</summary>
public static class WorkspaceSymbols
{
    private const int Most = 1000;

    public static ImmutableArray<SymbolDeclaration> Find(WorkspaceSnapshot workspace, string query, CancellationToken stop = default)
    {
        var found = ImmutableArray.CreateBuilder<SymbolDeclaration>();
        foreach (var rulebook in workspace.Rulebooks.Values)
        {
            stop.ThrowIfCancellationRequested();
            found.AddRange(rulebook.Index.Declarations.Where(d => d.Symbol.Kind is not (SymbolKind.TestClaim or SymbolKind.Event) && Fits(query, d)));
        }

        return [.. found.Take(Most)];
    }

    private static bool Fits(string query, SymbolDeclaration declaration) =>
        HasInOrder(declaration.Symbol.Name, query) || (declaration.Label is { } label && HasInOrder(label.Text, query));

    /// <summary>Whether the letters typed occur in that order, whatever their case; editors rank what is left.</summary>
    private static bool HasInOrder(string text, string query)
    {
        int at = 0;
        foreach (char c in query)
        {
            at = text.IndexOf(c.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }
}
