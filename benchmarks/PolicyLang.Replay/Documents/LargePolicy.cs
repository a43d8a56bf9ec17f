using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Replay.Documents;

/// <summary>
/// A document of 5,000 lines with its official text: the articles of the Quanzhou document over and over, with numbers and names of their
/// own. Its readings stand once, and the articles of all copies use them, as those of a long document would.
/// </summary>
internal static class LargePolicy
{
    private const int Lines = 5_000;

    /// <summary>The policy in a language of keywords, and its official text.</summary>
    public static (string Policy, string Source) Text(string repository, Language language)
    {
        string file = Path.Combine(repository, "policies", "quanzhou", "2021-70.policy");
        var tree = PolicyParsing.Parse(new SourceText(file, File.ReadAllText(file).ReplaceLineEndings("\n")));
        var text = new StringBuilder(Head(tree));
        var source = new StringBuilder("关于促进知识产权高质量发展的若干意见\n\n");
        int articles = tree.Root.Items.OfType<ArticleSyntax>().Count();
        for (int copy = 0; text.ToString().AsSpan().Count('\n') < Lines; copy++)
        {
            foreach (var article in tree.Root.Items.OfType<ArticleSyntax>())
            {
                text.Append(Copy(tree, article, copy, articles)).Append("\n\n");
                WriteSource(source, article, copy, articles);
            }
        }

        string policy = text.ToString();
        if (language == Language.Chinese)
        {
            policy = PolicyFormatter.Format(PolicyParsing.Parse(new SourceText(file, policy)), language).Text;
        }

        return (policy, source.ToString());
    }

    public static void WriteTo(string folder, string repository, string policy, string source)
    {
        Directory.CreateDirectory(Path.Combine(folder, "sources"));
        File.WriteAllText(Path.Combine(folder, "large.policy"), policy);
        File.WriteAllText(Path.Combine(folder, "sources", "large.txt"), source);
        File.Copy(Path.Combine(repository, "policies", "quanzhou", "sources", "lpr.csv"), Path.Combine(folder, "sources", "lpr.csv"), overwrite: true);
    }

    /// <summary>What stands before the first article, without the document it repeals.</summary>
    private static string Head(SyntaxTree tree)
    {
        string head = tree.Source.Content[..tree.Root.Items.OfType<ArticleSyntax>().First().Span.Start];
        return string.Join('\n', head.Split('\n').Where(l => !l.Contains("repeals", StringComparison.Ordinal)))
            .Replace("quanzhou_ip_2021", "large_document", StringComparison.Ordinal)
            .Replace("sources/quanzhou-2021-70.txt", "sources/large.txt", StringComparison.Ordinal);
    }

    /// <summary>An article with the numbers and names of its copy; but for the first copy without readings, which stand once.</summary>
    private static string Copy(SyntaxTree tree, ArticleSyntax article, int copy, int articles)
    {
        var own = Named(tree);
        var left = copy == 0 ? [] : article.Items.OfType<ReadingSyntax>().Select(r => r.Span).ToImmutableArray();
        var text = new StringBuilder();
        string before = "";
        foreach (var token in tree.Tokens.Where(t => article.Span.Contains(t.Span) && !left.Any(s => s.Contains(t.Span))))
        {
            string word = tree.Source[token.Span];
            text.Append(word.StartsWith("article ", StringComparison.Ordinal) && token.Kind is TokenKind.ClauseKeyword or TokenKind.Keyword ? Shifted(word, copy, articles)
                : token.Kind == TokenKind.Name && copy > 0 && before != "column" && own.Contains(word) ? $"{word}_{copy}"
                : word);
            before = token.Kind == TokenKind.Whitespace ? before : word;
        }

        return text.ToString();
    }

    private static string Shifted(string article, int copy, int articles) =>
        "article " + (int.Parse(article["article ".Length..], CultureInfo.InvariantCulture) + (copy * articles)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The names a document may have once: benefits, tables, stackings.</summary>
    private static HashSet<string> Named(SyntaxTree tree) =>
        tree.Root.Items.OfType<ArticleSyntax>().SelectMany(a => a.Items).Select(i => i switch
        {
            BenefitSyntax b => b.Name.Text,
            TableSyntax t => t.Name.Text,
            StackingSyntax s => s.Name.Text,
            _ => "",
        }).ToHashSet(StringComparer.Ordinal);

    private static void WriteSource(StringBuilder source, ArticleSyntax article, int copy, int articles)
    {
        int number = int.Parse(article.Number.Number, CultureInfo.InvariantCulture) + (copy * articles);
        string head = number.ToString(CultureInfo.InvariantCulture) + ".";
        foreach (var paragraph in article.Items.OfType<TextSyntax>().SelectMany(t => t.Paragraphs))
        {
            source.Append("　　").Append(head).Append(paragraph.Text).Append("\n\n");
            head = "";
        }

        source.Append("　　责任单位：市市场监管局\n\n");
    }
}
