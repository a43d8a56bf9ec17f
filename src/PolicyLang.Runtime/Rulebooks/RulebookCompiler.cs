using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>What became of the files of a rulebook; <see cref="Rulebook"/> is null where they have errors or could not all be read.</summary>
public sealed record CompiledRulebook(RulebookFiles Files, ImmutableArray<Diagnostic> Diagnostics, Rulebook? Rulebook, ImmutableArray<PlanTest> Tests);

/// <summary>Files to rulebook.</summary>
public static class RulebookCompiler
{
    public static CompiledRulebook Compile(RulebookFiles files)
    {
        return new CompiledRulebook(files, [.. files.Sources.SelectMany(s => PolicyParsing.Parse(s).Diagnostics)], null, []);
    }
}
