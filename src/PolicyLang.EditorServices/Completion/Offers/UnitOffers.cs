using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Units behind a number, of the kind that is wanted; words that count things.</summary>
internal static class UnitOffers
{
    private static readonly string[] Common = ["件", "名", "台", "项", "个", "人", "家", "次"];
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The number with each unit that makes sense behind it.</summary>
    public static IEnumerable<CompletionItem> Of(CompletionPlace place)
    {
        string number = new([.. place.Typed.TakeWhile(c => char.IsDigit(c) || c is '.' or '．')]);
        string gap = place.Typed.Contains(' ', StringComparison.Ordinal) ? " " : "";
        var literals = place.GoesOn.Literals;
        var wanted = Wanted.At(place);
        var kinds = new List<(string Unit, Localized Is, int Rank)>();
        if ((literals & LiteralForms.Duration) != 0 && (wanted.Type is TypeKind.Span || (!wanted.IsKnown && literals == LiteralForms.Duration) || IsShift(place)))
        {
            kinds.AddRange(place.Spelling == Language.Chinese
                ? [("年", new("years", "年"), 10), ("个月", new("months", "个月"), 11), ("天", new("days", "天"), 12)]
                : [(" years", new("years", "年"), 10), (" months", new("months", "个月"), 11), (" days", new("days", "天"), 12)]);
        }

        bool isAny = !wanted.IsKnown || wanted.Type == TypeKind.Bool;
        if ((literals & LiteralForms.Money) != 0 && (isAny || wanted.Type == TypeKind.Money))
        {
            kinds.AddRange([("万元", new("ten thousand yuan", "万元"), 20), ("元", new("yuan", "元"), 21), ("亿元", new("a hundred million yuan", "亿元"), 22)]);
        }

        bool mayShare = wanted.Type == TypeKind.Money && place.Clause is { } clause && clause != Keywords.Claim && clause != Keywords.Expect && clause != Keywords.Rounding && place.Last is not { Compares: true };
        if ((literals & LiteralForms.Rate) != 0 && (isAny || wanted.Type == TypeKind.Rate || mayShare))
        {
            kinds.Add(("%", new("per cent", "百分之几"), wanted.Type == TypeKind.Rate ? 10 : 23));
            kinds.Add(("‰", new("per thousand", "千分之几"), 90));
        }

        if ((literals & LiteralForms.Count) != 0 && wanted.Type == TypeKind.Count)
        {
            kinds.AddRange((wanted.Classifier is { } own ? [own] : Common).Select((c, i) => (c, new Localized("a count", "数量"), 10 + i)));
        }

        return kinds.Select(k =>
        {
            string text = number + (gap.Length > 0 && k.Unit[0] != ' ' ? gap + k.Unit : k.Unit);
            return new CompletionItem(CompletionKind.Unit, text, text) { Description = k.Is, Rank = k.Rank, FoundBy = [number + k.Unit.TrimStart()] };
        });
    }

    /// <summary>Words that count things: those of the document first.</summary>
    public static IEnumerable<CompletionItem> Classifiers(CompletionPlace place)
    {
        if (BuiltinNames.Find(BuiltinPlace.Type, place.Last?.Text ?? "")?.English != "count")
        {
            return [];
        }

        var own = place.Scope.Rulebook.Policies.SelectMany(p => p.Facts.Concat(p.Benefits.SelectMany(b => b.Facts)))
            .Select(f => (f.Syntax?.Type as NamedTypeSyntax)?.Classifier?.Text).OfType<string>();
        return own.Concat(Common).Distinct(StringComparer.Ordinal).Select((c, i) => new CompletionItem(CompletionKind.Unit, c, c) { Description = new("what is counted", "量词"), Rank = 20 + i });
    }

    /// <summary>`lpr in January of D`, `表 在 D 的 1月`.</summary>
    public static IEnumerable<CompletionItem> Months(CompletionPlace place) => place.Spelling == Language.Chinese
        ? []
        : MonthNames.Select((month, i) => new CompletionItem(CompletionKind.Value, month, month) { Snippet = place.IsBefore(Keywords.Of) ? null : month + " of ${1:event_date}", FoundBy = [$"{i + 1}月"], Rank = 20 + i });

    /// <summary>A period is added to a date.</summary>
    private static bool IsShift(CompletionPlace place)
    {
        if (place.Last is not { Text: "+" or "＋" or "-" or "－" })
        {
            return false;
        }

        int start = Brackets.OperandStart(place.Words, place.Words.Length - 1);
        return start < place.Words.Length - 1
            && new ValueKinds(place.Scope).OfText(place.View.Source.Content[place.Words[start].Span.Start..place.Words[^2].Span.End]).Type == TypeKind.Date;
    }
}
