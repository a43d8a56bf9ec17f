using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Documentation;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>What a word of the language means, with an example in the spelling of the word.</summary>
internal static class WordHover
{
    public static string? Of(DocumentView view, SyntaxToken token, Language language)
    {
        string word = view.Source[token.Span];
        return token.Kind is TokenKind.ClauseKeyword or TokenKind.Keyword && KeywordOf(word) is { } keyword && WordPage.Find(keyword) is { } entry
            ? Of(entry, keyword.English, keyword.Chinese, IsHan(word), language)
            : null;
    }

    /// <summary>A name every program has.</summary>
    public static string? Of(Occurrence builtin, Language language) =>
        Enum.TryParse<BuiltinPlace>(builtin.Symbol.Container, out var place) && WordPage.Find(place, builtin.Symbol.Name) is { } entry
        && BuiltinNames.Find(place, builtin.Symbol.Name) is { } name
            ? Of(entry, name.English, name.Chinese, IsHan(builtin.Location.Text), language)
            : null;

    /// <summary>The keyword a token spells; the number of an article and blanks inside a phrase do not matter.</summary>
    internal static Keyword? KeywordOf(string word)
    {
        string plain = string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.StartsWith('第') || plain.StartsWith("article", StringComparison.Ordinal) ? Keywords.Article : Keywords.Find(plain);
    }

    internal static string Of(WordEntry entry, string english, string chinese, bool isHan, Language language)
    {
        var text = new MarkdownText(language).Say($"**{(isHan ? chinese : english)}** · {(isHan ? english : chinese)}", $"**{(isHan ? chinese : english)}** · {(isHan ? english : chinese)}").Say(entry.Text);
        string example = isHan ? entry.Example.Chinese : entry.Example.English;
        return (example.Length > 0 ? text.Code(example) : text).ToString();
    }

    private static bool IsHan(string word) => word.Any(c => !char.IsAscii(c));
}
