using System.Globalization;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Parsing;

/// <summary>
/// Parsing with the help of an earlier tree gives what parsing the whole gives: every node, span, token and finding. POLICYLANG_EDITS sets
/// how many random edits are tried in each document.
/// </summary>
public class PartialParseTests
{
    private const int UndoneAfter = 5;

    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("POLICYLANG_EDITS") ?? "120", CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(EditedTexts.Documents), MemberType = typeof(EditedTexts))]
    public void Gives_what_parsing_the_whole_gives(string document)
    {
        string text = EditedTexts.Read(document);
        var random = new Random(document.Length * 7919);
        int kept = 0;
        var tree = PolicyParsing.Parse(new SourceText("a.policy", text));
        var sound = tree;
        for (int i = 0; i < Edits; i++)
        {
            if (i % UndoneAfter == 0)
            {
                tree = sound;
            }

            string before = tree.Source.Content;
            var source = new SourceText("a.policy", EditedTexts.Edit(before, random));
            var whole = PolicyParsing.Whole(source);
            var partial = PartialParse.Run(source, tree);
            if (partial is not null)
            {
                kept++;
                string? difference = TreeDifference.Find("tree", whole, partial);
                Assert.True(difference is null, $"{difference}\nedit {i}:\n{EditedTexts.Changed(before, source.Content)}");
                Assert.Equal(Enumerable.Range(0, source.Length), partial.Tokens.SelectMany(t => Enumerable.Range(t.Span.Start, t.Span.Length)));
            }

            tree = PolicyParsing.Parse(source, tree);
        }

        Assert.True(kept > Edits / 4, $"of {Edits} edits {kept} were parsed in part");
    }

    [Fact]
    public void An_edit_in_one_article_keeps_the_others()
    {
        string text = EditedTexts.Read("quanzhou");
        var before = PolicyParsing.Parse(new SourceText("a.policy", text));
        int at = text.IndexOf("amount 10万元", StringComparison.Ordinal);
        var after = PolicyParsing.Parse(new SourceText("a.policy", text.Insert(at, "\n")), before);
        Assert.Same(before.Root.Items[0], after.Root.Items[0]);
        Assert.NotSame(before.Root.Items[^1], after.Root.Items[^1]);
        Assert.Equal(before.Root.Items[^1].Span.Start + 1, after.Root.Items[^1].Span.Start);
    }
}
