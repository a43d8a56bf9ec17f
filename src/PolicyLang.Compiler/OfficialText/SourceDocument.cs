using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>An article of an official text: its number in digits, its paragraphs without the number.</summary>
public sealed record SourceArticle(string Number, ImmutableArray<TextSpan> Paragraphs);

/// <summary>The official text of a document, split by its numbered paragraphs; <paramref name="Others"/> are lines of no article.</summary>
public sealed record SourceDocument(SourceText Source, ImmutableArray<SourceArticle> Articles, ImmutableArray<TextSpan> Others)
{
    private const string Departments = "责任单位";

    /// <summary>
    /// Splits a text at paragraphs that begin with the number of an article (<see cref="SourceNumbering"/>), with rising numbers. A further paragraph belongs to the article
    /// before it if it ends as a sentence does: headings, the line of departments and the signature do not, and a line of departments
    /// closes the article.
    /// </summary>
    public static SourceDocument Split(SourceText source)
    {
        var articles = ImmutableArray.CreateBuilder<SourceArticle>();
        var others = ImmutableArray.CreateBuilder<TextSpan>();
        bool isOpen = false;
        int last = -1;
        var lines = Enumerable.Range(0, source.LineCount).Select(i => Trim(source, source.LineSpan(i))).Where(l => l.Length > 0).ToList();
        var head = SourceNumbering.Of([.. lines.Select(l => source[l])]);
        foreach (var line in lines)
        {
            if (head(source[line]) is var (number, length) && number > last)
            {
                (last, isOpen) = (number, true);
                string digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                articles.Add(new SourceArticle(digits, [Trim(source, TextSpan.FromBounds(line.Start + length, line.End))]));
            }
            else if (isOpen && EndsAsSentence(source.Content[line.End - 1]))
            {
                articles[^1] = articles[^1] with { Paragraphs = articles[^1].Paragraphs.Add(line) };
            }
            else
            {
                isOpen &= !source[line].StartsWith(Departments, StringComparison.Ordinal);
                others.Add(line);
            }
        }

        return new SourceDocument(source, articles.ToImmutable(), others.ToImmutable());
    }

    private static bool EndsAsSentence(char c) => c is '。' or '；' or '：' or '！' or '？' or '.' or ';' or '”';

    private static TextSpan Trim(SourceText source, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(source.Content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source.Content[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
