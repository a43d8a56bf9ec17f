using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Every article of the official text is in the file, and its words are the official ones.</summary>
internal static class SourceLint
{
    public static IEnumerable<Diagnostic> Check(CheckedPolicy policy, LabelHeaderSyntax header, SourceDocument? document)
    {
        var at = new Location(policy.Policy.Tree.Source, header.Label.Span);
        if (document is null)
        {
            return [TextDiagnostics.SourceNotFound(at, header.Label.Text)];
        }

        return document.Articles.IsEmpty ? [TextDiagnostics.SourceWithoutNumbers(at, header.Label.Text)] : CheckArticles(policy.Articles, at, document);
    }

    private static IEnumerable<Diagnostic> CheckArticles(IReadOnlyList<CheckedArticle> articles, Location header, SourceDocument document)
    {
        foreach (var official in document.Articles)
        {
            var place = new Location(document.Source, official.Paragraphs[0]);
            if (articles.FirstOrDefault(a => a.Article.Name == official.Number) is not { } article)
            {
                var before = articles.LastOrDefault(a => IsBefore(document, a.Article.Name, official.Number));
                yield return TextDiagnostics.ArticleMissing(header, official.Number, place, Opening(place.Text))
                    is var missing && before is not null && Text(official, document, IsChinese(before)) is { } text
                    ? missing with { Fixes = [Add(before, official.Number, text)] }
                    : missing;
            }
            else if (article.Words.IsEmpty)
            {
                yield return TextDiagnostics.ArticleWithoutText(article.Article.Location, official.Number, place) is var bare && Text(official, document, IsChinese(article)) is { } text
                    ? bare.WithFix("write the official words", "照录官方原文", new TextEdit(new TextSpan(Opening(article), 0), "\n  " + text))
                    : bare;
            }
            else if (Compare(article.Words, official, document) is { } difference)
            {
                yield return difference;
            }
        }

        foreach (var article in articles.Select(a => a.Article).Where(a => document.Articles.All(o => o.Number != a.Name)))
        {
            yield return TextDiagnostics.ArticleNotInSource(article.Location, article.Name, document.Source.Path);
        }
    }

    private static bool IsBefore(SourceDocument document, string article, string missing) =>
        document.Articles.TakeWhile(o => o.Number != missing).Any(o => o.Number == article);

    /// <summary>The official words as `text`; null where the language has no text for them, as they hold every kind of quote.</summary>
    private static string? Text(SourceArticle official, SourceDocument document, bool isChinese)
    {
        var paragraphs = official.Paragraphs.Select(p => document.Source[p]).ToList();
        string word = isChinese ? Keywords.Text.Chinese : Keywords.Text.English;
        return paragraphs.Exists(p => p.Contains('"', StringComparison.Ordinal)) ? null : $"{word} {string.Join("\n       ", paragraphs.Select(p => $"\"{p}\""))}";
    }

    private static Fix Add(CheckedArticle before, string number, string text)
    {
        string article = IsChinese(before) ? $"第{number}条" : $"{Keywords.Article.English} {number}";
        return new Fix(
            new($"add the article with its words", "照录该条原文"),
            [new TextEdit(new TextSpan(before.Article.Syntax.Span.End, 0), $"\n\n{article} {{\n  {text}\n}}")],
            IsSafe: false);
    }

    private static bool IsChinese(CheckedArticle article) => !char.IsAscii(article.Article.Tree.Source.Content[article.Article.Syntax.Span.Start]);

    /// <summary>The place behind the brace that opens an article.</summary>
    private static int Opening(CheckedArticle article) =>
        article.Article.Tree.Source.Content.AsSpan((article.Article.Syntax.Label?.Span ?? article.Article.Syntax.Number.Span).End).IndexOfAny('{', '｛')
        + (article.Article.Syntax.Label?.Span ?? article.Article.Syntax.Number.Span).End + 1;

    /// <summary>Compares without blanks, and finds the one stretch that differs.</summary>
    private static Diagnostic? Compare(ArticleWords words, SourceArticle official, SourceDocument document)
    {
        if (IsSame(words.Text, official, document.Source.Content))
        {
            return null;
        }

        var written = Letters(words.Text, 0, words.Text.Length).ToList();
        var wanted = official.Paragraphs.SelectMany(p => Letters(document.Source.Content, p.Start, p.End)).ToList();
        int same = written.Zip(wanted).TakeWhile(p => p.First.Letter == p.Second.Letter).Count();
        int most = Math.Min(written.Count, wanted.Count) - same;
        int tail = 0;
        while (tail < most && written[^(tail + 1)].Letter == wanted[^(tail + 1)].Letter)
        {
            tail++;
        }

        var place = Span(written, same, written.Count - tail, words.Text.Length);
        var source = Span(wanted, same, wanted.Count - tail, official.Paragraphs[^1].End);
        var at = words.At(place);
        var diagnostic = TextDiagnostics.WordsAltered(
            at, official.Number, Excerpt(words.Words(place)), Excerpt(document.Source[source]), new Location(document.Source, source));
        string replacement = document.Source[source];
        bool isPlain = place.Length <= at.Span.Length && !replacement.Contains('\n', StringComparison.Ordinal) && !words.Words(place).Contains('\n', StringComparison.Ordinal)
            && !replacement.Contains('"', StringComparison.Ordinal);
        return isPlain
            ? diagnostic.WithFix("write the official words", "改为官方原文", new TextEdit(new TextSpan(at.Span.Start, place.Length), replacement))
            : diagnostic;
    }

    /// <summary>Nearly every article is; so this does without lists of letters.</summary>
    private static bool IsSame(string text, SourceArticle official, string source)
    {
        int at = 0;
        foreach (var paragraph in official.Paragraphs)
        {
            foreach (char letter in source.AsSpan(paragraph.Start, paragraph.Length))
            {
                if (char.IsWhiteSpace(letter))
                {
                    continue;
                }

                at = NextLetter(text, at);
                if (at == text.Length || text[at] != letter)
                {
                    return false;
                }

                at++;
            }
        }

        return NextLetter(text, at) == text.Length;
    }

    private static int NextLetter(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<(char Letter, int At)> Letters(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                yield return (text[i], i);
            }
        }
    }

    private static TextSpan Span(List<(char Letter, int At)> letters, int from, int to, int end) =>
        from < to ? TextSpan.FromBounds(letters[from].At, letters[to - 1].At + 1) : new TextSpan(from < letters.Count ? letters[from].At : end, 0);

    private static string Excerpt(string text) => text.Length <= 30 ? text : text[..29] + "…";

    private static string Opening(string text) => text[..Math.Min(text.Length, 12)];
}
