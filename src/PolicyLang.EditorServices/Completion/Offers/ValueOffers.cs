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
        if (place.Last?.Keyword == Keywords.In)
        {
            return place.Spelling == Language.Chinese ? KeyOffers.Dates(place) : []; // `表 在 日期 的 1月`
        }

        if (place.IsBefore(Keywords.On) || place.IsBefore(Keywords.In))
        {
            return Tables(place, wanted).Where(t => t.NewText == t.Label);
        }

        if (place.IsBefore('(', '（'))
        {
            return FunctionOffers.Of(place, wanted).Concat(Tables(place, wanted, byDate: false));
        }

        if (Guards.IsOnReadings(place))
        {
            return Choices(place, wanted).Concat(wanted.Type == TypeKind.Choice ? [] : Readings(place, wanted));
        }

        // Both sides of a comparison are of one kind; numbers of several kinds may meet on their way to it.
        bool isCompared = place.Last is { Compares: true } && wanted.IsKnown;
        bool Fits(ValueKind kind) => !isCompared || !kind.IsKnown || wanted.Takes(kind) || (wanted.IsNumeric && kind.IsNumeric);
        return Choices(place, wanted)
            .Concat(Lets(place, wanted, Fits))
            .Concat(Facts(place, wanted).Where(f => Fits(f.Kind)).Select(f => f.Item))
            .Concat(isCompared && !wanted.IsNumeric ? [] : Readings(place, wanted))
            .Concat((isCompared && !wanted.IsNumeric) || IsBehindDay(place) ? [] : Tables(place, wanted))
            .Concat(Builtins(place, wanted, Fits))
            .Concat(DateOffers.Of(place, wanted))
            .Concat(wanted.Type is TypeKind.Text or TypeKind.Choice || (isCompared && wanted.Type == TypeKind.Bool) ? [] : FunctionOffers.Of(place, wanted));
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

    private static IEnumerable<CompletionItem> Lets(CompletionPlace place, ValueKind wanted, Func<ValueKind, bool> fits)
    {
        string? own = place.Clause == Keywords.Let ? place.Words.SkipWhile(w => w.Keyword != Keywords.Let).ElementAtOrDefault(1)?.Text : null;
        return place.Scope.Lets.Where(l => l.Key.Name.Length > 0 && l.Key.Name != own).DistinctBy(l => l.Key.Name)
            .Select(l => (Let: l, Kind: new ValueKinds(place.Scope).OfName(l.Key.Name)))
            .Where(l => fits(l.Kind))
            .Select(l => Offer.Let(l.Let, l.Kind, Rank(wanted, l.Kind, 20)));
    }

    private static IEnumerable<(CompletionItem Item, ValueKind Kind)> Facts(CompletionPlace place, ValueKind wanted) => place.Scope.Facts
        .Where(f => f.Key.Name.Length > 0 && place.Scope.FindLet(f.Key.Name) is null)
        .DistinctBy(f => f.Key.Name)
        .Select(f => (Offer.Fact(f, Rank(wanted, ValueKind.Of(f), 22)), ValueKind.Of(f)));

    private static IEnumerable<CompletionItem> Readings(CompletionPlace place, ValueKind wanted) => place.Scope.Readings
        .Where(r => r.Key.Name.Length > 0)
        .DistinctBy(r => r.Key)
        .Select(r => Offer.Named(CompletionKind.Reading, r.Key, r.Syntax.Label?.Text, wanted.Type == TypeKind.Bool ? 35 : 70) with { Description = new("a reading", "口径") });

    private static IEnumerable<CompletionItem> Tables(CompletionPlace place, ValueKind wanted, bool byDate = true) => place.Scope.Tables
        .Where(t => t.Key.Name.Length > 0 && (byDate || !IsByDate(t)))
        .DistinctBy(t => t.Key.Name)
        .Select(t =>
        {
            var kind = ValueKind.Of(t.Syntax.Type);
            var item = Offer.Named(CompletionKind.Table, t.Key, t.Syntax.Label?.Text, Rank(wanted, kind, 28)) with
            {
                Description = new($"a table of {Offer.TypeOf(kind).English}", $"数据表：{Offer.TypeOf(kind).Chinese}"),
            };
            string look = LookUp(place, t);
            return look.Length == 0 ? item : item with { NewText = item.NewText + SnippetText.Plain(look), Snippet = SnippetText.Escape(item.NewText) + look };
        });

    /// <summary>A table is read by a day or by a key, which comes with it where it is not there yet.</summary>
    private static string LookUp(CompletionPlace place, TableScope table)
    {
        bool isHan = place.Spelling == Language.Chinese;
        if (place.IsBefore('(', '（') || place.IsBefore(Keywords.On) || place.IsBefore(Keywords.In))
        {
            return "";
        }

        string key = SnippetText.Place(1, KeyOf(place, table));
        return IsByDate(table) ? isHan ? " 于 ${1:发生日期}" : " on ${1:event_date}" : isHan ? $"（{key}）" : $"({key})";
    }

    /// <summary>A key to begin with: the fact the table goes by where the claim has it, else the key of its first row.</summary>
    private static string KeyOf(CompletionPlace place, TableScope table) =>
        place.Scope.FindFact(table.Syntax.By.Text) is not null ? table.Syntax.By.Text
        : table.Syntax.Entries.FirstOrDefault(e => e.Key is not null)?.Key switch
        {
            ReferenceSyntax { IsLabel: true } label => place.Quote(label.Text),
            ReferenceSyntax name => name.Text,
            LiteralSyntax literal => literal.Text,
            _ => "1",
        };

    private static bool IsByDate(TableScope table) => BuiltinNames.Find(BuiltinPlace.Type, table.Syntax.By.Text) is { English: "date" };

    private static IEnumerable<CompletionItem> Builtins(CompletionPlace place, ValueKind wanted, Func<ValueKind, bool> fits)
    {
        foreach (string name in (string[])["event_date", "filed_date", "claimant", "claim_id"])
        {
            var item = Offer.Builtin(place, BuiltinPlace.Name, name, CompletionKind.BuiltinName, Rank(wanted, ValueKind.OfBuiltin(name), 30));
            if (fits(ValueKind.OfBuiltin(name)) && place.Scope.FindFact(item.NewText) is null)
            {
                yield return item with { Description = Offer.TypeOf(ValueKind.OfBuiltin(name)) };
            }
        }
    }

    /// <summary>Where one name stands and no look-up: `days from A to B`, `table on D`.</summary>
    private static bool IsBehindDay(CompletionPlace place) => place.Last?.Keyword is { } word && (word == Keywords.To || word == Keywords.On);

    /// <summary>In the brackets of `paid`: the name of a benefit.</summary>
    public static bool IsPaid(CompletionPlace place) =>
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
