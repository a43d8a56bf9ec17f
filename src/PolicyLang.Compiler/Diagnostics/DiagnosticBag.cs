using System.Collections.Immutable;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Collects the findings of one pass.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    public bool HasErrors { get; private set; }

    public int Count => items.Count;

    /// <summary>As they were made.</summary>
    public ImmutableArray<Diagnostic> InOrder => [.. items];

    public void Add(Diagnostic diagnostic)
    {
        items.Add(diagnostic);
        HasErrors |= diagnostic.IsError;
    }

    /// <summary>Adds a finding unless one of its kind is there for its place: what is bound several times is told once.</summary>
    public void AddOnce(Diagnostic diagnostic)
    {
        if (!Has(diagnostic))
        {
            Add(diagnostic);
        }
    }

    /// <summary>Whether one of its kind is there for its place.</summary>
    public bool Has(Diagnostic diagnostic) => items.Exists(d => d.Rule == diagnostic.Rule && d.Location == diagnostic.Location);

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The findings by file and place; findings of one place stay in the order they were made.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
        [.. items
            .OrderBy(d => d.Location?.Source.Path ?? d.Place?.File ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Location?.Span.Start ?? d.Place?.Line ?? 0)];
}
