using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>The names that a place takes, each kind of place its own.</summary>
internal static class NameOffers
{
    public static IEnumerable<CompletionItem> Of(CompletionPlace place, NamePlace at) => at switch
    {
        NamePlace.Value => ValueOffers.Of(place),
        NamePlace.Key => KeyOffers.Keys(place),
        NamePlace.KeyDate or NamePlace.DateFact => KeyOffers.Dates(place),
        NamePlace.KeyPart => KeyOffers.Parts(place),
        NamePlace.Fact => KeyOffers.Facts(place),
        NamePlace.Type => Builtins(place, BuiltinPlace.Type, CompletionKind.Type),
        NamePlace.RoundingMode => Builtins(place, BuiltinPlace.Rounding, CompletionKind.Keyword),
        NamePlace.Classifier => UnitOffers.Classifiers(place),
        NamePlace.RowsBy => RowOffers.By(place),
        NamePlace.RowKey => RowOffers.Keys(place),
        NamePlace.Option => RowOffers.Options(place),
        NamePlace.Policy => Policies(place),
        NamePlace.Benefit => Benefits(place),
        NamePlace.Month => UnitOffers.Months(place),
        NamePlace.TableKey => TableOffers.By(place),
        NamePlace.Column or NamePlace.KeyColumn => TableOffers.Columns(place),
        NamePlace.TargetKind => TargetOffers.Of(place),
        NamePlace.ClaimOrigin => TestOffers.Origins(place),
        NamePlace.Field => TestOffers.Fields(place),
        NamePlace.FieldValue => TestOffers.Values(place),
        NamePlace.Expected => TestOffers.Expected(place),
        NamePlace.Outcome => TestOffers.Outcomes(place),
        NamePlace.Mark => [Offer.Builtin(place, BuiltinPlace.Outcome, "provisional", CompletionKind.Outcome, 20)],
        NamePlace.Reading => place.Scope.Rulebook.Readings.DistinctBy(r => r.Key).Select(r => Offer.Named(CompletionKind.Reading, r.Key, r.Syntax.Label?.Text, 20)),
        NamePlace.ReadingChoice => TestOffers.ReadingChoices(place),
        _ => [],
    };

    private static IEnumerable<CompletionItem> Builtins(CompletionPlace place, BuiltinPlace at, CompletionKind kind)
    {
        int rank = 20;
        return BuiltinNames.All.Where(b => b.Place == at).Select(b => Offer.Builtin(place, b, kind, rank++));
    }

    /// <summary>Other documents: those of before are repealed or amended, not the one being written.</summary>
    private static IEnumerable<CompletionItem> Policies(CompletionPlace place)
    {
        var used = place.Words.Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        return place.Scope.Rulebook.Policies
            .Where(p => p != place.Scope.Policy && p.Key.Name.Length > 0 && !used.Contains(p.Key.Name))
            .DistinctBy(p => p.Key.Name)
            .Select(p => Offer.Named(CompletionKind.Policy, p.Key, p.Syntax.Label?.Text, 20));
    }

    /// <summary>Of this document and what it amends; those of the article first, those named already not again.</summary>
    private static IEnumerable<CompletionItem> Benefits(CompletionPlace place)
    {
        if (place.Scope.Policy is not { } policy)
        {
            return [];
        }

        var used = place.Words.Skip(place.Clause == Keywords.Stacking ? 2 : 1).Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        var around = place.Inside(Keywords.Article);
        return place.Scope.Rulebook.WithAmended(policy).SelectMany(p => p.Benefits)
            .Where(b => b.Key.Name.Length > 0 && !used.Contains(b.Key.Name))
            .DistinctBy(b => b.Key.Name)
            .Select(b => Offer.Benefit(b, around is not null && around.Sentences.Any(s => s.Start == b.Syntax.Span.Start) ? 20 : 30));
    }
}
