using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Documentation;
using PolicyLang.EditorServices.Hovers;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion;

/// <summary>
/// What is told of an item when the writer looks at it: of a word its entry in the page of words, of a name what its hover tells. An item
/// carries the key to it, so that nothing is put together for the many that nobody looks at.
/// </summary>
public static class CompletionDocumentation
{
    private const char Separator = '\u001f';

    internal static string Of(Keyword word) => $"word{Separator}{word.English}";

    internal static string Of(BuiltinName name) => $"builtin{Separator}{name.Place}{Separator}{name.English}";

    internal static string Of(SymbolKey symbol) => $"symbol{Separator}{symbol.Kind}{Separator}{symbol.Container}{Separator}{symbol.Name}";

    /// <param name="view">The document completed in.</param>
    /// <param name="key">What an item has in <see cref="CompletionItem.Documentation"/>; anything else has no documentation.</param>
    /// <param name="spelling">The spelling of the examples.</param>
    /// <param name="language">The language of the words.</param>
    public static string? Find(DocumentView view, string key, Language spelling, Language language)
    {
        string[] parts = key.Split(Separator);
        bool isHan = spelling == Language.Chinese;
        return parts switch
        {
            ["word", var english] when Keywords.Find(english) is { } word && WordPage.Find(word) is { } entry =>
                WordHover.Of(entry, word.English, word.Chinese, isHan, language),
            ["builtin", var place, var english] when Enum.TryParse<BuiltinPlace>(place, out var at) && BuiltinNames.Find(at, english) is { } name
                && WordPage.Find(at, name.English) is { } entry => WordHover.Of(entry, name.English, name.Chinese, isHan, language),
            ["symbol", var kind, var container, var name] when Enum.TryParse<SymbolKind>(kind, out var of) => SymbolHover.Of(view, new SymbolKey(of, container, name), language),
            _ => null,
        };
    }

    /// <summary>The spelling of a document's keywords.</summary>
    public static Language SpellingOf(DocumentView view, Language language) => Sentences.Blocks.Of(view.Tree, 0).Spelling ?? language;
}
