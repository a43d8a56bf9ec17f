using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Completion.Offers;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Completion;

/// <summary>What can be put in at a place. The trees and the tokens are enough; nothing is compiled for it.</summary>
public static class Completions
{
    public static CompletionList At(DocumentView view, int offset, CompletionOptions options)
    {
        if (ContextFinder.Find(view, offset, options.Language) is not { } place || !IsMeant(place, options.Trigger))
        {
            return CompletionList.Nothing(offset);
        }

        // A name that two kinds of place would give is offered once; the likelier one counts.
        var items = Offers(place).OrderBy(i => i.Rank).DistinctBy(i => (i.Label, i.NewText));
        return new CompletionList(place.Word.Insert, place.Word.Replace, CompletionFilter.Apply(items, place.Typed, options.FindsPinyin));
    }

    private static IEnumerable<CompletionItem> Offers(CompletionPlace place) =>
        place.Word.IsQuoted ? LabelOffers.Of(place)
        : place.Word.IsNumber ? UnitOffers.Of(place)
        : ClauseOffers.Of(place)
            .Concat(AmendmentOffers.Of(place))
            .Concat(WordOffers.Of(place))
            .Concat(place.GoesOn.Names.SelectMany(at => NameOffers.Of(place, at)))
            .Concat(ArticleOffers.Of(place))
            .Concat(IsDate(place) ? DateOffers.Of(place, ValueKind.Date) : []);

    /// <summary>A day and nothing else: behind `from`, `issued`.</summary>
    private static bool IsDate(CompletionPlace place) => (place.GoesOn.Literals & LiteralForms.Date) != 0 && place.GoesOn.Names.IsEmpty;

    /// <summary>
    /// A blank asks only where the sentence cannot end: else a list would open behind every finished line, and the next line break would put
    /// something in.
    /// </summary>
    private static bool IsMeant(CompletionPlace place, string? trigger) =>
        trigger != " " || (!place.Word.IsQuoted && place.Begins == Continuation.None && !place.GoesOn.IsWhole);
}
