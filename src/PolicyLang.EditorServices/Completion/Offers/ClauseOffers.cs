using System.Globalization;
using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Hovers;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>The sentences that can begin here: the word with what it wants, and its other forms.</summary>
internal static class ClauseOffers
{
    private const int Main = 10;
    private const int Form = 100;
    private const int Rare = 200;

    /// <summary>In the order in which documents are usually written; what is not here comes last.</summary>
    private static readonly Keyword[] Order =
    [
        Keywords.Policy, Keywords.Number, Keywords.Issuer, Keywords.Issued, Keywords.Effective, Keywords.Repeals, Keywords.Source, Keywords.Rounding,
        Keywords.Article, Keywords.Text, Keywords.Departments, Keywords.Declaratory, Keywords.Benefit, Keywords.NotComputed, Keywords.Fact, Keywords.Event, Keywords.SameWhen,
        Keywords.Let, Keywords.Require, Keywords.Exclude, Keywords.Amount, Keywords.Cap, Keywords.Once, Keywords.Limit, Keywords.Quota, Keywords.Rank, Keywords.Budget,
        Keywords.Valid, Keywords.Exempt, Keywords.Stacking, Keywords.Table, Keywords.Reading, Keywords.Transition, Keywords.Test,
        Keywords.Claim, Keywords.Expect, Keywords.Events, Keywords.Filed, Keywords.Under, Keywords.Replace, Keywords.Remove, Keywords.Also, Keywords.Accept,
    ];

    /// <summary>Of these a block has one.</summary>
    private static readonly Keyword[] Single =
    [
        Keywords.Number, Keywords.Issuer, Keywords.Issued, Keywords.Effective, Keywords.Source, Keywords.Rounding, Keywords.Declaratory, Keywords.Event, Keywords.SameWhen,
        Keywords.Amount, Keywords.Rank, Keywords.Valid, Keywords.Events, Keywords.Filed, Keywords.Under, Keywords.Policy, Keywords.Departments,
    ];

    private static readonly Keyword[] OfAmendments = [Keywords.Remove, Keywords.Replace, Keywords.Also];

    public static IEnumerable<CompletionItem> Of(CompletionPlace place) =>
        place.Begins.Words.Where(w => Fits(place, w)).SelectMany(w => Of(place, w));

    /// <summary>The forms of one sentence.</summary>
    public static IEnumerable<CompletionItem> Of(CompletionPlace place, Keyword word)
    {
        int order = Math.Max(0, Array.IndexOf(Order, word));
        bool isFirst = true;
        foreach (var skeleton in Skeletons.All.Where(s => s.Word == word))
        {
            string written = skeleton.In(place.Spelling).Replace(Skeleton.NextArticle, NextArticle(place), StringComparison.Ordinal);
            if (SentenceFit.Of(place, word, written) is not { } snippet)
            {
                continue;
            }

            bool isMain = isFirst;
            isFirst = false;
            if (word == Keywords.Policy && !isMain && place.Scope.Rulebook.Policies.Count == 0)
            {
                continue;
            }

            string label = isMain ? Spelled(place, word) : SnippetText.Title(written);
            yield return new CompletionItem(isMain ? CompletionKind.Keyword : CompletionKind.Skeleton, label, isMain ? PlainMain(place, word) : SnippetText.Plain(snippet))
            {
                Snippet = snippet,
                Detail = isMain ? Other(place, word) : null,
                Description = isMain ? Compiler.Text.Localized.Empty : new("a sentence to fill in", "待填写的句式"),
                FoundBy = place.Spelling == Compiler.Text.Language.Chinese ? [word.Chinese, word.English] : [word.English, word.Chinese],
                Documentation = CompletionDocumentation.Of(word),
                Rank = (isMain ? IsRare(place, word) ? Rare : Main : Form) + order,
            };
        }
    }

    private static string Spelled(CompletionPlace place, Keyword word) =>
        word == Keywords.Article && place.Spelling == Compiler.Text.Language.Chinese ? $"第{NextArticle(place)}条" : place.Spell(word);

    private static string Other(CompletionPlace place, Keyword word) =>
        place.Spelling == Compiler.Text.Language.Chinese ? word.English : word == Keywords.Article ? $"第{NextArticle(place)}条" : word.Chinese;

    /// <summary>For editors that do not fill in places: the word and a blank, as no amount shall be made up for the writer.</summary>
    private static string PlainMain(CompletionPlace place, Keyword word) =>
        word == Keywords.Article ? (place.Spelling == Compiler.Text.Language.Chinese ? $"第{NextArticle(place)}条 " : $"article {NextArticle(place)} ")
        : word == Keywords.Declaratory ? place.Spell(word)
        : place.Spell(word) + " ";

    private static bool Fits(CompletionPlace place, Keyword word)
    {
        var policy = place.Scope.Policy;
        bool isAmendment = policy?.Syntax.Amends is not null;
        if (OfAmendments.Contains(word))
        {
            return isAmendment;
        }

        if (word == Keywords.Policy)
        {
            return policy is null;
        }

        if (word == Keywords.Transition && policy is null)
        {
            return false;
        }

        if (word == Keywords.Reading && place.Blocks.Around?.Owner == Keywords.Test)
        {
            return place.Scope.Rulebook.Readings.Count > 0;
        }

        return !Single.Contains(word) || !Has(place, word);
    }

    /// <summary>Whether the block has such a sentence already; one with a guard leaves room for others.</summary>
    private static bool Has(CompletionPlace place, Keyword word)
    {
        var sentences = (place.Blocks.Around ?? place.Blocks.File).Sentences;
        for (int i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Word == word && sentences[i].Start != place.Word.Insert.Start && !IsGuarded(place, sentences[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGuarded(CompletionPlace place, Sentence sentence)
    {
        var tokens = place.Tree.Tokens;
        for (int i = sentence.Token + 1; i < tokens.Length && tokens[i].Kind != TokenKind.ClauseKeyword && tokens[i].Kind != TokenKind.LineBreak; i++)
        {
            if (tokens[i].Kind == TokenKind.Keyword && WordHover.KeywordOf(place.View.Source[tokens[i].Span]) == Keywords.When)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A document that has begun is going on with articles, not with another head.</summary>
    private static bool IsRare(CompletionPlace place, Keyword word) =>
        word == Keywords.Accept || word == Keywords.Departments && place.Scope.Benefit is not null || (word == Keywords.Declaratory && place.Blocks.Around is { } article
            && article.Sentences.Any(s => s.Word == Keywords.Benefit));

    private static string NextArticle(CompletionPlace place)
    {
        int last = place.Scope.Policy?.Articles.Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0).DefaultIfEmpty().Max() ?? 0;
        return (last + 1).ToString(CultureInfo.InvariantCulture);
    }
}
