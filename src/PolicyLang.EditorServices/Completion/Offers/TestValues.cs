using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>A value of each kind to begin a field of a test with, as a place of a snippet.</summary>
internal static class TestValues
{
    public static string Of(CompletionPlace place, ValueKind kind, int number, string label) => kind.Type switch
    {
        TypeKind.Money => SnippetText.Place(number, "1万元"),
        TypeKind.Rate => SnippetText.Place(number, "10%"),
        TypeKind.Count => SnippetText.Place(number, "1" + kind.Classifier),
        TypeKind.Number => SnippetText.Place(number, "1"),
        TypeKind.Bool => SnippetText.Choice(number, [place.Spell(Keywords.Yes), place.Spell(Keywords.No)]),
        TypeKind.Choice when kind.Choices is { } choices && choices.Choices.Any(c => !c.Name.IsMissing) =>
            SnippetText.Choice(number, choices.Choices.Where(c => !c.Name.IsMissing).Select(c => c.Name.Text)),
        TypeKind.Date => SnippetText.Place(number, Day(place)),
        TypeKind.Text => SnippetText.Place(number, place.Quote(label)),
        _ => SnippetText.Place(number, place.Spell(Keywords.Unknown)),
    };

    /// <summary>The first day of the newest version of the benefit; of documents without one, the first of any year.</summary>
    private static string Day(CompletionPlace place)
    {
        var policy = ClaimFields.Versions(place) is [.., var newest] ? newest.Policy : place.Scope.Policy;
        var from = policy?.Syntax.Items.OfType<EffectiveHeaderSyntax>().Select(e => e.Period.From).FirstOrDefault(f => f.Kind == LiteralKind.Date);
        return DateOffers.Write(from?.Value.AsDate() ?? new DateOnly(2025, 1, 1), place.Spelling);
    }
}
