using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Names and words of the language as items.</summary>
internal static class Offer
{
    public static CompletionItem Word(CompletionPlace place, Keyword word, int rank) => new(CompletionKind.Keyword, place.Spell(word), place.Spell(word))
    {
        Detail = Other(place, word.English, word.Chinese),
        FoundBy = [word.English, word.Chinese],
        Documentation = CompletionDocumentation.Of(word),
        Rank = rank,
    };

    public static CompletionItem Builtin(CompletionPlace place, BuiltinName name, CompletionKind kind, int rank) => new(kind, place.Spell(name), place.Spell(name))
    {
        Detail = Other(place, name.English, name.Chinese),
        FoundBy = [name.English, name.Chinese],
        Documentation = CompletionDocumentation.Of(name),
        Rank = rank,
    };

    public static CompletionItem Builtin(CompletionPlace place, BuiltinPlace at, string english, CompletionKind kind, int rank) =>
        Builtin(place, BuiltinNames.Find(at, english) ?? throw new ArgumentException($"no built-in name `{english}`", nameof(english)), kind, rank);

    public static CompletionItem Fact(FactScope fact, int rank) =>
        Named(CompletionKind.Fact, fact.Key, fact.Label, rank) with { Description = TypeOf(ValueKind.Of(fact)) };

    public static CompletionItem Let(LetScope let, ValueKind kind, int rank) =>
        Named(CompletionKind.Let, let.Key, let.Syntax.Label?.Text, rank) with { Description = TypeOf(kind) };

    public static CompletionItem Choice(ChoiceSet choices, ChoiceSyntax choice, int rank) =>
        Named(CompletionKind.Choice, choices.KeyOf(choice), choice.Label?.Text, rank) with { Description = Localized.Same(choices.Owner.Name) };

    public static CompletionItem Benefit(BenefitScope benefit, int rank) =>
        Named(CompletionKind.Benefit, benefit.Key, benefit.Syntax.Label?.Text, rank) with { Description = Localized.Same(benefit.Policy.Key.Name) };

    public static CompletionItem Named(CompletionKind kind, SymbolKey symbol, string? label, int rank) => new(kind, symbol.Name, symbol.Name)
    {
        Detail = label == symbol.Name ? null : label,
        FoundBy = label is null ? [] : [label],
        Documentation = CompletionDocumentation.Of(symbol),
        Rank = rank,
    };

    public static Localized TypeOf(ValueKind kind) => kind.Type switch
    {
        TypeKind.Choice => new("a choice", "选项"),
        _ when !kind.IsKnown => Localized.Empty,
        _ => TypeWords.Name(new PolicyType(kind.Type, kind.Classifier)),
    };

    /// <summary>The other spelling of a word.</summary>
    private static string Other(CompletionPlace place, string english, string chinese) => place.Spelling == Language.Chinese ? english : chinese;
}
