using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Parsing;

public class SampleTests
{
    public static TheoryData<string> Names => [.. SampleFiles.Names];

    public static TheoryData<string> Paths => [.. SampleFiles.Paths];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tree_is_as_read(string name) =>
        Baseline.Check(SyntaxDump.Of(SampleFiles.Parse($"{name}/en.policy").Root), Corpus.At("samples", name, "syntax.txt"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Chinese_keywords_give_the_same_tree(string name) =>
        Assert.Equal(SyntaxDump.Of(SampleFiles.Parse($"{name}/en.policy").Root), SyntaxDump.Of(SampleFiles.Parse($"{name}/zh.policy").Root));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sample_has_no_findings(string path) => Assert.Empty(SampleFiles.Parse(path).Diagnostics);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Tokens_are_the_text(string path)
    {
        var tree = SampleFiles.Parse(path);
        Assert.Equal(tree.Source.Content, string.Concat(tree.Tokens.Select(t => tree.Source[t.Span])));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Printing_and_parsing_gives_the_same_tree(string path)
    {
        var tree = SampleFiles.Parse(path);
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            string printed = SyntaxPrinter.Print(tree.Root, language);
            var again = SampleFiles.ParseText(printed);
            Assert.Empty(again.Diagnostics);
            Assert.Equal(SyntaxDump.Of(tree.Root), SyntaxDump.Of(again.Root));
            Assert.Equal(printed, SyntaxPrinter.Print(again.Root, language));
        }
    }
}
