using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>What groups claims: behind `per`, `same when`, `in order of`.</summary>
internal static class KeyOffers
{
    private static readonly string[] BuiltinKeys = ["claimant", "year", "policy", "quarter", "month"];

    /// <summary>Facts that are not amounts make groups; those named already make none again.</summary>
    public static IEnumerable<CompletionItem> Keys(CompletionPlace place)
    {
        var used = Used(place);
        int rank = 10;
        if (place.IsBefore(Keywords.Of) && place.Spelling == Compiler.Text.Language.Chinese)
        {
            foreach (var date in Dates(place))
            {
                yield return date;
            }

            yield break;
        }

        bool isOfDate = place.IsBefore(Keywords.Of);
        foreach (string key in BuiltinKeys.Where(k => !isOfDate || k is "year" or "quarter" or "month"))
        {
            var item = Offer.Builtin(place, BuiltinPlace.Name, key, CompletionKind.BuiltinName, key is "claimant" or "year" ? rank++ : 40 + rank++);
            if (!item.FoundBy.Any(used.Contains) && place.Scope.FindFact(item.FoundBy[0]) is null && place.Scope.FindFact(item.FoundBy[1]) is null)
            {
                yield return item with { IsPreselected = key == "claimant" };
            }
        }

        foreach (var fact in place.Scope.Facts.DistinctBy(f => f.Key.Name).Where(f => !isOfDate && f.Syntax is not null && !used.Contains(f.Key.Name)))
        {
            var kind = Values.ValueKind.Of(fact);
            yield return Offer.Fact(fact, kind.Type is TypeKind.Text ? 15 : kind.Type is TypeKind.Choice ? 20 : kind.IsNumeric ? 60 : 30);
        }
    }

    /// <summary>Facts and lets of a date, and the dates every claim has.</summary>
    public static IEnumerable<CompletionItem> Dates(CompletionPlace place)
    {
        foreach (string name in (string[])["filed_date", "event_date"])
        {
            yield return Offer.Builtin(place, BuiltinPlace.Name, name, CompletionKind.BuiltinName, 20) with { IsPreselected = name == "filed_date" };
        }

        foreach (var fact in place.Scope.Facts.DistinctBy(f => f.Key.Name).Where(f => f.Syntax is not null && ValueKind.Of(f).Type == TypeKind.Date))
        {
            yield return Offer.Fact(fact, 15);
        }
    }

    /// <summary>`每 日期 的 年`.</summary>
    public static IEnumerable<CompletionItem> Parts(CompletionPlace place) =>
        new[] { "year", "quarter", "month" }.Select((name, i) => Offer.Builtin(place, BuiltinPlace.Name, name, CompletionKind.BuiltinName, 20 + i));

    public static IEnumerable<CompletionItem> Facts(CompletionPlace place)
    {
        var used = Used(place);
        return place.Scope.Facts.DistinctBy(f => f.Key.Name)
            .Where(f => f.Syntax is not null && !used.Contains(f.Key.Name))
            .Select(f => Offer.Fact(f, ValueKind.Of(f).Type switch { TypeKind.Text => 20, TypeKind.Choice => 30, _ => 40 }));
    }

    /// <summary>The keys of this clause or of these brackets.</summary>
    private static HashSet<string> Used(CompletionPlace place)
    {
        int from = Brackets.Around(place.Words, place.Words.Length) ?? 0;
        return [.. place.Words.Skip(from).Select(w => w.Text)];
    }
}
