using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Names in expressions: those of the kind that is wanted first.</summary>
internal static class ValueOffers
{
    public static IEnumerable<CompletionItem> Of(CompletionPlace place)
    {
        if (IsPaid(place))
        {
            return Paid(place);
        }

        var wanted = Wanted.At(place);
        return Choices(place, wanted)
            .Concat(Lets(place, wanted))
            .Concat(Facts(place, wanted))
            .Concat(Readings(place, wanted))
            .Concat(Tables(place, wanted))
            .Concat(Builtins(place, wanted))
            .Concat(DateOffers.Of(place, wanted))
            .Concat(wanted.Type is TypeKind.Text or TypeKind.Choice ? [] : FunctionOffers.Of(place, wanted));
    }

    /// <summary>The choices of what is compared, where nothing else of that name hides them.</summary>
    private static IEnumerable<CompletionItem> Choices(CompletionPlace place, ValueKind wanted)
    {
        if (wanted.Choices is not { } choices)
        {
            return [];
        }

        int rank = 10;
        return choices.Choices.Where(c => !c.Name.IsMissing && place.Scope.FindValue(c.Name.Text) is null).Select(c => Offer.Choice(choices, c, rank++));
    }

    private static IEnumerable<CompletionItem> Lets(CompletionPlace place, ValueKind wanted)
    {
        string? own = place.Clause == Keywords.Let ? place.Words.SkipWhile(w => w.Keyword != Keywords.Let).ElementAtOrDefault(1)?.Text : null;
        return place.Scope.Lets.Where(l => l.Key.Name.Length > 0 && l.Key.Name != own).DistinctBy(l => l.Key.Name).Select(l =>
        {
            var kind = new ValueKinds(place.Scope).OfName(l.Key.Name);
            return Offer.Let(l, kind, Rank(wanted, kind, 20));
        });
    }

    private static IEnumerable<CompletionItem> Facts(CompletionPlace place, ValueKind wanted) => place.Scope.Facts
        .Where(f => f.Key.Name.Length > 0 && place.Scope.FindLet(f.Key.Name) is null)
        .DistinctBy(f => f.Key.Name)
        .Select(f => Offer.Fact(f, Rank(wanted, ValueKind.Of(f), 22)));

    private static IEnumerable<CompletionItem> Readings(CompletionPlace place, ValueKind wanted) => place.Scope.Readings
        .Where(r => r.Key.Name.Length > 0)
        .DistinctBy(r => r.Key)
        .Select(r => Offer.Named(CompletionKind.Reading, r.Key, r.Syntax.Label?.Text, wanted.Type == TypeKind.Bool ? 35 : 70) with { Description = new("a reading", "口径") });

    private static IEnumerable<CompletionItem> Tables(CompletionPlace place, ValueKind wanted) => place.Scope.Tables
        .Where(t => t.Key.Name.Length > 0)
        .DistinctBy(t => t.Key.Name)
        .Select(t =>
        {
            var kind = ValueKind.Of(t.Syntax.Type);
            string look = place.Spelling == Language.Chinese ? " 于 ${1:发生日期}" : " on ${1:event_date}";
            bool byDate = BuiltinNames.Find(BuiltinPlace.Type, t.Syntax.By.Text) is { English: "date" };
            string key = SnippetText.Place(1, t.Syntax.By.Text);
            return Offer.Named(CompletionKind.Table, t.Key, t.Syntax.Label?.Text, Rank(wanted, kind, 28)) with
            {
                Description = new($"a table of {Offer.TypeOf(kind).English}", $"数据表：{Offer.TypeOf(kind).Chinese}"),
                Snippet = SnippetText.Escape(t.Key.Name) + (byDate ? look : place.Spelling == Language.Chinese ? $"（{key}）" : $"({key})"),
            };
        });

    private static IEnumerable<CompletionItem> Builtins(CompletionPlace place, ValueKind wanted)
    {
        foreach (string name in (string[])["event_date", "filed_date", "claimant", "claim_id"])
        {
            var item = Offer.Builtin(place, BuiltinPlace.Name, name, CompletionKind.BuiltinName, Rank(wanted, ValueKind.OfBuiltin(name), 30));
            if (place.Scope.FindFact(item.NewText) is null)
            {
                yield return item with { Description = Offer.TypeOf(ValueKind.OfBuiltin(name)) };
            }
        }
    }

    private static bool IsPaid(CompletionPlace place) =>
        place.Words is [.., var name, { Text: "(" or "（" }] && BuiltinNames.Find(BuiltinPlace.Function, name.Text)?.English == "paid";

    private static IEnumerable<CompletionItem> Paid(CompletionPlace place) => place.Scope.Rulebook.Policies.SelectMany(p => p.Benefits)
        .Where(b => b.Key.Name.Length > 0 && b.Key != place.Scope.Benefit?.Key)
        .DistinctBy(b => b.Key)
        .Select(b => Offer.Benefit(b, b.Policy == place.Scope.Policy ? 20 : 40));

    /// <summary>What fits comes first; amounts are rarely meant where a condition is, but they begin one.</summary>
    private static int Rank(ValueKind wanted, ValueKind kind, int usual) =>
        !wanted.IsKnown || !kind.IsKnown ? usual
        : wanted.Takes(kind) ? usual - 10
        : wanted.Type == TypeKind.Bool ? usual + 5
        : wanted.IsNumeric && kind.IsNumeric ? usual + 20
        : usual + 50;
}
