using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>The functions with their arguments to fill in.</summary>
internal static class FunctionOffers
{
    private static readonly ImmutableArray<(string Name, string English, string Chinese)> Forms =
    [
        ("sum", "(${1:value} per ${2:claimant} per ${3:year})", "（${1:value} 每${2:申报人} 每${3:年}）"),
        ("count", "(per ${1:claimant} per ${2:year})", "（每${1:申报人} 每${2:年}）"),
        ("min", "(${1:value}, ${2:other})", "（${1:value}，${2:other}）"),
        ("max", "(${1:value}, ${2:other})", "（${1:value}，${2:other}）"),
        ("round", "(${1:value}, ${2:1元})", "（${1:value}，${2:1元}）"),
        ("steps", "(${1:value}, ${2:1000万元})", "（${1:value}，${2:1000万元}）"),
        ("paid", "(${1:benefit} per ${2:claimant} per ${3:year})", "（${1:benefit} 每${2:申报人} 每${3:年}）"),
        ("ordinal", "(per ${1:claimant} per ${2:year})", "（每${1:申报人} 每${2:年}）"),
    ];

    public static IEnumerable<CompletionItem> Of(CompletionPlace place, ValueKind wanted)
    {
        bool isWithin = IsWithinWindow(place);
        string value = place.Scope.Facts.FirstOrDefault(f => ValueKind.Of(f) is { IsNumeric: true } kind && (!wanted.IsKnown || !wanted.IsNumeric || wanted.Takes(kind)))?.Key.Name ?? "value";
        int rank = 45;
        foreach (var (name, english, chinese) in Forms)
        {
            // Windows do not nest, and what is paid to whom is no key to a sum.
            if (isWithin && (name is "sum" or "count" or "ordinal" or "paid"))
            {
                continue;
            }

            var item = Offer.Builtin(place, BuiltinPlace.Function, name, CompletionKind.Function, rank++);
            yield return place.IsBefore('(', '（') ? item : item with
            {
                NewText = item.Label + (place.Spelling == Language.Chinese ? "（" : "("),
                Snippet = item.Label + (place.Spelling == Language.Chinese ? chinese : english).Replace("${1:value}", SnippetText.Place(1, value), StringComparison.Ordinal),
                Rank = wanted.Type == TypeKind.Date && name is not ("min" or "max") ? item.Rank + 50 : item.Rank,
            };
        }
    }

    /// <summary>In the brackets of a sum over claims.</summary>
    public static bool IsWithinWindow(CompletionPlace place)
    {
        int count = place.Words.Length;
        while (Brackets.Around(place.Words, count) is { } open)
        {
            if (open > 0 && !place.Words[open].OpensBrace && BuiltinNames.Find(BuiltinPlace.Function, place.Words[open - 1].Text)?.English is "sum" or "count" or "ordinal" or "paid")
            {
                return true;
            }

            count = open;
        }

        return false;
    }
}
