using System.Collections.Immutable;
using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Completion.Sentences;

/// <summary>
/// Says what is expected at an offset. The tokens show the block and the sentence; what is written of that sentence is held against the
/// grammar. So it does not matter what is broken elsewhere, nor what stands behind the cursor.
/// </summary>
internal static class ContextFinder
{
    /// <summary>Null where nothing can be put in.</summary>
    public static CompletionPlace? Find(DocumentView view, int offset, Language language)
    {
        if (TypedWord.At(view.Tree, offset) is not { } word)
        {
            return null;
        }

        if (!word.IsQuoted && PhraseAt(view, word) is { } phrase)
        {
            return Of(view, phrase, language);
        }

        return Of(view, word, language);
    }

    private static CompletionPlace Of(DocumentView view, TypedWord word, Language language)
    {
        // A text in quotes is one word: its place is before the quote.
        int start = word.IsQuoted ? word.Insert.Start - 1 : word.Insert.Start;
        var blocks = Blocks.Of(view.Tree, start);
        var kind = KindOf(blocks.Around);
        var current = blocks.Current;
        ImmutableArray<SentenceWord> words = current is null ? [] : SentenceWord.Of(view.Tree, current.Token, start);
        var goesOn = current is null ? Continuation.None : Continuations.Of(kind, view.Source.Content[current.Start..start]);
        bool begins = Begins(blocks, goesOn, words);
        if (begins && goesOn.IsWhole && blocks.IsOnNewLine)
        {
            // The next line may go on with more official words; anything else there is a new sentence.
            goesOn = Continuation.None with { Labels = goesOn.Labels };
        }

        var scope = view.Rulebook.Scope;
        var policy = scope.PolicyOf(view.Tree);
        return new CompletionPlace
        {
            View = view,
            Word = word,
            Blocks = blocks,
            Spelling = blocks.Spelling ?? language,
            Language = language,
            Begins = begins ? Continuations.Of(kind, "") : Continuation.None,
            GoesOn = goesOn,
            Words = words,
            Scope = new NameScope(scope, policy, Surroundings.BenefitOf(blocks, words, policy)),
        };
    }

    /// <summary>Where a new sentence can begin: on a new line, or behind a brace of the block.</summary>
    private static bool Begins(Blocks blocks, Continuation goesOn, ImmutableArray<SentenceWord> words) =>
        blocks.Current is null
            ? blocks.IsOnNewLine || blocks.Before is null or { Kind: TokenKind.Punctuation }
            : blocks.IsOnNewLine && (goesOn.IsWhole || goesOn == Continuation.None || !words.Any(w => w.Opens) || words.Count(w => w.Opens) <= words.Count(w => w.Closes));

    private static SentenceKind KindOf(Block? around) => around?.Owner switch
    {
        null => SentenceKind.FileItem,
        var owner when owner == Keywords.Policy => SentenceKind.Header,
        var owner when owner == Keywords.Article => SentenceKind.ArticleItem,
        var owner when owner == Keywords.Benefit => SentenceKind.Clause,
        var owner when owner == Keywords.Test => SentenceKind.TestItem,
        _ => SentenceKind.TransitionItem,
    };

    /// <summary>
    /// The word with the words before it, where these are the beginning of a phrase that can stand there: `in order o`, `exclude `, `article `,
    /// `3 ye`.
    /// </summary>
    private static TypedWord? PhraseAt(DocumentView view, TypedWord word)
    {
        var tokens = view.Tree.Tokens;
        int index = TokenFinder.IndexAt(view.Tree, word.Insert.Start) - 1;
        string typed = view.Source[word.Insert];
        TypedWord? found = null;
        for (int count = 0; count < 2 && index > 0 && tokens[index].Kind == TokenKind.Whitespace; count++, index -= 2)
        {
            var before = tokens[index - 1];
            if (before.Kind is not (TokenKind.Name or TokenKind.Keyword or TokenKind.ClauseKeyword or TokenKind.Number))
            {
                break;
            }

            typed = $"{view.Source[before.Span]} {typed}";
            var whole = new TypedWord(
                TextSpan.FromBounds(before.Span.Start, word.Insert.End), TextSpan.FromBounds(before.Span.Start, word.Replace.End), false, before.Kind == TokenKind.Number);
            if (IsBegun(view, typed, whole))
            {
                found = whole;
            }
        }

        return found;
    }

    private static bool IsBegun(DocumentView view, string typed, TypedWord whole)
    {
        bool isNumber = whole.IsNumber;
        var phrases = Keywords.All.Where(k => k.English.Contains(' ', StringComparison.Ordinal) && k.English.StartsWith(typed, StringComparison.Ordinal)).ToList();
        bool isArticle = typed.StartsWith("article ", StringComparison.Ordinal) && !typed.Any(char.IsAsciiDigit);
        if (!isNumber && !isArticle && phrases.Count == 0)
        {
            return false;
        }

        var place = Of(view, whole, Language.English);
        bool can = isNumber ? (place.GoesOn.Literals & LiteralForms.Duration) != 0 && place.Words is [.., { Keyword: var last }] && last == Keywords.For
            : isArticle ? place.GoesOn.Takes(Keywords.Article)
            : phrases.Any(p => place.GoesOn.Takes(p) || place.Begins.Takes(p));

        // `in` and `by` may also be whole words here: the phrase is meant where nothing else is.
        return can && (isNumber || isArticle || !Goes(view, place, whole, typed));
    }

    /// <summary>Whether the sentence goes on behind the words as words of their own.</summary>
    private static bool Goes(DocumentView view, CompletionPlace place, TypedWord whole, string typed)
    {
        if (place.Words.IsEmpty || place.Begins != Continuation.None)
        {
            return false;
        }

        string first = typed.Split(' ')[0];
        return place.GoesOn.Words.Any(w => w.English == first) && first is not "by" && !(first == "in" && place.Last is { Kind: not TokenKind.Name });
    }
}
