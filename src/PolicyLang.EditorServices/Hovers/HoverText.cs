using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>What is told of the word at a place.</summary>
public sealed record HoverText(TextSpan Span, string Markdown)
{
    /// <summary>Of a place to fill in what belongs there, of a name what it stands for, of a literal its value in words, of a word of the language what it means, of official words what became of them; null elsewhere.</summary>
    public static HoverText? At(DocumentView view, int offset, Language language)
    {
        if (view.TokenAt(offset) is { } open && FillHover.Of(view, open, language) is { } ofOpen)
        {
            return new HoverText(open.Span, ofOpen);
        }

        if (view.NameAt(offset) is { } name && SymbolHover.Of(view, name, language) is { } ofName)
        {
            return new HoverText(name.Span, ofName);
        }

        if (view.TokenAt(offset) is not { } token)
        {
            return null;
        }

        if (token.Kind == TokenKind.Text && OfficialWordsHover.Of(view, offset, language) is { } ofWords)
        {
            return ofWords;
        }

        return (ValueHover.Of(view, token, language) ?? WordHover.Of(view, token, language)) is { } text ? new HoverText(token.Span, text) : null;
    }
}
