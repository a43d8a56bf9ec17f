using System.Globalization;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Dates that the document itself names: the day it was issued, the first day it holds. There is no clock here, so there is no today.</summary>
internal static class DateOffers
{
    public static IEnumerable<CompletionItem> Of(CompletionPlace place, ValueKind wanted) =>
        wanted.Type == TypeKind.Date && place.Scope.Policy is { } policy ? Of(place, policy.Syntax) : [];

    private static IEnumerable<CompletionItem> Of(CompletionPlace place, PolicySyntax policy)
    {
        var seen = new HashSet<DateOnly>();
        var effective = policy.Items.OfType<EffectiveHeaderSyntax>().ToList();
        IEnumerable<(LiteralSyntax? Literal, Localized Is)> dates =
        [
            .. policy.Items.OfType<IssuedHeaderSyntax>().Select(i => ((LiteralSyntax?)i.Date, new Localized("the day it was issued", "印发日期"))),
            .. effective.Select(e => ((LiteralSyntax?)e.Period.From, new Localized("its first day", "施行首日"))),
            .. effective.Select(e => (e.Period.To, new Localized("its last day", "施行末日"))),
        ];
        int rank = 10;
        foreach (var (literal, what) in dates)
        {
            if (literal is { Kind: LiteralKind.Date } date && date.Span.End <= place.View.Source.Length && seen.Add(date.Value.AsDate()) && !place.Words.Any(w => w.Span == date.Span))
            {
                string text = Write(date.Value.AsDate(), place.Spelling);
                yield return new CompletionItem(CompletionKind.Value, text, text) { Description = what, FoundBy = [Write(date.Value.AsDate(), Language.English)], Rank = rank++ };
            }
        }
    }

    public static string Write(DateOnly date, Language spelling) => spelling == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
        : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
