using System.Text;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Tests.Meaning;

/// <summary>A rulebook as text that reads like the program: each benefit version by its stages, in their order.</summary>
internal static class PlanDump
{
    internal static string Of(Rulebook rulebook)
    {
        var text = new StringBuilder();
        foreach (var policy in rulebook.Policies)
        {
            text.Append($"policy {policy.Name} “{policy.Title}” {policy.Number} {Days(policy.InForce)}\n");
        }

        foreach (var reading in rulebook.Readings)
        {
            text.Append($"reading {reading.Name}{Label(reading.Label)} = {reading.Choice}{Label(reading.ChoiceLabel)}{(reading.IsDefault ? " (default)" : "")}\n");
        }

        foreach (var component in rulebook.Components.Where(c => c.Timelines.Length > 1))
        {
            text.Append($"together {string.Join(", ", component.Timelines.Select(t => t.Name))}\n");
        }

        foreach (var benefit in rulebook.Timelines.SelectMany(t => t.Versions))
        {
            text.Append($"\nbenefit {benefit.Name}{Label(benefit.Label)} of {benefit.Policy.Name}, article {benefit.Origin.Article?.Number} {Days(benefit.Valid)}\n");
            foreach (string line in Lines(benefit))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        foreach (var transition in rulebook.Timelines.SelectMany(t => t.Transitions))
        {
            text.Append($"\ntransition “{transition.Label}” of {transition.Policy.Name}: {transition.Version.Name} {Days(transition.Events)}"
                + $" under {transition.Version.Policy.Name}, filed {Days(transition.Filed)}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(PlanBenefit benefit) =>
    [
        .. benefit.Readings.IsEmpty ? Array.Empty<string>() : [$"readings {string.Join(", ", benefit.Readings.Select(r => r.Name))}"],
        .. benefit.EventLabel is { } day ? [$"event “{day}”"] : Array.Empty<string>(),
        .. benefit.Facts.OrderBy(f => f.Slot).Select(Fact),
        .. benefit.Identity is { } same ? [$"same when {string.Join(", ", same.Values.Select(PlanText.Of))}"] : Array.Empty<string>(),
        .. benefit.Lets.Select(l => $"let {l.Name}{Label(l.Label)} = {PlanText.Of(l.Value)}"),
        .. benefit.Requirements.Select(r => $"require {(r.IsOwn ? "of the claim" : "of its group")}: {PlanText.Of(r.Condition)}{Label(r.Label)}"),
        .. benefit.Exclusions.Select(e => $"exclude, article {e.Origin.Article?.Number}: {PlanText.Of(e.Condition)}{Label(e.Label)}"),
        Amount(benefit.Amount),
        .. benefit.ClaimCaps.Select(c => $"cap of the claim: {PlanText.Of(c.Bound)}{Guard(c.Guard)}"),
        $"round {benefit.Rounding.Mode} to {benefit.Rounding.Unit}元",
        .. benefit.Limits.Select(l => $"{(l is { Most: 1, KeepsHighest: false } ? "once" : $"keep {(l.KeepsHighest ? "highest" : "first")} {l.Most}")}{PlanText.Keys(l.Keys)}{Guard(l.Guard)}"),
        .. benefit.Quotas.Select(q => $"quota {q.Most}{(q.Different is { } d ? $" different {PlanText.Of(d.Value)}" : "")}{PlanText.Keys(q.Keys)}{Guard(q.Guard)}"),
        .. benefit.SelectedBy is { } fact && benefit.Quotas.Length > 0 ? [$"selected by {fact.Name}"] : Array.Empty<string>(),
        .. benefit.Stacking is { } stacking ? [$"stacking {stacking.Name}{Label(stacking.Label)}{PlanText.Keys(stacking.Keys)}: {stacking.Root}"] : Array.Empty<string>(),
        .. benefit.GroupCaps.Select(c => $"{(c.Order == BudgetOrder.None ? "cap of a group" : $"budget {c.Order}")}: {PlanText.Of(c.Bound)}{PlanText.Keys(c.Keys)}{Scope(c.Scope)}{Guard(c.Guard)}"),
        .. benefit.PaidGroups.Select(g => $"its payments are read{PlanText.Keys(g.Keys)}"),
        .. benefit.IsInFilingOrder ? ["paid in order of filing"] : Array.Empty<string>(),
        .. benefit.Share is { } s ? [$"budget shared pro rata: {PlanText.Of(s.Bound)}{PlanText.Keys(s.Keys)}{Scope(s.Scope)}{Guard(s.Guard)}"] : Array.Empty<string>(),
    ];

    private static string Scope(IReadOnlyCollection<string> benefits) => benefits.Count < 2 ? "" : $" over {string.Join(", ", benefits)}";

    private static string Fact(PlanFact fact)
    {
        string given = (fact.IsSigned ? " signed" : "") + (fact.ByAuthority ? " by authority" : "");
        return $"fact {fact.Slot} {fact.Name}{Label(fact.Label)}: {Type(fact.Type)}{given} = {PlanText.Of(fact.Default, fact.Type)}";
    }

    private static string Type(PolicyType type) => type.Kind == TypeKind.Choice
        ? $"{{ {string.Join(", ", type.Choices.Select(c => c.Name + Label(c.Label)))} }}"
        : type.Kind.ToString().ToLowerInvariant() + (type.Classifier is { } unit ? " " + unit : "");

    private static string Amount(PlanAmount amount) =>
        $"amount{(amount.IsDecided ? " decided" : "")}: {PlanText.Of(amount.Value)}{(amount.DecidedBound is { } bound ? $" up to {PlanText.Of(bound)}" : "")}";

    private static string Guard(PlanGuard? guard) => guard is null ? "" : $" when {PlanText.Of(guard.Condition)}";

    private static string Days(DateRange days) => $"{Day(days.From)}..{Day(days.To)}";

    private static string Day(DateOnly? day) => day is { } d ? Value.Of(d).ToString() : "";

    private static string Label(string? label) => label is null ? "" : $" “{label}”";
}
