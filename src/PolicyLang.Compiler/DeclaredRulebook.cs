using System.Collections.Immutable;
using PolicyLang.Compiler.Amendments;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Versions;

namespace PolicyLang.Compiler;

/// <summary>
/// The first half of compiling: what the files declare under one set of choices, and the days of each benefit. The second half
/// (<see cref="Compilation"/>) and the checks of the official words both start here and change nothing of it, so they can go side by side.
/// </summary>
public sealed class DeclaredRulebook
{
    private DeclaredRulebook(ImmutableArray<SyntaxTree> trees, Declarations declarations, VersionTable versions, DiagnosticBag diagnostics, DiagnosticBag ofGuards)
    {
        Trees = trees;
        Declarations = declarations;
        Versions = versions;
        Diagnostics = diagnostics.InOrder;
        OfGuards = ofGuards.ToSorted();
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    public Declarations Declarations { get; }

    internal VersionTable Versions { get; }

    /// <summary>The days a policy is in force; null where they are not known (reported).</summary>
    public VersionDays? DaysOf(PolicySymbol policy) => Versions.Policies.GetValueOrDefault(policy);

    /// <summary>The days of a version of a benefit, without ends where they are not known (reported).</summary>
    public VersionDays DaysOf(BenefitSymbol benefit) => Versions.DaysOf(benefit);

    /// <summary>In the order they were made.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Those of guards on readings, of which others may be consequences.</summary>
    internal ImmutableArray<Diagnostic> OfGuards { get; }

    /// <param name="trees">The files.</param>
    /// <param name="choices">Of the readings that are to differ from their defaults.</param>
    public static DeclaredRulebook Of(ImmutableArray<SyntaxTree> trees, ReadingChoices? choices = null)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(trees.SelectMany(t => t.Diagnostics));
        diagnostics.AddRange(trees.SelectMany(UnfilledTexts.In));
        var readings = ReadingDeclarer.Declare(trees, choices ?? ReadingChoices.Default, diagnostics);
        var ofGuards = new DiagnosticBag();
        var declarations = Declarer.Declare(Selection.Of(trees, readings, ofGuards), readings, diagnostics);
        diagnostics.AddRange(ofGuards.ToSorted());
        SettleStates(declarations, diagnostics);
        var versions = VersionResolver.Resolve(declarations, diagnostics);
        return new DeclaredRulebook(trees, declarations, versions, diagnostics, ofGuards);
    }

    /// <summary>What holds for several benefits, in each document as it stands from each of its files on.</summary>
    private static void SettleStates(Declarations declarations, DiagnosticBag diagnostics)
    {
        foreach (var policy in declarations.InOrder)
        {
            AmendmentFindings.Run(policy, diagnostics, found =>
            {
                new StackingResolver(declarations, found).Resolve(policy);
                new ScopeDeclarer(declarations, found).Declare(policy);
                new BudgetDeclarer(found).Check(policy);
            });
        }

        var settler = new StateSettler();
        foreach (var policy in declarations.InOrder)
        {
            settler.Settle(policy);
        }
    }
}
