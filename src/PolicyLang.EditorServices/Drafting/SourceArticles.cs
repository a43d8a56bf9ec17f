using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>The official text of a document, as articles that a file can have. <paramref name="Path"/> is how the document writes it.</summary>
internal sealed record SourceArticles(string Path, SourceDocument Document)
{
    private const string Departments = "责任单位";

    /// <summary>The one that a document's header names; null where it names none, or none can be read.</summary>
    public static SourceArticles? Of(DocumentView view, PolicySyntax policy) =>
        policy.Items.OfType<LabelHeaderSyntax>().FirstOrDefault(h => h.Kind == HeaderKind.Source) is { } header && Read(view, header.Label.Text) is { } document
            ? new SourceArticles(header.Label.Text, document)
            : null;

    /// <summary>One that lies at a path; null where there is none, or no article is to be seen in it.</summary>
    public static SourceArticles? At(DocumentView view, string path) => Read(view, path) is { } document ? new SourceArticles(path, document) : null;

    public SourceArticle? Find(string number) => Document.Articles.FirstOrDefault(a => a.Number == number);

    /// <summary>Those that a file lacks.</summary>
    public List<SourceArticle> Missing(SyntaxTree tree)
    {
        var written = tree.Root.Items.OfType<ArticleSyntax>().Select(a => a.Number.Number).ToHashSet(StringComparer.Ordinal);
        return [.. Document.Articles.Where(a => !written.Contains(a.Number) && CanBeWritten(a))];
    }

    /// <summary>Each behind the article that comes before it in the official text.</summary>
    public ImmutableArray<TextEdit> Insert(DocumentView view, List<SourceArticle> missing, bool isChinese)
    {
        var written = view.Tree.Root.Items.OfType<ArticleSyntax>().ToLookup(a => a.Number.Number);
        int at = (view.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault()?.Span ?? default).End;
        var edits = new SortedDictionary<int, string>();
        foreach (var article in Document.Articles)
        {
            if (written[article.Number].LastOrDefault() is { } known)
            {
                at = known.Span.End;
            }
            else if (missing.Contains(article))
            {
                edits[at] = edits.GetValueOrDefault(at, "") + "\n\n" + Write(article, isChinese);
            }
        }

        return [.. edits.Select(e => new TextEdit(new TextSpan(e.Key, 0), e.Value))];
    }

    public string Write(SourceArticle article, bool isChinese)
    {
        string title = new ArticleReading(Words(article)).Title is { } heading && !heading.Contains('"', StringComparison.Ordinal) ? $" \"{heading}\"" : "";
        return $"{(isChinese ? $"第{article.Number}条" : $"article {article.Number}")}{title} {{\n{Lines(article, isChinese)}\n}}";
    }

    /// <summary>Words, departments; and where the words grant and count nothing, that they do not.</summary>
    public string Lines(SourceArticle article, bool isChinese)
    {
        var lines = new List<string> { $"text {string.Join('\n', article.Paragraphs.Select(p => $"\"{Document.Source[p]}\""))}" };
        if (DepartmentsOf(article) is { Count: > 0 } departments)
        {
            lines.Add($"departments {string.Join(", ", departments.Select(d => $"\"{d}\""))}");
        }

        bool isDeclaratory = PhraseReader.Read(Words(article)).All(p => p is NamePhrase or KeyPhrase or MarkPhrase { Mark: Mark.Selection or Mark.New or Mark.First or Mark.Once });
        return ArticleDraft.In(isChinese, string.Join('\n', lines) + (isDeclaratory ? "\ndeclaratory" : ""));
    }

    public string Words(SourceArticle article) => string.Join('\n', article.Paragraphs.Select(p => Document.Source[p]));

    /// <summary>The language has no text for words that hold the plain sign of quotes.</summary>
    private bool CanBeWritten(SourceArticle article) => !Words(article).Contains('"', StringComparison.Ordinal);

    /// <summary>责任单位：市市场监管局、科技局，…: behind an article, before the next.</summary>
    private List<string> DepartmentsOf(SourceArticle article)
    {
        int start = article.Paragraphs[^1].End;
        int end = Document.Articles.Where(a => a.Paragraphs[0].Start > start).Select(a => a.Paragraphs[0].Start).DefaultIfEmpty(Document.Source.Length).Min();
        string? line = Document.Others.Where(o => o.Start >= start && o.End <= end).Select(o => Document.Source[o]).FirstOrDefault(l => l.StartsWith(Departments, StringComparison.Ordinal));
        return line is null ? [] : Members(line[Departments.Length..].TrimStart('：', ':', ' '));
    }

    /// <summary>Names between 、 and ，; those in brackets belong to the name before, and a remark in 〔〕 to none.</summary>
    private static List<string> Members(string line)
    {
        var members = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            char c = i < line.Length ? line[i] : '、';
            depth += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            if (c == '〔')
            {
                line = line[..i];
                c = '、';
            }

            if (depth <= 0 && c is '、' or '，' or ',' or '；')
            {
                string member = line[start..Math.Min(i, line.Length)].Trim(' ', '。', '\u3000');
                if (member.Length > 0 && !member.Contains('"', StringComparison.Ordinal))
                {
                    members.Add(member);
                }

                start = i + 1;
            }
        }

        return members;
    }

    private static SourceDocument? Read(DocumentView view, string path) =>
        view.Rulebook.OpenData(view.Source, path) is { } text && SourceDocument.Split(text) is { Articles.IsEmpty: false } document ? document : null;
}
