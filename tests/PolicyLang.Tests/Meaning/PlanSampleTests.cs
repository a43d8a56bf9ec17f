using PolicyLang.Compiler;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>samples/NAME/plan.txt: what a sample means, read by eye. Both keyword languages give one plan.</summary>
public class PlanSampleTests
{
    public static TheoryData<string> Names => [.. Corpus.Folders("samples").Where(n => File.Exists(Corpus.At("samples", n, "plan.txt")))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_is_as_read(string name) => Baseline.Check(PlanDump.Of(Plan(name, "en")), Corpus.At("samples", name, "plan.txt"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Chinese_keywords_give_the_same_plan(string name) => Assert.Equal(PlanDump.Of(Plan(name, "en")), PlanDump.Of(Plan(name, "zh")));

    private static Rulebook Plan(string name, string language)
    {
        string path = $"{name}/{language}.policy";
        var compilation = Compilation.Create([new SourceText(path, Corpus.Read("samples", path))], (_, _) => null);
        Assert.Empty(compilation.Diagnostics);
        return compilation.Rulebook ?? throw new InvalidOperationException("an error-free rulebook has no plan");
    }
}
