using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Formatting;

/// <summary>
/// Marks as the style of the file has them: full-width in one with Chinese keywords, plain in one with English ones; braces are plain in
/// both. Only where it is certain: not in quotes or remarks, not in a file that mixes the two, and no comma behind a digit.
/// </summary>
internal static class TypedMarks
{
    public static readonly ImmutableArray<char> All = ['｛', '｝', '(', '（', ')', '）', ':', '：', ',', '，', '、', ';', '；', '"', '“'];

    /// <summary>What a mark just typed at a place becomes, with the one that the editor closed it with.</summary>
    public static ImmutableArray<DocumentEdit> Edits(DocumentView view, int at)
    {
        char typed = view.Source.Content[at];
        int index = TokenFinder.IndexAt(view.Tree, at);
        var token = view.Tree.Tokens[index];
        if (StyleOf(view) is not { } style)
        {
            return [];
        }

        if (typed is '"' or '“')
        {
            return Quotes(view, token, at, style);
        }

        if (token is not { Kind: TokenKind.Punctuation, Span.Length: 1 } || Wanted(view, index, typed, style) is not { } wanted || wanted == typed)
        {
            return [];
        }

        char closing = view.Source.Content.ElementAtOrDefault(at + 1);
        bool isClosed = (typed, closing) is ('(', ')') or ('（', '）') or ('｛', '｝');
        return isClosed
            ? [Edit(view, at, wanted), Edit(view, at + 1, wanted == '(' ? ')' : wanted == '（' ? '）' : '}')]
            : [Edit(view, at, wanted)];
    }

    /// <summary>A pair of quotes with nothing in it yet.</summary>
    private static ImmutableArray<DocumentEdit> Quotes(DocumentView view, SyntaxToken token, int at, Language style)
    {
        bool isPair = token.Kind == TokenKind.Text && token.Span == new TextSpan(at, 2);
        return (isPair ? view.Source[token.Span] : "", style) switch
        {
            ("\"\"", Language.Chinese) => [Edit(view, at, '“'), Edit(view, at + 1, '”')],
            ("“”", Language.English) => [Edit(view, at, '"'), Edit(view, at + 1, '"')],
            _ => [],
        };
    }

    private static char? Wanted(DocumentView view, int index, char typed, Language style) => (typed, style) switch
    {
        ('｛', _) => '{',
        ('｝', _) => '}',
        ('(' or '（', Language.Chinese) => '（',
        ('(' or '（', _) => '(',
        (')' or '）', Language.Chinese) => '）',
        (')' or '）', _) => ')',
        (':' or '：', Language.Chinese) => '：',
        (':' or '：', _) => ':',
        (',' or ';' or '；' or '，' or '、', _) when IsBehindDigit(view, index) => null,
        (',' or ';' or '；', Language.Chinese) => Comma(view, index),
        ('，' or '、' or ';' or '；', Language.English) => ',',
        _ => null,
    };

    /// <summary>In Chinese names are parted by 、, arguments and `key：value` by ，.</summary>
    private static char Comma(DocumentView view, int index)
    {
        int closed = 0;
        bool hasPairs = false;
        for (int i = index - 1; i >= 0; i--)
        {
            char mark = view.Tree.Tokens[i].Kind == TokenKind.Punctuation ? view.Source.Content[view.Tree.Tokens[i].Span.Start] : ' ';
            switch (mark)
            {
                case ')' or '）' or '}' or '｝':
                    closed++;
                    break;
                case '(' or '（' or '{' or '｛' when closed > 0:
                    closed--;
                    break;
                case '(' or '（':
                    return '，';
                case '{' or '｛':
                    return hasPairs ? '，' : '、';
                case ':' or '：':
                    hasPairs |= closed == 0;
                    break;
            }
        }

        return '、';
    }

    private static bool IsBehindDigit(DocumentView view, int index) =>
        index > 0 && view.Tree.Tokens[index - 1] is { Kind: TokenKind.Number } number && char.IsDigit(view.Source.Content[number.Span.End - 1]);

    /// <summary>The language all keywords of a file are in; null where there are none, or of both.</summary>
    private static Language? StyleOf(DocumentView view)
    {
        bool hasEnglish = false;
        bool hasChinese = false;
        foreach (var token in view.Tree.Tokens)
        {
            if (token.Kind is TokenKind.ClauseKeyword or TokenKind.Keyword)
            {
                bool isAscii = char.IsAscii(view.Source.Content[token.Span.Start]);
                hasEnglish |= isAscii;
                hasChinese |= !isAscii;
            }
        }

        return hasEnglish == hasChinese ? null : hasChinese ? Language.Chinese : Language.English;
    }

    private static DocumentEdit Edit(DocumentView view, int at, char mark) => new(view.Document.Path, new TextSpan(at, 1), mark.ToString());
}
