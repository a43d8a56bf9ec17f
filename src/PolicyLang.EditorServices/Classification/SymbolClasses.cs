using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Classification;

/// <summary>The classes of names, by what they stand for.</summary>
internal sealed class SymbolClasses(SymbolIndex index)
{
    private readonly Dictionary<SymbolKey, bool> byAuthority = [];

    /// <summary>Null where a name is only words: an event by its label.</summary>
    public (TokenClass Class, TokenTraits Traits)? Of(Occurrence name)
    {
        TokenClass? known = name.Symbol.Kind switch
        {
            SymbolKind.Policy => TokenClass.Policy,
            SymbolKind.Article => TokenClass.Article,
            SymbolKind.Benefit => TokenClass.Benefit,
            SymbolKind.Fact => TokenClass.Fact,
            SymbolKind.Choice or SymbolKind.ReadingChoice => TokenClass.Choice,
            SymbolKind.Let => TokenClass.Let,
            SymbolKind.Table => TokenClass.Table,
            SymbolKind.Reading => TokenClass.Reading,
            SymbolKind.Stacking => TokenClass.Stacking,
            SymbolKind.TestClaim => TokenClass.TestClaim,
            SymbolKind.Builtin => OfBuiltin(name),
            _ => null,
        };
        return known is { } found ? (found, TraitsOf(name)) : null;
    }

    private static TokenClass OfBuiltin(Occurrence name) => (name.Symbol.Container, name.Symbol.Name) switch
    {
        (nameof(BuiltinPlace.Type), _) => TokenClass.Type,
        (nameof(BuiltinPlace.Function), _) => TokenClass.Function,
        (nameof(BuiltinPlace.Outcome), _) => TokenClass.Outcome,
        (nameof(BuiltinPlace.Rounding), _) => TokenClass.Keyword,
        (_, "total") => TokenClass.TestClaim,
        (_, "claimant") when name.Role == OccurrenceRole.Value => TokenClass.Fact,
        (_, "claimant" or "policy" or "year" or "quarter" or "month") => TokenClass.Key,
        _ => TokenClass.Fact,
    };

    private TokenTraits TraitsOf(Occurrence name) =>
        (name.Role == OccurrenceRole.Declaration ? TokenTraits.Declaration : TokenTraits.None)
        | (name.Role == OccurrenceRole.Value ? TokenTraits.Modification : TokenTraits.None)
        | (name.Symbol.Kind == SymbolKind.Builtin ? TokenTraits.BuiltIn : TokenTraits.None)
        | (name.Symbol.Kind == SymbolKind.Fact && IsByAuthority(name.Symbol) ? TokenTraits.ByAuthority : TokenTraits.None);

    private bool IsByAuthority(SymbolKey fact)
    {
        if (!byAuthority.TryGetValue(fact, out bool isGiven))
        {
            isGiven = index.DeclarationsOf(fact).Any(d => d.Syntax is AmountClauseSyntax or FactClauseSyntax { ByAuthority: true });
            byAuthority[fact] = isGiven;
        }

        return isGiven;
    }
}
