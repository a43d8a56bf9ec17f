using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Hovers;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Completion.Sentences;

/// <summary>A word of a sentence before the cursor; <paramref name="Keyword"/> where it is one of the language.</summary>
internal sealed record SentenceWord(TokenKind Kind, string Text, TextSpan Span, Keyword? Keyword)
{
    public bool Opens => Text is "(" or "（" or "{" or "｛";

    public bool OpensBrace => Text is "{" or "｛";

    public bool Closes => Text is ")" or "）" or "}" or "｝";

    public bool IsComma => Kind == TokenKind.Punctuation && Text is "," or "，" or "、" or ";" or "；";

    public bool IsColon => Text is ":" or "：";

    public bool IsEqual => Text is "=" or "＝" or "==";

    /// <summary>It compares what is before it with what is behind it.</summary>
    public bool Compares => Kind == TokenKind.Operator && Text is not ("+" or "＋" or "-" or "－" or "*" or "×" or "＊" or "/" or "÷" or "／");

    public static ImmutableArray<SentenceWord> Of(SyntaxTree tree, int firstToken, int end)
    {
        var words = ImmutableArray.CreateBuilder<SentenceWord>();
        for (int i = firstToken; i < tree.Tokens.Length && tree.Tokens[i].Span.Start < end; i++)
        {
            var token = tree.Tokens[i];
            if (!TokenFinder.IsTrivia(token))
            {
                string text = tree.Source[token.Span];
                bool isWord = token.Kind is TokenKind.ClauseKeyword or TokenKind.Keyword || i == firstToken;
                words.Add(new SentenceWord(token.Kind, text, token.Span, isWord ? WordHover.KeywordOf(text) ?? (text == "的" ? Keywords.Of : null) : null));
            }
        }

        // In a half-typed line the parser may have taken the last word for a name to go on at all.
        if (words is [.., { Kind: TokenKind.Name, Keyword: null } last] && Keywords.Find(last.Text) is { Kind: KeywordKind.Inner } inner)
        {
            words[^1] = last with { Keyword = inner };
        }

        return words.ToImmutable();
    }
}
