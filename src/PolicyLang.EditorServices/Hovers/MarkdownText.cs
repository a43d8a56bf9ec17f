using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>Puts the paragraphs of a hover together.</summary>
internal sealed class MarkdownText(Language language)
{
    private readonly StringBuilder text = new();

    public MarkdownText Code(string code) => Block($"```policy\n{code}\n```");

    public MarkdownText Say(string english, string chinese) => Block(language == Language.Chinese ? chinese : english);

    public MarkdownText Say(Localized words) => words.IsEmpty ? this : Block(words.In(language));

    /// <summary>Official words, set off as a quotation.</summary>
    public MarkdownText Quote(string words) => words.Length == 0 ? this : Block("> " + words);

    public override string ToString() => text.ToString();

    private MarkdownText Block(string block)
    {
        if (text.Length > 0)
        {
            text.Append("\n\n");
        }

        text.Append(block);
        return this;
    }
}
