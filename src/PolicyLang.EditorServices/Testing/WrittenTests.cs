using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Testing;

/// <summary>A test as it is written. <paramref name="Name"/>: its name with the quotes around it; <paramref name="Expectations"/>: its `expect` lines.</summary>
public sealed record WrittenTest(string Text, TextSpan Span, TextSpan Name, ImmutableArray<TextSpan> Expectations);

/// <summary>The tests of a document, from its tree alone, so that they are there whatever the errors of the rules.</summary>
public static class WrittenTests
{
    public static ImmutableArray<WrittenTest> Of(Document document) =>
    [
        .. document.Tree.Root.Items.SelectMany(Tests).Where(t => t.Name.Text.Length > 0).Select(t => new WrittenTest(
            t.Name.Text, t.Span, t.Name.Span, [.. t.Items.OfType<ExpectSyntax>().Select(e => e.Span)])),
    ];

    private static IEnumerable<TestSyntax> Tests(ItemSyntax item) => item switch
    {
        TestSyntax test => [test],
        ArticleSyntax article => article.Items.OfType<TestSyntax>(),
        _ => [],
    };
}
