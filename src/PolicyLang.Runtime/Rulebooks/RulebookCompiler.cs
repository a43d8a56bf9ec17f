using System.Collections.Immutable;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>
/// What became of the files of a rulebook. <see cref="Unread"/> are files that could not be read, data files included;
/// <see cref="Rulebook"/> is null where there are any, or an error of the rules in <see cref="Diagnostics"/>.
/// </summary>
public sealed record CompiledRulebook(
    RulebookFiles Files, ImmutableArray<Diagnostic> Unread, ImmutableArray<Diagnostic> Diagnostics, Rulebook? Rulebook, ReadingTable Readings);

/// <summary>
/// A rulebook under all its readings. <see cref="Variants"/> give the rulebook of each; their tests can run where neither <see cref="Unread"/> nor
/// <see cref="Diagnostics"/> has an error of the rules.
/// </summary>
public sealed record CheckedRulebook(RulebookFiles Files, ImmutableArray<Diagnostic> Unread, ImmutableArray<Diagnostic> Diagnostics, ReadingVariants Variants)
{
    /// <summary>Errors that keep the rules from deciding; those of a test keep that test from running.</summary>
    public bool HasErrors => Unread.Concat(Diagnostics).Any(d => d.StopsRules);
}

/// <summary>Files to rulebook, with the data files that tables name.</summary>
public static class RulebookCompiler
{
    /// <summary>Compiles under the choices of a run, and only under these.</summary>
    public static CompiledRulebook Compile(RulebookFiles files, ReadingChoices? choices = null)
    {
        var unread = Begin(files);
        var compilation = Compilation.Create(files.Sources, Opening(unread), choices);
        return new CompiledRulebook(files, unread.ToSorted(), compilation.Diagnostics, unread.HasErrors ? null : compilation.Rulebook, compilation.Readings);
    }

    /// <summary>Compiles under the defaults, under each change of one reading, and under what tests say.</summary>
    public static CheckedRulebook Check(RulebookFiles files) => Check(files, (_, _) => []);

    /// <summary>Checks, and holds the rules against the official words too.</summary>
    public static CheckedRulebook CheckWithText(RulebookFiles files) => Check(files, TextChecker.Check);

    /// <summary>What became of each sentence of the official texts.</summary>
    public static ImmutableArray<DocumentCoverage> CoverText(RulebookFiles files)
    {
        var open = Opening(Begin(files));
        return TextCoverage.Of(Compilation.Create(files.Sources, open), open);
    }

    private static CheckedRulebook Check(RulebookFiles files, Func<Compilation, DataFiles, ImmutableArray<Diagnostic>> checkText)
    {
        var unread = Begin(files);
        var open = Opening(unread);
        var variants = new ReadingVariants(Compilation.Parse(files.Sources), open);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(variants.Diagnostics);
        diagnostics.AddRange(checkText(variants.Default, open));
        return new CheckedRulebook(files, unread.ToSorted(), diagnostics.ToSorted(), variants);
    }

    private static DiagnosticBag Begin(RulebookFiles files)
    {
        var unread = new DiagnosticBag();
        unread.AddRange(files.Problems);
        return unread;
    }

    /// <summary>Each data file is read once, under however many readings.</summary>
    private static DataFiles Opening(DiagnosticBag unread)
    {
        var opened = new Dictionary<(string, string), SourceText?>();
        return (policy, relativePath) =>
        {
            if (!opened.TryGetValue((policy.Path, relativePath), out var text))
            {
                text = OpenData(policy, relativePath, unread);
                opened[(policy.Path, relativePath)] = text;
            }

            return text;
        };
    }

    /// <summary>A data file beside a policy; one that is not there is for the compiler to report, at the clause that names it.</summary>
    private static SourceText? OpenData(SourceText policy, string relativePath, DiagnosticBag unread)
    {
        string folder = Path.GetDirectoryName(policy.Path) ?? "";
        string path = Path.Join(folder, relativePath);
        return File.Exists(path) ? RulebookLoader.Read(path, unread) : null;
    }
}
