using System.Collections.Immutable;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>An article of an official text: its number in digits, its paragraphs without the number.</summary>
public sealed record SourceArticle(string Number, ImmutableArray<TextSpan> Paragraphs);

/// <summary>The official text of a document, split by its numbered paragraphs; <paramref name="Others"/> are lines of no article.</summary>
public sealed record SourceDocument(SourceText Source, ImmutableArray<SourceArticle> Articles, ImmutableArray<TextSpan> Others)
{
    private const string Departments = "责任单位";

    /// <summary>
    /// Splits a text at paragraphs that begin `1.`, `第八条` or `Article 8`, with rising numbers. A further paragraph belongs to the article
    /// before it if it ends as a sentence does: headings, the line of departments and the signature do not, and a line of departments
    /// closes the article.
    /// </summary>
    public static SourceDocument Split(SourceText source)
    {
        var articles = ImmutableArray.CreateBuilder<SourceArticle>();
        var others = ImmutableArray.CreateBuilder<TextSpan>();
        bool isOpen = false;
        int last = -1;
        for (int i = 0; i < source.LineCount; i++)
        {
            var line = Trim(source, source.LineSpan(i));
            if (line.Length == 0)
            {
                continue;
            }

            if (Head(source[line]) is var (number, length) && number > last)
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

    /// <summary>The number a paragraph begins with and how long it is written; a decimal (`3.5万`) is none.</summary>
    private static (int Number, int Length)? Head(string line)
    {
        int digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and <= 3 && line.Length > digits + 1 && line[digits] is '.' or '．' or '、' && !char.IsAsciiDigit(line[digits + 1]))
        {
            return (LiteralText.Integers(line[..digits])[0], digits + 1);
        }

        if (line[0] == '第' && line.IndexOf('条', StringComparison.Ordinal) is > 1 and <= 8 and var end && Numeral(line[1..end]) is { } article)
        {
            return (article, end + 1);
        }

        const string English = "Article ";
        if (line.StartsWith(English, StringComparison.OrdinalIgnoreCase) && LiteralText.Integers(line[..Math.Min(line.Length, 12)]) is [var number])
        {
            int length = English.Length + line[English.Length..].TakeWhile(char.IsAsciiDigit).Count();
            return length > English.Length ? (number, length + line[length..].TakeWhile(c => c is '.' or ':').Count()) : null;
        }

        return null;
    }

    private static int? Numeral(string text) =>
        text.All(char.IsAsciiDigit) ? LiteralText.Integers(text)[0] : LiteralText.ChineseNumber(text);

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
