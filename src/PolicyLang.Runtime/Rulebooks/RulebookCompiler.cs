using System.Collections.Immutable;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>
/// What became of the files of a rulebook. <see cref="Unread"/> are files that could not be read, data files included;
/// <see cref="Rulebook"/> is null where there are any, or an error in <see cref="Diagnostics"/>.
/// </summary>
public sealed record CompiledRulebook(
    RulebookFiles Files, ImmutableArray<Diagnostic> Unread, ImmutableArray<Diagnostic> Diagnostics, Rulebook? Rulebook, ImmutableArray<PlanTest> Tests);

/// <summary>Files to rulebook, with the data files that tables name.</summary>
public static class RulebookCompiler
{
    public static CompiledRulebook Compile(RulebookFiles files) => Compile(files, (_, _) => []);

    /// <summary>Compiles and holds the rules against the official words too; for checking, as it only finds warnings.</summary>
    public static CompiledRulebook CompileAndCheckText(RulebookFiles files) => Compile(files, TextChecker.Check);

    /// <summary>What became of each sentence of the official texts.</summary>
    public static ImmutableArray<DocumentCoverage> CoverText(RulebookFiles files)
    {
        var unread = new DiagnosticBag();
        SourceText? Open(SourceText policy, string relativePath) => OpenData(policy, relativePath, unread);
        return TextCoverage.Of(Compilation.Create(files.Sources, Open), Open);
    }

    private static CompiledRulebook Compile(RulebookFiles files, Func<Compilation, DataFiles, ImmutableArray<Diagnostic>> check)
    {
        var unread = new DiagnosticBag();
        unread.AddRange(files.Problems);
        SourceText? Open(SourceText policy, string relativePath) => OpenData(policy, relativePath, unread);
        var compilation = Compilation.Create(files.Sources, Open);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(compilation.Diagnostics);
        diagnostics.AddRange(check(compilation, Open));
        return new CompiledRulebook(
            files, unread.ToSorted(), diagnostics.ToSorted(), unread.HasErrors ? null : compilation.Rulebook, compilation.Tests);
    }

    /// <summary>A data file beside a policy; one that is not there is for the compiler to report, at the clause that names it.</summary>
    private static SourceText? OpenData(SourceText policy, string relativePath, DiagnosticBag unread)
    {
        string folder = Path.GetDirectoryName(policy.Path) ?? "";
        string path = Path.Join(folder, relativePath);
        return File.Exists(path) ? RulebookLoader.Read(path, unread) : null;
    }
}
