using System.Collections.Immutable;
using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Completion.Sentences;

/// <summary>A place in a document as completion sees it.</summary>
internal sealed class CompletionPlace
{
    public required DocumentView View { get; init; }

    public required TypedWord Word { get; init; }

    public required Blocks Blocks { get; init; }

    /// <summary>The spelling of the document's keywords.</summary>
    public required Language Spelling { get; init; }

    /// <summary>The language of the one who writes.</summary>
    public required Language Language { get; init; }

    /// <summary>How a sentence of this block can begin; <see cref="Continuation.None"/> where none can.</summary>
    public required Continuation Begins { get; init; }

    /// <summary>How the sentence before the place can go on; <see cref="Continuation.None"/> where there is none or it has ended.</summary>
    public required Continuation GoesOn { get; init; }

    /// <summary>The words of that sentence, from its first to the place.</summary>
    public required ImmutableArray<SentenceWord> Words { get; init; }

    /// <summary>What can be named here.</summary>
    public required NameScope Scope { get; init; }

    public SyntaxTree Tree => View.Tree;

    public string Typed => View.Source[Word.Insert];

    /// <summary>The word that begins the sentence, past `replace`, `also` and what is replaced.</summary>
    public Keyword? Clause => Words.TakeWhile(w => w.Kind != TokenKind.Text || Words[0].Keyword == Keywords.Replace)
        .LastOrDefault(w => w.Keyword is { Kind: KeywordKind.Clause })?.Keyword;

    public SentenceWord? Last => Words.LastOrDefault();

    /// <summary>Whether one of these marks follows on the line: what is put in does not bring it again.</summary>
    public bool IsBefore(params ReadOnlySpan<char> marks) => Next is { } next && marks.Contains(View.Source.Content[next.Span.Start]);

    /// <summary>Whether this word of the language follows on the line.</summary>
    public bool IsBefore(Keyword word) => Next is { Kind: TokenKind.Keyword or TokenKind.Name } next && View.Source[next.Span] is var text && (text == word.English || text == word.Chinese);

    private SyntaxToken? Next
    {
        get
        {
            int index = TokenFinder.IndexAt(Tree, Word.Replace.End);
            index += index < Tree.Tokens.Length && Tree.Tokens[index].Kind == TokenKind.Whitespace ? 1 : 0;
            return index < Tree.Tokens.Length && !TokenFinder.IsTrivia(Tree.Tokens[index]) ? Tree.Tokens[index] : null;
        }
    }

    /// <summary>The braces around the place whose owner is this word.</summary>
    public Block? Inside(Keyword owner)
    {
        var block = Blocks.Around;
        while (block is not null && block.Owner != owner)
        {
            block = block.Outer;
        }

        return block;
    }

    /// <summary>A word of the language as this document spells it.</summary>
    public string Spell(Keyword word) => word.In(Spelling);

    public string Spell(BuiltinName name) => name.In(Spelling);

    /// <summary>Words in quotes as this document writes them.</summary>
    public string Quote(string words) => Spelling == Language.Chinese ? $"“{words}”" : $"\"{words}\"";
}
