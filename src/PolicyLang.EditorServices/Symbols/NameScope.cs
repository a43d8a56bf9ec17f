using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>
/// What names mean at one place: in a benefit or, without one, in a header or an article. The order is the binder's: lets, facts, readings,
/// then what every claim has.
/// </summary>
public sealed class NameScope
{
    private readonly ImmutableArray<PolicyScope> policies;
    private readonly Dictionary<string, LetScope> lets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactScope> facts = new(StringComparer.Ordinal);

    public NameScope(RulebookScope rulebook, PolicyScope? policy, BenefitScope? benefit)
    {
        Rulebook = rulebook;
        Policy = policy;
        Benefit = benefit;
        policies = policy is null ? [] : [.. rulebook.WithAmended(policy)];
        ImmutableArray<BenefitScope> versions = benefit is null
            ? []
            : [.. policies.Skip(1).SelectMany(p => p.Benefits.Where(b => b.Key == benefit.Key)).Prepend(benefit)];
        Lets = [.. versions.SelectMany(b => b.Lets)];
        Facts = [.. versions.SelectMany(b => b.Facts), .. policies.SelectMany(p => p.Facts)];
        foreach (var let in Lets)
        {
            lets.TryAdd(let.Key.Name, let);
        }

        foreach (var fact in Facts)
        {
            facts.TryAdd(fact.Key.Name, fact);
        }
    }

    public RulebookScope Rulebook { get; }

    public PolicyScope? Policy { get; }

    public BenefitScope? Benefit { get; }

    /// <summary>Own ones first, then those of what is amended.</summary>
    public ImmutableArray<LetScope> Lets { get; }

    /// <summary>Those of the benefit, then those of the policy.</summary>
    public ImmutableArray<FactScope> Facts { get; }

    public IEnumerable<TableScope> Tables => policies.SelectMany(p => p.Tables);

    public IEnumerable<ReadingScope> Readings => policies.SelectMany(p => p.Readings);

    public LetScope? FindLet(string name) => lets.GetValueOrDefault(name);

    public FactScope? FindFact(string name) => facts.GetValueOrDefault(name);

    public TableScope? FindTable(string name) => Tables.FirstOrDefault(t => t.Key.Name == name);

    public ReadingScope? FindReading(string name) => Readings.FirstOrDefault(r => r.Key.Name == name);

    /// <summary>What a name stands for as a value; null where it is none.</summary>
    public SymbolKey? FindValue(string name) =>
        FindLet(name)?.Key
        ?? FindFact(name)?.Key
        ?? FindReading(name)?.Key
        ?? (BuiltinNames.Find(BuiltinPlace.Name, name) is { } builtin ? SymbolKey.Of(builtin) : null);

    /// <summary>The choices a value has; null where it is no choice.</summary>
    public ChoiceSet? ChoicesOf(ExpressionSyntax expression) => ChoicesOf(expression, []);

    /// <summary>The choices that the rows of a table are named by.</summary>
    public ChoiceSet? KeysOf(TableScope table) => Facts.Concat(policies.SelectMany(p => p.Benefits).SelectMany(b => b.Facts))
        .FirstOrDefault(f => f.Key.Name == table.Syntax.By.Text && f.Choices is not null)?.Choices;

    private ChoiceSet? ChoicesOf(ExpressionSyntax expression, HashSet<LetScope> seen) => expression switch
    {
        ParenthesizedSyntax p => ChoicesOf(p.Inner, seen),
        NameExpressionSyntax { Name.Text: var name } => FindLet(name) is { } let
            ? seen.Add(let) ? ChoicesOf(let.Syntax.Value, seen) : null
            : FindFact(name) is { } fact ? fact.Choices : FindReading(name)?.Choices,
        ConditionalSyntax c => ChoicesOf(c.WhenTrue, seen) ?? ChoicesOf(c.WhenFalse, seen),
        ChooseSyntax c => c.Entries.Select(e => ChoicesOf(e.Value, seen)).FirstOrDefault(s => s is not null),
        BandsSyntax b => b.Rows.Select(r => ChoicesOf(r.Value, seen)).FirstOrDefault(s => s is not null),
        _ => null,
    };
}
