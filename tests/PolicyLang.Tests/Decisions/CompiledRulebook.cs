using PolicyLang.Compiler;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Tests.Decisions;

/// <summary>Compiles the policies of a folder with their data files; a finding of any kind fails the test that asked.</summary>
internal static class CompiledRulebook
{
    public static (Rulebook Rulebook, IReadOnlyList<PlanTest> Tests) Of(string folder)
    {
        var files = RulebookLoader.Load(folder);
        Assert.Empty(files.Problems);
        var compilation = Compilation.Create(files.Sources, Beside);
        Assert.True(compilation.Diagnostics.IsEmpty, string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Location}: {d.Rule.Code} {d.Message.English}")));
        Assert.NotNull(compilation.Rulebook);
        return (compilation.Rulebook, compilation.Tests);
    }

    private static SourceText? Beside(SourceText policy, string relativePath)
    {
        string path = Path.Combine(Path.GetDirectoryName(policy.Path) ?? "", relativePath);
        return File.Exists(path) ? new SourceText(path, File.ReadAllText(path)) : null;
    }
}
