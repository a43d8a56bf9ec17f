using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion.Sentences;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>A sentence to fill in as the compiler takes it at a place: some bring what they need, some are for other blocks.</summary>
internal static class SentenceFit
{
    /// <summary>Null where it would not be taken.</summary>
    public static string? Of(CompletionPlace place, Keyword word, string snippet)
    {
        bool isChinese = place.Spelling == Language.Chinese;
        var block = place.Blocks.Around;
        bool isInBenefit = block?.Owner == Keywords.Benefit;
        return word.English switch
        {
            // Over several benefits a cap says of what.
            _ when word == Keywords.Cap && !isInBenefit && !snippet.Contains(Keywords.Per.In(place.Spelling), StringComparison.Ordinal) => null,

            // Beside benefits nobody could tell whether it holds for these or for all.
            _ when word == Keywords.Exclude && block?.Owner == Keywords.Article && block.Sentences.Exists(s => s.Word == Keywords.Benefit) => null,
            _ when word == Keywords.Quota && isInBenefit && !IsSelected(place) => Choosing(isChinese) + snippet,
            _ when word == Keywords.Rank && isInBenefit && !place.Scope.Facts.Any(f => f.Key.Name is "place" or FactSymbol.PlaceLabel || f.Label == FactSymbol.PlaceLabel) => Placing(isChinese) + snippet,
            _ when word == Keywords.Valid => WithFirstDay(place, snippet, isChinese),
            _ => snippet,
        };
    }

    /// <summary>Somebody chooses: a requirement reads a fact that the authority gives.</summary>
    private static bool IsSelected(CompletionPlace place) => place.Scope.Benefit is { } benefit && benefit.Syntax.Clauses.OfType<RequireClauseSyntax>()
        .SelectMany(r => ExpressionParts.AllOf(r.Condition)).OfType<NameExpressionSyntax>()
        .Any(n => place.Scope.FindFact(n.Name.Text) is { Syntax.ByAuthority: true });

    private static string Choosing(bool isChinese) => isChinese
        ? "填报 ${2:selected} “${3:入选}”：是否 主管核定\n条件 ${2:selected} “${3:入选}”\n"
        : "fact ${2:selected} \"${3:入选}\": bool by authority\nrequire ${2:selected} \"${3:入选}\"\n";

    private static string Placing(bool isChinese) => isChinese ? "填报 place “名次”：数值 主管核定\n" : "fact place \"名次\": number by authority\n";

    /// <summary>With the first day of the document, where it says one: a day outside of its days would be never.</summary>
    private static string WithFirstDay(CompletionPlace place, string snippet, bool isChinese)
    {
        var from = place.Scope.Policy?.Syntax.Items.OfType<EffectiveHeaderSyntax>().FirstOrDefault()?.Period.From;
        if (from is not { Kind: LiteralKind.Date, Value.IsUnknown: false } || from.Value.AsDate() is var day && day == default)
        {
            return snippet;
        }

        return snippet.Replace(isChinese ? "2025年1月1日" : "2025-01-01", DateOffers.Write(day, place.Spelling), StringComparison.Ordinal);
    }
}
