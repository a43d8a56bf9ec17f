using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>What an amendment can name behind `remove` and `replace`: the clauses, benefits and articles that are inherited where it stands.</summary>
internal static class TargetOffers
{
    public static IEnumerable<CompletionItem> Of(CompletionPlace place)
    {
        bool isRemoved = place.Words is [{ Keyword: var first }] && first == Keywords.Remove;
        var items = Inherited(place).Select(c => (Text: Name(place, c), Of: c)).Where(t => t.Text is not null).DistinctBy(t => t.Text)
            .Select((t, i) => Target(place, t.Text ?? "", LabelOf(t.Of), isRemoved, 20 + i));
        if (isRemoved && place.Blocks.Around?.Owner != Keywords.Benefit)
        {
            items = items.Concat(Articles(place));
        }

        return items.Concat(place.Blocks.Around?.Owner == Keywords.Article ? Benefits(place, isRemoved) : []);
    }

    /// <summary>The articles of what is amended, as `article 8` or 第8条.</summary>
    public static IEnumerable<CompletionItem> Articles(CompletionPlace place) => Amended(place)
        .SelectMany(p => ArticlesOf(place, p)).DistinctBy(a => a.Number.Number)
        .Select((a, i) => Article(place, a.Number.Number, a.Label?.Text, 40 + i));

    public static CompletionItem Article(CompletionPlace place, string number, string? label, int rank)
    {
        string text = place.Spelling == Language.Chinese ? $"第{number}条" : $"article {number}";
        return new CompletionItem(CompletionKind.Article, text, text) { Detail = label, FoundBy = [$"article {number}", $"第{number}条", number, .. label is null ? Array.Empty<string>() : [label]], Rank = rank };
    }

    /// <summary>In quotes behind `require` or `exclude`: the official words of those inherited.</summary>
    public static IEnumerable<CompletionItem> Labels(CompletionPlace place) => Inherited(place)
        .Select(c => (c as RequireClauseSyntax)?.Label ?? (c as ExcludeClauseSyntax)?.Label).OfType<LabelSyntax>().DistinctBy(l => l.Text)
        .Select((l, i) => new CompletionItem(CompletionKind.Words, l.Text, l.Text) { Rank = 20 + i });

    public static IEnumerable<ArticleSyntax> ArticlesOf(CompletionPlace place, PolicyScope policy) =>
        place.View.Rulebook.Documents.Values.FirstOrDefault(d => d.Problem is null && d.Tree.Root.Items.Any(i => ReferenceEquals(i, policy.Syntax)))
            ?.Tree.Root.Items.OfType<ArticleSyntax>().Where(a => a.Number.Number.Length > 0) ?? [];

    public static IEnumerable<PolicyScope> Amended(CompletionPlace place) =>
        place.Scope.Policy is { } policy ? place.Scope.Rulebook.WithAmended(policy).Skip(1) : [];

    /// <summary>The number of the article around the place.</summary>
    public static string? ArticleAround(CompletionPlace place) =>
        place.Inside(Keywords.Article) is { } block ? place.Tree.Root.Items.OfType<ArticleSyntax>().FirstOrDefault(a => a.Span.Start == block.Start)?.Number.Number : null;

    private static IEnumerable<ClauseSyntax> Inherited(CompletionPlace place)
    {
        var around = place.Blocks.Around?.Owner;
        if (around == Keywords.Benefit && place.Scope.Benefit is { } benefit)
        {
            return Amended(place).SelectMany(p => p.Benefits.Where(b => b.Key == benefit.Key)).SelectMany(b => b.Syntax.Clauses).Select(ScopeBuilder.Inner);
        }

        string? number = ArticleAround(place);
        return around == Keywords.Policy
            ? Amended(place).SelectMany(p => p.Syntax.Items.OfType<ClauseSyntax>()).Select(ScopeBuilder.Inner)
            : Amended(place).SelectMany(p => ArticlesOf(place, p)).Where(a => a.Number.Number == number).SelectMany(a => a.Items.OfType<ClauseSyntax>()).Select(ScopeBuilder.Inner);
    }

    private static IEnumerable<CompletionItem> Benefits(CompletionPlace place, bool isRemoved)
    {
        string? number = ArticleAround(place);
        var items = Amended(place).SelectMany(p => ArticlesOf(place, p)).Where(a => a.Number.Number == number).SelectMany(a => a.Items).ToList();
        string benefit = place.Spell(Keywords.Benefit);
        string stacking = place.Spell(Keywords.Stacking);
        return !isRemoved ? [] : items.OfType<BenefitSyntax>().Select(b => Target(place, $"{benefit} {b.Name.Text}", b.Label?.Text, isRemoved, 30))
            .Concat(items.OfType<StackingSyntax>().Select(s => Target(place, $"{stacking} {s.Name.Text}", s.Label?.Text, isRemoved, 35)));
    }

    private static CompletionItem Target(CompletionPlace place, string text, string? label, bool isRemoved, int rank) => new(CompletionKind.Skeleton, text, text)
    {
        Detail = label is { } words && !text.Contains(words, StringComparison.Ordinal) ? words : null,
        FoundBy = label is null ? [text] : [text, label],
        Snippet = isRemoved ? null : SnippetText.Escape(text) + (place.Spelling == Language.Chinese ? " 改 $0" : " with $0"),
        Description = new("what is inherited", "原有的条款"),
        Rank = rank,
    };

    private static string? LabelOf(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax c => c.Label?.Text,
        LetClauseSyntax c => c.Label?.Text,
        RequireClauseSyntax c => c.Label?.Text,
        ExcludeClauseSyntax c => c.Label?.Text,
        _ => null,
    };

    /// <summary>The words by which an amendment names a clause; null for one that has no such name.</summary>
    private static string? Name(CompletionPlace place, ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax c => $"{place.Spell(Keywords.Fact)} {c.Name.Text}",
        LetClauseSyntax c => $"{place.Spell(Keywords.Let)} {c.Name.Text}",
        RequireClauseSyntax { Label: { } l } => $"{place.Spell(Keywords.Require)} {place.Quote(l.Text)}",
        ExcludeClauseSyntax { Label: { } l } => $"{First(place, Keywords.Exclude)} {place.Quote(l.Text)}",
        AmountClauseSyntax => place.Spell(Keywords.Amount),
        EventClauseSyntax => place.Spell(Keywords.Event),
        SameClauseSyntax => First(place, Keywords.SameWhen),
        ValidClauseSyntax => place.Spell(Keywords.Valid),
        RankClauseSyntax => place.Spell(Keywords.Rank),
        CapClauseSyntax c => Keyed(place, Keywords.Cap, c.Keys),
        BudgetClauseSyntax c => Keyed(place, Keywords.Budget, c.Keys),
        OnceClauseSyntax c => Keyed(place, Keywords.Once, c.Keys),
        LimitClauseSyntax c => Keyed(place, Keywords.Limit, c.Keys),
        QuotaClauseSyntax c => Keyed(place, Keywords.Quota, c.Keys),
        _ => null,
    };

    /// <summary>`exclude` is enough for `exclude when`.</summary>
    private static string First(CompletionPlace place, Keyword word) => place.Spelling == Language.Chinese ? word.Chinese : word.English.Split(' ')[0];

    private static string Keyed(CompletionPlace place, Keyword word, ImmutableArray<KeySyntax> keys) =>
        place.Spell(word) + string.Concat(keys.Select(k => " " + Key(place, k)));

    private static string Key(CompletionPlace place, KeySyntax key)
    {
        string Spelled(NameSyntax name) => BuiltinNames.Find(BuiltinPlace.Name, name.Text) is { } builtin ? place.Spell(builtin) : name.Text;
        bool isHan = place.Spelling == Language.Chinese;
        string from = key.From is { } start ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {(isHan ? "自" : "from")} {start.Month:00}-{start.Day:00}") : "";
        return key.Of is { } of
            ? isHan ? $"每 {Spelled(of)} 的 {Spelled(key.Name)}" : $"per {Spelled(key.Name)} of {Spelled(of)}"
            : (isHan ? "每" : "per ") + Spelled(key.Name) + from;
    }
}
