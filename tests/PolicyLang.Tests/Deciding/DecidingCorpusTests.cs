using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Testing;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Deciding;

/// <summary>The sentences of language.md §2, each a test, under the readings it names, of a policy in tests/corpus/deciding with the oracle beside it.</summary>
public sealed class DecidingCorpusTests
{
    /// <summary>A file by itself, or the files of a folder together.</summary>
    public static TheoryData<string> Rulebooks => [.. Corpus.Files("deciding", "*.policy").Select(f => f.Split('/')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Rulebooks))]
    public void EveryTestOfTheRulebookPasses(string name)
    {
        string[] sources = [.. Corpus.Files("deciding", "*.policy").Where(f => f.Split('/')[0] == name).Select(f => Corpus.Read("deciding", f))];
        var variants = Rules.Variants(sources);
        Assert.NotEmpty(variants.Tests);
        var failures = variants.Tests
            .Select(t => TestRunner.Run(Rules.Of(variants.Of(t.Readings)), t))
            .Where(r => !r.Passed)
            .Select(r => $"{r.Test.Name}\n  {string.Join("\n  ", r.Expectations.Where(e => !e.Passed).Select(e => e.Message?.In(Language.Chinese)))}");
        Assert.Equal("", string.Join('\n', failures));
    }
}
