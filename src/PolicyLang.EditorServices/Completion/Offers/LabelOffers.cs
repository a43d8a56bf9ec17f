using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Inside quotes: paths, labels instead of names, words of a reason. Official words are the writer's own; nothing is offered there.</summary>
internal static class LabelOffers
{
    public static IEnumerable<CompletionItem> Of(CompletionPlace place) => place.GoesOn.Labels.SelectMany(at => at switch
    {
        NamePlace.SourcePath => TableOffers.Paths(place, isTable: false),
        NamePlace.DataPath => TableOffers.Paths(place, isTable: true),
        NamePlace.Reason => TestOffers.Reasons(place),
        NamePlace.ClaimOrigin => TestOffers.Origins(place).Select(ByLabel),
        NamePlace.Field => TestOffers.FieldLabels(place),
        NamePlace.RowKey => RowOffers.Keys(place).Where(i => i.Kind == CompletionKind.Choice).Select(ByLabel),
        NamePlace.Option => RowOffers.Options(place).Select(ByLabel),
        NamePlace.ReadingChoice => TestOffers.ReadingChoices(place).Select(ByLabel),
        NamePlace.TargetName => TargetOffers.Labels(place),
        NamePlace.Value or NamePlace.FieldValue when Wanted.At(place).Choices is { } choices => Choices(choices),
        _ => [],
    }).Where(i => i.Label.Length > 0);

    private static IEnumerable<CompletionItem> Choices(ChoiceSet choices) =>
        choices.Choices.Select((c, i) => ByLabel(Offer.Choice(choices, c, 20 + i)));

    /// <summary>The label in the name's place; nothing where there is none.</summary>
    private static CompletionItem ByLabel(CompletionItem item) =>
        item with { Label = item.Detail ?? "", NewText = item.Detail ?? "", Snippet = null, Detail = item.Label, FoundBy = [item.Label] };
}
