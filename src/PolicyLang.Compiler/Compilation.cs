using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Lowering;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Versions;

namespace PolicyLang.Compiler;

/// <summary>
/// The files of one rulebook, compiled: trees, meaning, findings and, where there is no error, the plan. Immutable; a change is a new one.
/// </summary>
public sealed class Compilation
{
    private Compilation(ImmutableArray<SyntaxTree> trees, SemanticModel model, ImmutableArray<Diagnostic> diagnostics, Rulebook? rulebook)
    {
        Trees = trees;
        Model = model;
        Diagnostics = diagnostics;
        Rulebook = rulebook;
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The readings, each with the choice in force here.</summary>
    public ReadingTable Readings => Model.Declarations.Readings;

    public SemanticModel Model { get; }

    /// <summary>All findings, by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The plan to decide with; null where there is an error.</summary>
    public Rulebook? Rulebook { get; }

    /// <summary>The tests of the rulebook that say these readings; those with errors are reported in <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<PlanTest> Tests => Model.Tests;

    /// <summary>Compiles sources in order of their paths, whatever order they come in. <paramref name="files"/> gives the data files of tables.</summary>
    public static Compilation Create(IEnumerable<SourceText> sources, DataFiles files, ReadingChoices? choices = null) =>
        Create(Parse(sources), files, choices);

    public static ImmutableArray<SyntaxTree> Parse(IEnumerable<SourceText> sources) =>
        [.. sources.OrderBy(s => s.Path, StringComparer.Ordinal).Select(PolicyParsing.Parse)];

    /// <summary>
    /// Compiles trees that are parsed already; an editor keeps those of files that did not change. <paramref name="choices"/>: of the readings that
    /// are to differ from their defaults; names that are no reading's, or no choice's, change nothing.
    /// </summary>
    public static Compilation Create(ImmutableArray<SyntaxTree> trees, DataFiles files, ReadingChoices? choices = null)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(trees.SelectMany(t => t.Diagnostics));
        var readings = ReadingDeclarer.Declare(trees, choices ?? ReadingChoices.Default, diagnostics);
        var declarations = Declarer.Declare(trees, readings, diagnostics);
        new StackingResolver(declarations, diagnostics).Resolve();
        var versions = new VersionResolver(declarations, diagnostics).Resolve();
        new ScopeDeclarer(declarations, diagnostics).Declare();
        new BudgetDeclarer(diagnostics).Check(declarations);
        var tables = new TableCatalog(files, diagnostics);
        var benefits = BindBenefits(declarations, versions, tables, diagnostics);
        var tests = new TestBinder(declarations, diagnostics);
        var model = new SemanticModel(
            declarations,
            benefits,
            [.. declarations.Policies.SelectMany(p => p.Tables).Select(tables.Get).OfType<BoundTable>()],
            versions.Policies,
            [.. declarations.Tests.Where(t => t.Readings.Equals(readings.InForce)).Select(tests.Bind)])
        {
            Transitions = new TransitionResolver(declarations, diagnostics).Resolve(),
        };
        return new Compilation(trees, model, OneForOneMistake(diagnostics.ToSorted()), diagnostics.HasErrors ? null : Lowerer.Lower(model));
    }

    /// <summary>Where a line does not parse, what later stages find on it is a consequence of that mistake.</summary>
    private static ImmutableArray<Diagnostic> OneForOneMistake(ImmutableArray<Diagnostic> diagnostics)
    {
        var broken = diagnostics.Where(d => d.IsError && IsOfParser(d)).Select(Line).ToHashSet();
        return broken.Count == 0 ? diagnostics : [.. diagnostics.Where(d => IsOfParser(d) || !broken.Contains(Line(d)))];

        static bool IsOfParser(Diagnostic diagnostic) => diagnostic.Rule.Code.StartsWith("PL1", StringComparison.Ordinal);

        static (string?, int?) Line(Diagnostic diagnostic) => (diagnostic.Location?.Source.Path, diagnostic.Location?.Start.Line);
    }

    private static ImmutableArray<BoundBenefit> BindBenefits(
        Declarations declarations, VersionTable versions, TableCatalog tables, DiagnosticBag diagnostics)
    {
        var benefits = ImmutableArray.CreateBuilder<BoundBenefit>();
        var shared = new SharedFindings();
        var paid = new PaidReads(declarations);
        var binders = new Dictionary<BenefitSymbol, BenefitBinder>();
        foreach (var policy in declarations.Policies)
        {
            var exclusions = ExclusionBinder.BindArticles(policy, tables, diagnostics);
            Digits.Check(exclusions, diagnostics);
            foreach (var symbol in policy.Benefits)
            {
                binders[symbol] = new BenefitBinder(symbol, tables, shared, paid, diagnostics);
                var benefit = binders[symbol].Bind(versions.DaysOf(symbol), exclusions);
                Depths.Check(benefit, diagnostics);
                benefits.Add(benefit);
            }
        }

        shared.Report(diagnostics);
        var stacked = new StackingBinder(tables, diagnostics).Bind(benefits.ToImmutable());
        var all = PaidGroupBinder.Bind(stacked, paid, (symbol, read, findings) => binders[symbol].BindKeysOf(read, findings), diagnostics);
        Digits.Check(all, diagnostics);
        SharedCapChecker.Check(all, diagnostics);
        BranchClauses.Check(all, diagnostics);
        BudgetChecker.Check(all, diagnostics);
        PaidCircles.Check(all, paid, diagnostics);
        return all;
    }
}
