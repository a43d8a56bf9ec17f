using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Readings;

/// <summary>Decides the same claims under the defaults and under each single change of one reading.</summary>
public static class ReadingComparison
{
    /// <summary>The readings, their choices and where they are read. The rulebook has no errors under any of them.</summary>
    public static ReadingReport List(ReadingVariants variants) => new([.. variants.Default.Readings.All.Select(r => Report(r, variants, Listed))], null, null);

    public static ReadingReport Compare(
        ReadingVariants variants, IReadOnlyList<ClaimRow> rows, IProgress<DecisionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var byDefault = Decide(ReadingChoices.Default);
        return new([.. variants.Default.Readings.All.Select(r => Report(r, variants, Compared))], rows.Count, byDefault.Total);

        DecisionRun Decide(ReadingChoices choices) => Decider.Decide(RulebookOf(variants, choices), rows, progress: progress, cancellation: cancellation);

        ReportedChoice Compared(ReportedChoice choice, ReadingChoices choices)
        {
            if (choice.IsDefault)
            {
                return choice with { Total = byDefault.Total };
            }

            var run = Decide(choices);
            return choice with
            {
                Total = run.Total,
                Changed = [.. byDefault.Decisions.Zip(run.Decisions, (before, after) => new ChangedClaim(before, after)).Where(IsChange)],
            };
        }
    }

    private static ReportedChoice Listed(ReportedChoice choice, ReadingChoices choices) => choice;

    private static ReportedReading Report(ReadingSymbol reading, ReadingVariants variants, Func<ReportedChoice, ReadingChoices, ReportedChoice> complete) => new(
        reading.Name,
        reading.Label,
        reading.Article,
        reading.Location,
        [.. variants.Default.Readings.Uses.Where(u => u.Reading == reading.Name)],
        [.. reading.Type.Choices.Select(c => complete(
            new ReportedChoice(c.Name, c.Label, c == reading.Default, null, []),
            ReadingChoices.Default.With(reading.Name, c.Name)))]);

    private static bool IsChange(ChangedClaim claim) =>
        claim.Before.Outcome != claim.After.Outcome || claim.Before.Paid != claim.After.Paid || claim.Before.IsProvisional != claim.After.IsProvisional;

    private static Rulebook RulebookOf(ReadingVariants variants, ReadingChoices choices) =>
        variants.Of(choices).Rulebook ?? throw new InvalidOperationException($"the rulebook has errors under {choices}");
}
