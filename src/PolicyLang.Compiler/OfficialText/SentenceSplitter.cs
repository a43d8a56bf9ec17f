using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>Sentences of official words, and the parts of a sentence between commas. A semicolon ends a sentence: each side grants by itself.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences, in order, without the blanks around them; their end mark belongs to them.</summary>
    public static ImmutableArray<TextSpan> Sentences(string words) => Split(words, new TextSpan(0, words.Length), EndsSentence);

    /// <summary>The parts of a sentence between commas. 、 joins the members of a list and ends nothing.</summary>
    public static ImmutableArray<TextSpan> Parts(string words, TextSpan sentence) => Split(words, sentence, (w, i) => EndsSentence(w, i) || EndsPart(w, i));

    private static ImmutableArray<TextSpan> Split(string words, TextSpan within, Func<string, int, bool> ends)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        int start = within.Start;
        for (int i = within.Start; i < within.End; i++)
        {
            if (ends(words, i) || i == within.End - 1)
            {
                int end = i + 1;
                while (start < end && char.IsWhiteSpace(words[start]))
                {
                    start++;
                }

                if (end > start)
                {
                    spans.Add(TextSpan.FromBounds(start, end));
                }

                start = end;
            }
        }

        return spans.ToImmutable();
    }

    private static bool EndsSentence(string words, int i) => words[i] switch
    {
        '。' or '；' or '！' or '？' or '\n' => true,
        '.' or ';' => IsLastOrBeforeBlank(words, i),
        _ => false,
    };

    private static bool EndsPart(string words, int i) => words[i] is '，' || (words[i] == ',' && IsLastOrBeforeBlank(words, i));

    private static bool IsLastOrBeforeBlank(string words, int i) => i + 1 >= words.Length || char.IsWhiteSpace(words[i + 1]);
}
