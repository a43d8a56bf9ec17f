using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// Every sentence that completion offers in the header, in an article and in a benefit of a document is one that the compiler takes there: put in
/// as it is, it brings no mistake but that its names are to be replaced.
/// </summary>
public class OfferedSentencesTests
{
    /// <summary>The names and the file that stand in the places to fill in are those of nothing yet; a second of a name or a key is to be named anew.</summary>
    private static readonly string[] ToReplace =
        ["PL2007", "PL2101", "PL3001", "PL3002", "PL3003", "PL3004", "PL3005", "PL3006", "PL3011", "PL3017", "PL3304", "PL3401", "PL5001", "PL7001", "PL7002", "PL7004", "PL7101"];

    public static TheoryData<string, string> Documents
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string file in (string[])["tests/corpus/text-checks/river-grants.policy"])
            {
                data.Add(file, "en");
                data.Add(file, "zh");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Are_taken_where_they_are_offered(string file, string language)
    {
        string original = File.ReadAllText(Path.Combine(Corpus.Repository, file));
        string text = language == "zh" ? Compiler.Formatting.PolicyFormatter.Format(Open(original).Tree, Language.Chinese).Text : original;
        var before = Open(text);
        var known = Errors(before).ToHashSet();
        var faults = new List<string>();
        foreach (int place in Places(before.Tree))
        {
            string gap = text.Insert(place, "\n");
            foreach (var item in Completions.At(Open(gap), place + 1, new CompletionOptions(Language.English)).Items.Where(i => i.Snippet is not null))
            {
                string sentence = SnippetText.Plain(item.Snippet ?? "");
                var after = Open(gap.Insert(place + 1, sentence + "\n"));
                var found = Errors(after).Where(e => !known.Contains(e) && !ToReplace.Contains(e.Code)).ToList();
                faults.AddRange(found.Take(1).Select(e => $"{before.Source.PositionAt(place).Line + 1}: {sentence.Split('\n')[0]}: {e}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    private static IEnumerable<(string Code, string Message)> Errors(DocumentView view) =>
        view.Rulebook.Findings.Where(d => d.IsError).Select(d => (d.Rule.Code, d.Message.English));

    /// <summary>Before the closing brace of the header, of some articles and of a benefit of each.</summary>
    private static IEnumerable<int> Places(SyntaxTree tree)
    {
        var articles = tree.Root.Items.OfType<ArticleSyntax>().Where(a => a.Items.Any(i => i is BenefitSyntax)).ToList();
        return tree.Root.Items.OfType<PolicySyntax>().Select(p => p.Span)
            .Concat(articles.Take(4).Select(a => a.Span))
            .Concat(articles.Take(8).Select(a => a.Items.OfType<BenefitSyntax>().First().Span))
            .Select(span => span.End - 1);
    }

    private static DocumentView Open(string text) => EditorTexts.Open(new SourceText("/a/document.policy", text));
}
