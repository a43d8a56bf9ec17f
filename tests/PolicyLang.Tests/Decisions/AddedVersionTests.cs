using System.Globalization;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Testing;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Decisions;

/// <summary>
/// A version is added as a new file: an amendment, a replacement, a transition. No file before it changes, and neither do the decisions on the events
/// before it, to the letter.
/// </summary>
public class AddedVersionTests
{
    private const string Case = "added-versions";

    /// <summary>The files in the order they were issued, and the first day of events that the next one decides (a transition reaches back).</summary>
    private static readonly (string File, DateOnly Until)[] Files =
    [
        ("studio-2023.policy", new(2024, 3, 1)),
        ("studio-2024.policy", new(2024, 12, 1)),
        ("studio-2025.policy", DateOnly.MaxValue),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Decisions_on_earlier_events_stay_as_they_were(int files)
    {
        var before = Decide(files, Files[files - 1].Until);
        var after = Decide(files + 1, Files[files - 1].Until);
        Assert.True(before.Count >= 6);
        Assert.Equal(before, after);
    }

    /// <summary>The tests in a document's file go on working beside its amendments and what replaced it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tests_of_a_document_go_on_working(int files)
    {
        var compilation = Compile(files);
        Assert.NotNull(compilation.Rulebook);
        Assert.All(Assert.Single(compilation.Tests).Expectations, _ => Assert.True(TestRunner.Run(compilation.Rulebook, compilation.Tests[0]).Passed));
    }

    private static List<string> Decide(int files, DateOnly until)
    {
        var rulebook = Compile(files).Rulebook ?? throw new InvalidOperationException("an error-free rulebook has no plan");
        var rows = ClaimReader.Open(Corpus.At(DecisionCase.Area, Case, "claims.csv")).Rows;
        int column = rows[0].Columns.Names.IndexOf("event_date");
        int benefit = rows[0].Columns.Names.IndexOf("benefit");
        var early = rows.Where(r => DateOnly.ParseExact(r.Cell(column) ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture) < until && rulebook.FindBenefit(r.Cell(benefit) ?? "") is not null);
        return [.. Decider.Decide(rulebook, [.. early]).Decisions.Where(d => d.Outcome != Outcome.Outside)
            .Select(d => $"{d.ClaimId} {d.Policy} {d.Article} {d.Outcome} {d.Gross} {d.Paid} {d.Reason.Text.English} {d.Reason.Text.Chinese}")];
    }

    private static Compilation Compile(int files)
    {
        var compilation = Compilation.Create(
            Files.Take(files).Select(f => new SourceText(f.File, Corpus.Read(DecisionCase.Area, Case, f.File))), (_, _) => null);
        Assert.Empty(compilation.Diagnostics);
        return compilation;
    }
}
