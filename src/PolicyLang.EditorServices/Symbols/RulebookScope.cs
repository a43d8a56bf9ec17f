using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>The choices that a value can have: those of a fact or of a reading.</summary>
public sealed record ChoiceSet(SymbolKey Owner, ImmutableArray<ChoiceSyntax> Choices)
{
    public SymbolKey KeyOf(ChoiceSyntax choice) =>
        Owner.Inside(Owner.Kind == SymbolKind.Reading ? SymbolKind.ReadingChoice : SymbolKind.Choice, choice.Name.Text);

    public ChoiceSyntax? Find(string nameOrLabel) =>
        Choices.FirstOrDefault(c => c.Name.Text == nameOrLabel) ?? Choices.FirstOrDefault(c => c.Label?.Text == nameOrLabel);
}

/// <summary>A fact as names find it. <paramref name="Choices"/> where it has a list of them.</summary>
public sealed record FactScope(SymbolKey Key, FactClauseSyntax? Syntax, ChoiceSet? Choices)
{
    public string? Label => Syntax?.Label?.Text;
}

public sealed record LetScope(SymbolKey Key, LetClauseSyntax Syntax);

public sealed record TableScope(SymbolKey Key, TableSyntax Syntax);

public sealed record ReadingScope(SymbolKey Key, ReadingSyntax Syntax)
{
    public ChoiceSet Choices => new(Key, Syntax.Choices);
}

/// <summary>One version of a benefit, in one policy.</summary>
public sealed class BenefitScope(SymbolKey key, BenefitSyntax syntax, PolicyScope policy)
{
    public SymbolKey Key { get; } = key;

    public BenefitSyntax Syntax { get; } = syntax;

    public PolicyScope Policy { get; } = policy;

    public List<FactScope> Facts { get; } = [];

    public List<LetScope> Lets { get; } = [];

    /// <summary>What its event date is called.</summary>
    public EventClauseSyntax? Event { get; set; }

    public SymbolKey EventKey => Key.Inside(SymbolKind.Event, "event");
}

/// <summary>One policy: its header, its articles.</summary>
public sealed class PolicyScope(SymbolKey key, PolicySyntax syntax)
{
    public SymbolKey Key { get; } = key;

    public PolicySyntax Syntax { get; } = syntax;

    public List<FactScope> Facts { get; } = [];

    public List<TableScope> Tables { get; } = [];

    public List<ReadingScope> Readings { get; } = [];

    public List<BenefitScope> Benefits { get; } = [];

    public List<string> Articles { get; } = [];
}

/// <summary>Everything a rulebook declares, as names find it.</summary>
public sealed class RulebookScope
{
    public List<PolicyScope> Policies { get; } = [];

    /// <summary>Of all files: one name is one point, in whichever documents it is declared.</summary>
    public List<ReadingScope> Readings { get; } = [];

    public List<SymbolDeclaration> Declarations { get; } = [];

    public static RulebookScope Of(ImmutableArray<SyntaxTree> trees) => ScopeBuilder.Build(trees);

    public PolicyScope? FindPolicy(string name) => Policies.FirstOrDefault(p => p.Key.Name == name);

    /// <summary>The policy of a file; null where the file holds none.</summary>
    public PolicyScope? PolicyOf(SyntaxTree tree) =>
        tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault() is { } header ? Policies.FirstOrDefault(p => ReferenceEquals(p.Syntax, header)) : null;

    /// <summary>The versions of a benefit, by name or, where no name fits, by label.</summary>
    public ImmutableArray<BenefitScope> FindBenefit(string nameOrLabel)
    {
        var all = Policies.SelectMany(p => p.Benefits);
        string? name = (all.FirstOrDefault(b => b.Key.Name == nameOrLabel) ?? all.FirstOrDefault(b => b.Syntax.Label?.Text == nameOrLabel))?.Key.Name;
        return name is null ? [] : [.. all.Where(b => b.Key.Name == name)];
    }

    /// <summary>A policy and those it amends, directly or through others: what is written there holds on here.</summary>
    public IEnumerable<PolicyScope> WithAmended(PolicyScope policy)
    {
        var seen = new HashSet<PolicyScope>();
        for (var at = policy; at is not null && seen.Add(at); at = at.Syntax.Amends is { } amends ? FindPolicy(amends.Text) : null)
        {
            yield return at;
        }
    }
}
