using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Testing;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>The sentences of language.md §2, each a test of a policy in tests/corpus/deciding with the oracle beside it.</summary>
public sealed class DecidingCorpusTests
{
    public static TheoryData<string> Files => [.. Corpus.Files("deciding", "*.policy")];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryTestOfThePolicyPasses(string file)
    {
        var compilation = Rules.Compile(Corpus.Read("deciding", file));
        var rulebook = Rules.Of(compilation);
        Assert.NotEmpty(compilation.Tests);
        var failures = compilation.Tests
            .Select(t => TestRunner.Run(rulebook, t))
            .Where(r => !r.Passed)
            .Select(r => $"{r.Test.Name}\n  {string.Join("\n  ", r.Expectations.Where(e => !e.Passed).Select(e => e.Message?.In(Language.Chinese)))}");
        Assert.Equal("", string.Join('\n', failures));
    }
}
