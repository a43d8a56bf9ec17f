using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion;
using PolicyLang.EditorServices.Completion.Offers;

namespace PolicyLang.Tests.Editor;

/// <summary>Every sentence to fill in is one, in both spellings, and both say the same.</summary>
public class CompletionSkeletonTests
{
    private static readonly string[] Blocks = ["", "policy p {\n@\n}\n", "article 1 {\n@\n}\n", "article 1 {\nbenefit b {\n@\n}\n}\n", "transition \"t\" {\n@\n}\n", "test \"t\" {\n@\n}\n"];

    /// <summary>But for words that go on with what an amendment inherits.</summary>
    public static TheoryData<int> Sentences =>
        [.. Enumerable.Range(0, Skeletons.All.Length).Where(i => Skeletons.All[i].Word is not { English: "remove" or "replace" or "also" })];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Are_read_without_a_mistake_somewhere(int index)
    {
        var skeleton = Skeletons.All[index];
        string english = Text(skeleton.English);
        string chinese = Text(skeleton.Chinese);
        string block = Blocks.FirstOrDefault(b => Read(b, english).Diagnostics.IsEmpty) ?? throw new InvalidOperationException($"read nowhere: {english}\n{Read(Blocks[3], english).Diagnostics[0]}");
        var read = Read(block, chinese);
        Assert.True(read.Diagnostics.IsEmpty, $"{chinese}\n{read.Diagnostics.FirstOrDefault()}");
        Assert.Equal(Printed(Read(block, english)), Printed(read));
        Assert.Contains(Keywords.All, k => k == skeleton.Word);
    }

    [Fact]
    public void Every_word_that_begins_a_sentence_has_one() =>
        Assert.Empty(Keywords.All.Where(k => k.Kind == KeywordKind.Clause).Except(Skeletons.All.Select(s => s.Word)));

    private static string Text(string snippet) => SnippetText.Plain(snippet.Replace(Skeleton.NextArticle, "7", StringComparison.Ordinal));

    private static SyntaxTree Read(string block, string sentence) =>
        PolicyParsing.Parse(new SourceText("", block.Length == 0 ? sentence : block.Replace("@", sentence, StringComparison.Ordinal)));

    /// <summary>In English words; names of the language are spelled as they are written, so those of the other spelling are turned.</summary>
    private static string Printed(SyntaxTree tree)
    {
        string text = SyntaxPrinter.Print(tree.Root, Language.English);
        return BuiltinNames.All.Where(b => b.Place is BuiltinPlace.Type or BuiltinPlace.Name or BuiltinPlace.Rounding or BuiltinPlace.Outcome).OrderByDescending(b => b.Chinese.Length)
            .Aggregate(text, (all, b) => string.Join('"', all.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(b.Chinese, b.English, StringComparison.Ordinal) : part)));
    }
}
