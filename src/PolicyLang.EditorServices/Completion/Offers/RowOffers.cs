using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Lists by choices: the rows of `by x { … }` and of tables, the options of `one of { … }`. Missing ones come first.</summary>
internal static class RowOffers
{
    /// <summary>The rank of what no row can name.</summary>
    private const int Never = 1000;

    /// <summary>What rows can go by; with braces and a row for each choice where the client fills in places.</summary>
    public static IEnumerable<CompletionItem> By(CompletionPlace place)
    {
        if (place.Clause == Keywords.Rank)
        {
            return ValueOffers.Of(place);
        }

        var kinds = new ValueKinds(place.Scope);
        var facts = place.Scope.Facts.DistinctBy(f => f.Key.Name).Where(f => f.Key.Name.Length > 0).Select(f => Rows(place, Offer.Fact(f, 20), ValueKind.Of(f)));
        var lets = place.Scope.Lets.DistinctBy(l => l.Key.Name).Where(l => l.Key.Name.Length > 0).Select(l => (Let: l, Kind: kinds.OfName(l.Key.Name))).Select(l => Rows(place, Offer.Let(l.Let, l.Kind, 22), l.Kind));
        var readings = place.Scope.Readings.DistinctBy(r => r.Key).Where(r => r.Key.Name.Length > 0)
            .Select(r => Rows(place, Offer.Named(CompletionKind.Reading, r.Key, r.Syntax.Label?.Text, 25), new(TypeKind.Choice, null, r.Choices)));
        return facts.Concat(lets).Concat(readings).Where(i => i.Rank < Never);
    }

    /// <summary>The rows of the list around the place that are not there yet, one by one and all at once.</summary>
    public static IEnumerable<CompletionItem> Keys(CompletionPlace place)
    {
        if (Brackets.Around(place.Words, place.Words.Length) is not { } open)
        {
            yield break;
        }

        if (ChoicesOf(place, open) is { } choices)
        {
            var given = Given(place, open);
            var missing = choices.Choices.Where(c => !c.Name.IsMissing && !given.Contains(c.Name.Text) && !(c.Label is { } l && given.Contains(l.Text))).ToList();
            string value = ExampleOf(place);
            int rank = 20;
            foreach (var choice in missing)
            {
                var item = Offer.Choice(choices, choice, rank++);
                yield return place.IsBefore(':', '：')
                    ? item
                    : item with { NewText = choice.Name.Text + Colon(place), Snippet = SnippetText.Escape(choice.Name.Text) + Colon(place) + SnippetText.Place(1, value) };
            }

            if (missing.Count > 1 && !place.IsBefore(':', '：'))
            {
                string all = string.Join(Comma(place), missing.Select((c, i) => SnippetText.Escape(c.Name.Text) + Colon(place) + SnippetText.Place(i + 1, value)));
                yield return CompletionItem.OfSnippet(CompletionKind.Skeleton, place.Language == Language.Chinese ? "全部缺少的行" : "all missing rows", all) with
                {
                    FoundBy = ["all missing rows", "全部缺少的行", .. missing.Select(c => c.Name.Text)],
                    Detail = string.Join(", ", missing.Select(c => c.Name.Text)),
                    Rank = 15,
                };
            }
        }
        else if (place.Clause == Keywords.Table)
        {
            foreach (var date in DateOffers.Of(place, ValueKind.Date))
            {
                yield return date;
            }
        }
    }

    /// <summary>The choices that `one of { … }` has not named yet.</summary>
    public static IEnumerable<CompletionItem> Options(CompletionPlace place)
    {
        if (Brackets.Around(place.Words, place.Words.Length) is not { } open || open < 2)
        {
            return [];
        }

        int start = Brackets.OperandStart(place.Words, open - 1);
        string subject = start < open - 1 ? place.View.Source.Content[place.Words[start].Span.Start..place.Words[open - 2].Span.End] : "";
        if (new ValueKinds(place.Scope).OfText(subject).Choices is not { } choices)
        {
            return [];
        }

        var given = place.Words.Skip(open).Select(w => w.Text.Trim('"', '“', '”')).ToHashSet(StringComparer.Ordinal);
        int rank = 20;
        return choices.Choices.Where(c => !c.Name.IsMissing && !given.Contains(c.Name.Text)).Select(c => Offer.Choice(choices, c, rank++));
    }

    /// <summary>The choices that the rows go by: of the value before the brace, or of what a table goes by.</summary>
    public static ChoiceSet? ChoicesOf(CompletionPlace place, int open)
    {
        if (place.Clause == Keywords.Table)
        {
            int by = place.Words.TakeWhile(w => w.Keyword != Keywords.By).Count() + 1;
            string key = place.Words.ElementAtOrDefault(by)?.Text ?? "";
            return place.Scope.Policy is not { } policy ? null : place.Scope.Rulebook.WithAmended(policy)
                .SelectMany(p => p.Facts.Concat(p.Benefits.SelectMany(b => b.Facts))).FirstOrDefault(f => f.Key.Name == key && f.Choices is not null)?.Choices;
        }

        return open > 0 ? new ValueKinds(place.Scope).OfName(place.Words[open - 1].Text).Choices : null;
    }

    private static HashSet<string> Given(CompletionPlace place, int open)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = open + 1; i < place.Words.Length; i++)
        {
            if (place.Words[i].IsColon)
            {
                given.Add(place.Words[i - 1].Text.Trim('"', '“', '”'));
            }
        }

        return given;
    }

    private static CompletionItem Rows(CompletionPlace place, CompletionItem subject, ValueKind kind)
    {
        if (kind.Choices is not { } choices || place.IsBefore('{', '｛'))
        {
            return kind.Choices is not null ? subject : subject with { Rank = subject.Rank + (kind.Type is TypeKind.Number or TypeKind.Count or TypeKind.Bool or TypeKind.Unknown ? 10 : Never) };
        }

        string value = ExampleOf(place);
        string rows = string.Join("\n", choices.Choices.Where(c => !c.Name.IsMissing).Select((c, i) => $"  {SnippetText.Escape(c.Name.Text)}{Colon(place)}{SnippetText.Place(i + 1, value)}"));
        return subject with { Snippet = $"{SnippetText.Escape(subject.NewText)} {{\n{rows}\n}}" };
    }

    private static string ExampleOf(CompletionPlace place) => place.Clause is { } c && (c == Keywords.Amount || c == Keywords.Cap || c == Keywords.Budget) ? "10万元" : "0";

    private static string Colon(CompletionPlace place) => place.Spelling == Language.Chinese ? "：" : ": ";

    private static string Comma(CompletionPlace place) => place.Spelling == Language.Chinese ? "，" : ", ";
}
