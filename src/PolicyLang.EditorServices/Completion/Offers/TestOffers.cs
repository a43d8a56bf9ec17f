using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Tests: what a claim is of, its fields with values of their kind, what is expected.</summary>
internal static class TestOffers
{
    /// <summary>Benefits of the whole rulebook, and the claims before for copies.</summary>
    public static IEnumerable<CompletionItem> Origins(CompletionPlace place)
    {
        var own = place.Scope.Policy;
        bool isCopy = place.IsBefore(Keywords.With);
        string with = " " + place.Spell(Keywords.With);
        foreach (var claim in ClaimFields.ClaimsBefore(place).DistinctBy(c => c.Name.Text))
        {
            string name = claim.Name.Text;
            string text = isCopy ? name : place.IsBefore('{', '｛') ? name + with : $"{name}{with} {{ }}";
            yield return new CompletionItem(CompletionKind.Claim, name, text)
            {
                Snippet = text.EndsWith('}') ? $"{SnippetText.Escape(name)}{with} {{ $0 \\}}" : null,
                Description = new("a copy of the claim", "该申报的副本"),
                Rank = 15,
            };
        }

        foreach (var benefit in isCopy ? [] : place.Scope.Rulebook.Policies.SelectMany(p => p.Benefits).Where(b => b.Key.Name.Length > 0).DistinctBy(b => b.Key))
        {
            yield return Offer.Benefit(benefit, own is null || benefit.Policy == own ? 20 : 30);
        }
    }

    /// <summary>The fields that are not given yet, each with a value of its kind; those a claim cannot be decided without first.</summary>
    public static IEnumerable<CompletionItem> Fields(CompletionPlace place)
    {
        var missing = Missing(place).ToList();
        foreach (var field in missing)
        {
            yield return place.IsBefore(':', '：') ? field.Item : field.Item with { NewText = field.Item.NewText + Colon(place), Snippet = SnippetText.Escape(field.Item.NewText) + Colon(place) + field.Value(1) };
        }

        var needed = missing.Where(f => f.IsNeeded).ToList();
        if (needed.Count > 1 && !ClaimFields.IsCopy(place) && !place.IsBefore(':', '：'))
        {
            string comma = place.Spelling == Language.Chinese ? "，" : ", ";
            string all = string.Join(comma, needed.Select((f, i) => SnippetText.Escape(f.Item.NewText) + Colon(place) + f.Value(i + 1)));
            yield return CompletionItem.OfSnippet(CompletionKind.Skeleton, place.Language == Language.Chinese ? "全部未填的项" : "all missing fields", all) with
            {
                Detail = string.Join(", ", needed.Select(f => f.Item.Label)),
                FoundBy = ["all missing fields", "全部未填的项"],
                Rank = 9,
            };
        }
    }

    /// <summary>The labels of those fields, for a name in quotes.</summary>
    public static IEnumerable<CompletionItem> FieldLabels(CompletionPlace place) =>
        Missing(place).Where(f => f.Item.Detail is not null && f.Item.Kind == CompletionKind.Field)
            .Select(f => f.Item with { Label = f.Item.Detail ?? "", NewText = f.Item.Detail ?? "", Detail = f.Item.Label, FoundBy = [f.Item.Label] });

    /// <summary>The choices of the field's fact, the dates of the document.</summary>
    public static IEnumerable<CompletionItem> Values(CompletionPlace place)
    {
        var wanted = Wanted.At(place);
        var choices = wanted.Choices?.Choices.Where(c => !c.Name.IsMissing).Select((c, i) => Offer.Choice(wanted.Choices, c, 20 + i)) ?? [];
        return choices.Concat(DateOffers.Of(place, wanted));
    }

    /// <summary>The claims of the test, and what all are paid together.</summary>
    public static IEnumerable<CompletionItem> Expected(CompletionPlace place)
    {
        var told = (place.Inside(Keywords.Test)?.Sentences ?? []).Where(s => s.Word == Keywords.Expect && s.Start < place.Word.Insert.Start)
            .Select(s => SentenceWord.Of(place.Tree, s.Token + 1, place.Word.Insert.Start).FirstOrDefault()?.Text).ToHashSet();
        foreach (var claim in ClaimFields.ClaimsBefore(place).DistinctBy(c => c.Name.Text))
        {
            string of = ClaimFields.VersionsOf(place, claim) is [.., var benefit] ? benefit.Key.Name : "";
            yield return new CompletionItem(CompletionKind.Claim, claim.Name.Text, claim.Name.Text) { Description = Localized.Same(of), Rank = told.Contains(claim.Name.Text) ? 30 : 20 };
        }

        yield return Offer.Builtin(place, BuiltinPlace.Name, "total", CompletionKind.BuiltinName, 40);
    }

    public static IEnumerable<CompletionItem> Outcomes(CompletionPlace place)
    {
        int rank = 30;
        string expected = place.Words.ElementAtOrDefault(1)?.Text ?? "";
        return BuiltinNames.Find(BuiltinPlace.Name, expected)?.English == "total" && ClaimFields.ClaimsBefore(place).All(c => c.Name.Text != expected)
            ? []
            : BuiltinNames.All.Where(b => b.Place == BuiltinPlace.Outcome && b.English != "provisional").Select(b =>
                Offer.Builtin(place, b, CompletionKind.Outcome, b.English is "ineligible" ? 20 : rank++) with
                {
                    Snippet = b.English is "ineligible" or "excluded" ? $"{place.Spell(b)} {Quoted(place, ReasonsOf(place, b.English == "excluded"))}" : null,
                });
    }

    /// <summary>The official words that can be the reason: of the requirements or exclusions of the claim's benefit.</summary>
    public static IEnumerable<CompletionItem> Reasons(CompletionPlace place) =>
        ReasonsOf(place, place.Words.Any(w => BuiltinNames.Find(BuiltinPlace.Outcome, w.Text)?.English == "excluded"));

    /// <summary>A place to fill in with one of the reasons.</summary>
    private static string Quoted(CompletionPlace place, IEnumerable<CompletionItem> reasons)
    {
        string[] words = [.. reasons.OrderBy(r => r.Rank).Select(r => r.NewText)];
        string choice = words.Length > 1 ? SnippetText.Choice(1, words) : SnippetText.Place(1, words.FirstOrDefault() ?? "…");
        return place.Spelling == Language.Chinese ? $"“{choice}”" : $"\"{choice}\"";
    }

    private static IEnumerable<CompletionItem> ReasonsOf(CompletionPlace place, bool isExcluded)
    {
        string name = place.Words.ElementAtOrDefault(1)?.Text ?? "";
        if (ClaimFields.ClaimsBefore(place).FirstOrDefault(c => c.Name.Text == name) is not { } claim)
        {
            return [];
        }

        var versions = ClaimFields.VersionsOf(place, claim).Reverse().ToList();
        var clauses = versions.SelectMany(v => v.Syntax.Clauses).Select(ScopeBuilder.Inner);
        var ofArticles = versions.SelectMany(v => v.Policy.Articles.Count == 0 ? [] : Exclusions(place, v));
        var requirements = clauses.OfType<RequireClauseSyntax>().Select(r => (r.Label, Rank: isExcluded ? 40 : 20));
        var exclusions = clauses.OfType<ExcludeClauseSyntax>().Concat(ofArticles).Select(e => (e.Label, Rank: isExcluded ? 20 : 40));
        var used = place.Words.Where(w => w.Kind == TokenKind.Text).Select(w => w.Text.Trim('"', '“', '”')).ToHashSet(StringComparer.Ordinal);
        return requirements.Concat(exclusions)
            .Where(l => l.Label is { Text.Length: > 0 } && !used.Contains(l.Label.Text)).DistinctBy(l => l.Label?.Text)
            .Select(l => new CompletionItem(CompletionKind.Words, l.Label?.Text ?? "", l.Label?.Text ?? "") { Rank = l.Rank });
    }

    public static IEnumerable<CompletionItem> ReadingChoices(CompletionPlace place)
    {
        string name = place.Words.ElementAtOrDefault(1)?.Text ?? "";
        return place.Scope.Rulebook.Readings.FirstOrDefault(r => r.Key.Name == name) is { } reading
            ? reading.Choices.Choices.Where(c => !c.Name.IsMissing).Select((c, i) => Offer.Choice(reading.Choices, c, 20 + i))
            : [];
    }

    /// <summary>Exclusions in articles without benefits hold for the whole policy.</summary>
    private static IEnumerable<ExcludeClauseSyntax> Exclusions(CompletionPlace place, BenefitScope benefit) =>
        place.View.Rulebook.Documents.Values.FirstOrDefault(d => d.Problem is null && d.Tree.Root.Items.Any(i => ReferenceEquals(i, benefit.Policy.Syntax)))
            ?.Tree.Root.Items.OfType<ArticleSyntax>().SelectMany(a => a.Items).OfType<ExcludeClauseSyntax>() ?? [];

    private sealed record Field(CompletionItem Item, ValueKind Kind, bool IsNeeded, Func<int, string> Value);

    private static IEnumerable<Field> Missing(CompletionPlace place)
    {
        var versions = ClaimFields.Versions(place);
        var given = ClaimFields.Given(place);
        string? day = versions.Select(v => v.Event?.Label.Text).LastOrDefault(l => l is not null);
        if (!given.Contains("claimant") && !given.Contains("申报人"))
        {
            yield return Base(place, "claimant", ValueKind.Text, 10, null, isNeeded: true, place.Quote("甲公司"));
        }

        if (!given.Contains("event_date") && !given.Contains("发生日期") && (day is null || !given.Contains(day)))
        {
            yield return Base(place, "event_date", ValueKind.Date, 11, day, isNeeded: true, null);
        }

        int rank = 20;
        foreach (var fact in ClaimFields.FactsOf(place, versions).Where(f => f.Key.Name.Length > 0 && !given.Contains(f.Key.Name) && !(f.Label is { } l && given.Contains(l))))
        {
            var kind = ValueKind.Of(fact);
            bool isNeeded = fact.Syntax?.Default is null && fact.Key.Name != FactSymbol.DecidedAmount;
            yield return new Field(Offer.Fact(fact, isNeeded ? rank++ : 30 + rank++) with { Kind = CompletionKind.Field }, kind, isNeeded, n => TestValues.Of(place, kind, n, fact.Label ?? fact.Key.Name));
        }

        if (!given.Contains("filed_date") && !given.Contains("申报日期"))
        {
            yield return Base(place, "filed_date", ValueKind.Date, 90, null, isNeeded: false, null);
        }
    }

    private static Field Base(CompletionPlace place, string name, ValueKind kind, int rank, string? label, bool isNeeded, string? value)
    {
        var item = Offer.Builtin(place, BuiltinPlace.Name, name, label is null ? CompletionKind.BuiltinName : CompletionKind.Field, rank);
        return new Field(item with { Detail = label ?? item.Detail, FoundBy = label is null ? item.FoundBy : [.. item.FoundBy, label], Description = Offer.TypeOf(kind) }, kind, isNeeded,
            n => value is null ? TestValues.Of(place, kind, n, name) : SnippetText.Place(n, value));
    }

    private static string Colon(CompletionPlace place) => place.Spelling == Language.Chinese ? "：" : ": ";
}
