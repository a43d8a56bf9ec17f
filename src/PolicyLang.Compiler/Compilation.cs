using System.Collections.Immutable;
using PolicyLang.Compiler.Amendments;
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
    private readonly Lazy<Rulebook?> rulebook;

    private Compilation(ImmutableArray<SyntaxTree> trees, SemanticModel model, ImmutableArray<Diagnostic> diagnostics, bool hasErrors)
    {
        Trees = trees;
        Model = model;
        Diagnostics = diagnostics;
        rulebook = new(() => hasErrors ? null : Lowerer.Lower(model));
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The readings, each with the choice in force here.</summary>
    public ReadingTable Readings => Model.Declarations.Readings;

    public SemanticModel Model { get; }

    /// <summary>All findings, by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The plan to decide with, made when it is first asked for; null where there is an error.</summary>
    public Rulebook? Rulebook => rulebook.Value;

    /// <summary>The tests of the rulebook that say these readings; those with errors are reported in <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<PlanTest> Tests => Model.Tests;

    /// <summary>Compiles sources in order of their paths, whatever order they come in. <paramref name="files"/> gives the data files of tables.</summary>
    public static Compilation Create(IEnumerable<SourceText> sources, DataFiles files, ReadingChoices? choices = null) =>
        Create(Parse(sources), files, choices);

    public static ImmutableArray<SyntaxTree> Parse(IEnumerable<SourceText> sources) =>
        [.. sources.OrderBy(s => s.Path, StringComparer.Ordinal).Select(s => PolicyParsing.Parse(s))];

    /// <summary>
    /// Compiles trees that are parsed already; an editor keeps those of files that did not change. <paramref name="choices"/>: of the readings that
    /// are to differ from their defaults; names that are no reading's, or no choice's, change nothing.
    /// </summary>
    public static Compilation Create(ImmutableArray<SyntaxTree> trees, DataFiles files, ReadingChoices? choices = null) =>
        Create(DeclaredRulebook.Of(trees, choices), files);

    /// <summary>Compiles what is declared already.</summary>
    /// <param name="declared">The first half.</param>
    /// <param name="files">The data files of tables.</param>
    /// <param name="stop">Whether the result is still wanted; looked at before each benefit.</param>
    public static Compilation Create(DeclaredRulebook declared, DataFiles files, CancellationToken stop = default)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(declared.Diagnostics);
        var (declarations, versions, readings) = (declared.Declarations, declared.Versions, declared.Declarations.Readings);
        var tables = new TableCatalog(files, diagnostics);
        var benefits = BindBenefits(declarations, versions, tables, diagnostics, stop);
        stop.ThrowIfCancellationRequested();
        var tests = new TestBinder(declarations, diagnostics);
        var model = new SemanticModel(
            declarations,
            benefits,
            [.. declarations.InOrder.SelectMany(p => p.Tables).Distinct().Select(tables.Get).OfType<BoundTable>()],
            versions.Policies,
            [.. declarations.Tests.Where(t => t.Readings.Equals(readings.InForce)).Select(tests.Bind)])
        {
            Transitions = new TransitionResolver(declarations, diagnostics).Resolve(),
        };
        var findings = Consequences.Without(diagnostics.ToSorted(), declared.OfGuards);
        return new Compilation(declared.Trees, model, findings, diagnostics.HasErrors);
    }

    /// <summary>One benefit by itself, for who wants to know what its names are; what is wrong with it is not told.</summary>
    public static BoundBenefit Bind(DeclaredRulebook declared, BenefitSymbol benefit, DataFiles files)
    {
        var untold = new DiagnosticBag();
        var together = new BenefitsTogether(new TableCatalog(files, untold), new PaidReads(declared.Declarations));
        var exclusions = ExclusionBinder.BindArticles(benefit.Policy, together.Tables, untold);
        return together.BinderOf(benefit, new SharedFindings(), untold).Bind(declared.Versions.DaysOf(benefit), exclusions);
    }

    /// <summary>One fact by itself, for who wants to know what it is before all else is declared; what is wrong with it is not told.</summary>
    public static FactSymbol Read(FactClauseSyntax fact, SyntaxTree tree) => new FactDeclarer(new DiagnosticBag()).Read(fact, tree);

    private static ImmutableArray<BoundBenefit> BindBenefits(
        Declarations declarations, VersionTable versions, TableCatalog tables, DiagnosticBag diagnostics, CancellationToken stop)
    {
        var benefits = new List<BoundBenefit>();
        var together = new BenefitsTogether(tables, new PaidReads(declarations));
        foreach (var policy in declarations.InOrder)
        {
            AmendmentFindings.Run(policy, diagnostics, found => benefits.AddRange(BindBenefits(policy, versions, together, found, stop)));
        }

        var all = together.Bind([.. benefits.Where(b => !b.Symbol.Policy.IsAmendment)], diagnostics);
        foreach (var amendment in declarations.InOrder.Where(p => p.IsAmendment))
        {
            ImmutableArray<BoundBenefit> upTo = [.. benefits.Where(b => b.Symbol.Policy == amendment || all.Any(a => a.Symbol == b.Symbol))];
            AmendmentFindings.Run(amendment, diagnostics, found => all = together.Bind(upTo, found));
        }

        return all;
    }

    /// <summary>The versions that one file makes.</summary>
    private static List<BoundBenefit> BindBenefits(
        PolicySymbol policy, VersionTable versions, BenefitsTogether together, DiagnosticBag diagnostics, CancellationToken stop)
    {
        var shared = new SharedFindings();
        var exclusions = ExclusionBinder.BindArticles(policy, together.Tables, diagnostics);
        Digits.Check(exclusions, diagnostics);
        var benefits = new List<BoundBenefit>();
        foreach (var symbol in policy.Benefits)
        {
            stop.ThrowIfCancellationRequested();
            var benefit = together.BinderOf(symbol, shared, diagnostics).Bind(versions.DaysOf(symbol), exclusions);
            Depths.Check(benefit, diagnostics);
            benefits.Add(benefit);
        }

        shared.Report(diagnostics);
        return benefits;
    }
}
