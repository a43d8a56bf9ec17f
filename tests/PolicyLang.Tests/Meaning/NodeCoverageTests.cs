using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>The samples that are computed hold every kind of node there is, so that nothing that is written is read by nobody.</summary>
public class NodeCoverageTests
{
    [Fact]
    public void Every_kind_of_node_is_computed()
    {
        var written = Planned.Append(Repealing)
            .SelectMany(text => SyntaxNodes.In(PolicyParsing.Parse(new SourceText("first.policy", text)).Root))
            .Select(node => node.GetType())
            .ToHashSet();
        var missing = typeof(SyntaxNode).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(SyntaxNode)) && !t.IsAbstract && t != typeof(MissingExpressionSyntax) && !written.Contains(t));
        Assert.Empty(missing.Select(t => t.Name));
    }

    /// <summary>The samples that have a plan, and that of an amendment, whose document is not there.</summary>
    private static IEnumerable<string> Planned =>
        Corpus.Folders("samples").Where(n => n == "Amendment" || File.Exists(Corpus.At("samples", n, "plan.txt"))).Select(n => Corpus.Read("samples", n, "en.policy"));

    private const string Repealing = "policy p { repeals q }\narticle 1 { accept PL4007 \"why\" }\narticle 2 { table t by date: rate from \"t.csv\" column a by b }";
}
