using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

public enum SymbolKind
{
    Policy,

    /// <summary>By its number; it cannot be renamed.</summary>
    Article,
    Benefit,
    Fact,

    /// <summary>A choice of a fact.</summary>
    Choice,
    Let,
    Table,
    Reading,
    ReadingChoice,
    Stacking,

    /// <summary>A claim of a test.</summary>
    TestClaim,

    /// <summary>What a benefit's event date is called; a label only.</summary>
    Event,

    /// <summary>A name every program has (`claimant`, `sum`, `money`); its container is its <see cref="BuiltinPlace"/>.</summary>
    Builtin,
}

/// <summary>
/// What a name stands for, the same in all files of a rulebook: a benefit through its versions is one symbol, and so are its facts.
/// <paramref name="Container"/> tells symbols of one name apart: the benefit of a fact, the policy of a table.
/// </summary>
public sealed record SymbolKey(SymbolKind Kind, string Container, string Name)
{
    public static SymbolKey Of(BuiltinName builtin) => new(SymbolKind.Builtin, builtin.Place.ToString(), builtin.English);

    /// <summary>The key of something inside this.</summary>
    internal SymbolKey Inside(SymbolKind kind, string name) => new(kind, $"{Container}/{Name}", name);
}
