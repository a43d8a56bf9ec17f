using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>A stretch of official words between commas, with what was read in it.</summary>
internal sealed record WordPart(TextSpan Span, string Words, ImmutableArray<OfficialPhrase> Phrases)
{
    public IEnumerable<T> Of<T>()
        where T : OfficialPhrase => Phrases.OfType<T>();

    public bool Has(KeyWord key) => Of<KeyPhrase>().Any(k => k.Word == key);

    public bool Has(Mark mark) => Of<MarkPhrase>().Any(m => m.Mark == mark);
}

internal sealed record WordSentence(TextSpan Span, string Words, ImmutableArray<WordPart> Parts)
{
    public bool Has(Mark mark) => Parts.Any(p => p.Has(mark));
}

/// <summary>The official words of one article, read.</summary>
internal sealed class ArticleReading
{
    public ArticleReading(string text)
    {
        Text = text;
        var phrases = PhraseReader.Read(text);
        Sentences =
        [
            .. SentenceSplitter.Sentences(text).Select(s => new WordSentence(s, At(s),
                [.. SentenceSplitter.Parts(text, s).Select(p => new WordPart(p, At(p), [.. phrases.Where(f => p.Contains(f.Span.Start))]))])),
        ];
    }

    public string Text { get; }

    public ImmutableArray<WordSentence> Sentences { get; }

    /// <summary>
    /// The heading that official articles begin with: a short first sentence, or a line of its own, that counts nothing and is for nobody in particular
    /// (奖励优秀专利实施项目。).
    /// </summary>
    public string? Title => Sentences.Length > 1 && Sentences[0] is { Words: { Length: <= 30 } words, Parts: [var only] } && IsHeading(words) && words[0] != '对'
        && only.Phrases.All(p => p is NamePhrase or MarkPhrase { Mark: Mark.Selection or Mark.Grant })
            ? words[..^1].Trim()
            : null;

    private static bool IsHeading(string words) => words[^1] is '。' or '.' || (words[^1] == '\n' && words.TrimEnd() is { Length: > 0 } line && char.IsLetterOrDigit(line[^1]));

    public string At(TextSpan span) => Text.Substring(span.Start, span.Length);
}
