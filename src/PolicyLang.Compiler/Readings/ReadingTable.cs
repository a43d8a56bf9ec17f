using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Readings;

/// <summary>
/// The readings of a rulebook. A reading is one point of the whole rulebook: documents that declare it alike share it. Its name can be used in the
/// documents that declare it and in those that amend one of them.
/// </summary>
public sealed class ReadingTable
{
    private readonly Dictionary<SourceText, ReadingScope> scopes;

    internal ReadingTable(ImmutableArray<ReadingSymbol> all, ImmutableArray<(SyntaxTree Tree, ReadingScope Scope)> files)
    {
        All = all;
        scopes = files.ToDictionary(f => f.Tree.Source, f => f.Scope);
        InForce = all.Where(r => !r.IsDefault).Aggregate(ReadingChoices.Default, (choices, r) => choices.With(r.Name, r.InForce.Name));
        Uses = [.. files.SelectMany(f => ReadingUses.In(f.Tree, f.Scope))];
    }

    /// <summary>Each reading once, as the first document declares it.</summary>
    public ImmutableArray<ReadingSymbol> All { get; }

    /// <summary>The choices that are no defaults, by names.</summary>
    public ReadingChoices InForce { get; }

    /// <summary>Where readings are read, in clauses that are in force and in those that are not.</summary>
    public ImmutableArray<ReadingUse> Uses { get; }

    public ReadingSymbol? Find(string nameOrLabel) =>
        All.FirstOrDefault(r => r.Name == nameOrLabel) ?? All.FirstOrDefault(r => r.Label == nameOrLabel);

    /// <summary>The readings that bear on a benefit.</summary>
    internal ImmutableArray<ReadingSymbol> BearingOn(BenefitSymbol benefit)
    {
        var scope = ScopeOf(benefit.Policy.Tree.Source);
        var names = Uses.Where(u => u.BearsOn(benefit.Name) && scope.IsOfChain(u.Location.Source)).Select(u => u.Reading).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(r => names.Contains(r.Name))];
    }

    internal ReadingScope ScopeOf(SourceText source) => scopes[source];
}
