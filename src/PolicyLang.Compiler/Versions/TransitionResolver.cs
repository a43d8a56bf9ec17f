using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Versions;

/// <summary>
/// Transitions → the versions that decide their events. The document named by `under` must be in the rulebook and have the benefit; no event
/// belongs to two transitions.
/// </summary>
internal sealed class TransitionResolver(Declarations declarations, DiagnosticBag diagnostics)
{
    private readonly List<(TransitionSymbol Transition, NameSyntax Benefit, DateRange Events)> owned = [];

    public ImmutableArray<BoundTransition> Resolve()
    {
        var bound = ImmutableArray.CreateBuilder<BoundTransition>();
        foreach (var transition in InOrder())
        {
            foreach (var name in transition.Syntax.Benefits.Where(n => !n.IsMissing).DistinctBy(n => n.Text))
            {
                if (transition.Events is { } events)
                {
                    Own(transition, name, events);
                }
            }

            if (transition.Under is { IsMissing: false } under && FindPolicy(transition, under) is { } policy)
            {
                bound.AddRange(Bind(transition, policy));
            }
        }

        return bound.ToImmutable();
    }

    /// <summary>The later document is the one to mend, so it comes later.</summary>
    private IEnumerable<TransitionSymbol> InOrder() =>
        declarations.Policies.OrderBy(p => p.Effective?.From).ThenBy(p => p.Tree.Source.Path, StringComparer.Ordinal).SelectMany(p => p.Transitions);

    private void Own(TransitionSymbol transition, NameSyntax name, DateRange events)
    {
        var before = owned.FirstOrDefault(o => o.Benefit.Text == name.Text && o.Events.From <= events.To && events.From <= o.Events.To);
        if (before.Transition is { } other)
        {
            var day = before.Events.From > events.From ? before.Events.From : events.From;
            diagnostics.Add(VersionDiagnostics.TransitionOverlap(
                transition.At(name.Span), name.Text, day ?? DateOnly.MinValue, other.At(before.Benefit.Span), other.Syntax.Label.Text));
        }

        owned.Add((transition, name, events));
    }

    /// <summary>The document that decides; an amendment is no document of its own.</summary>
    private PolicySymbol? FindPolicy(TransitionSymbol transition, NameSyntax under)
    {
        var policy = declarations.FindPolicy(under.Text);
        if (policy is { IsAmendment: false })
        {
            return policy;
        }

        var at = transition.At(under.Span);
        diagnostics.Add(policy is { Document: { } document }
            ? VersionDiagnostics.NameTheDocument(at, policy.Name, document.Name)
            : VersionDiagnostics.UnknownPolicy(at, under.Text, NearestName.Find(under.Text, declarations.Policies.Where(p => p != policy).Select(p => p.Name))));
        return null;
    }

    private IEnumerable<BoundTransition> Bind(TransitionSymbol transition, PolicySymbol document)
    {
        ImmutableArray<PolicySymbol> states =
            [document, .. declarations.Policies.Where(p => p.Document == document && p.Effective is not null).OrderBy(p => p.Lineage.Length)];
        foreach (var name in transition.Syntax.Benefits.Where(n => !n.IsMissing).DistinctBy(n => n.Text))
        {
            if (states.All(s => s.Standing.All(b => b.Name != name.Text)))
            {
                diagnostics.Add(VersionDiagnostics.TransitionBenefit(
                    transition.At(name.Span), name.Text, document.Name, NearestName.Find(name.Text, document.Standing.Select(b => b.Name))));
            }
            else if (transition is { Events: { From: { } first, To: { } last }, Filed: { } filed })
            {
                foreach (var (version, events) in Versions(transition, name, states, first, last))
                {
                    yield return new BoundTransition(transition, version, events, filed, transition.At(transition.Syntax.Label.Span));
                }
            }
        }
    }

    /// <summary>
    /// Each event by the document as it stood on its day: before the first day as written first, after the last as it stood then.
    /// </summary>
    private List<(BenefitSymbol Version, DateRange Events)> Versions(
        TransitionSymbol transition, NameSyntax name, ImmutableArray<PolicySymbol> states, DateOnly first, DateOnly last)
    {
        var found = new List<(BenefitSymbol Version, DateRange Events)>();
        for (int i = 0; i < states.Length; i++)
        {
            var from = i == 0 || states[i].Effective?.From is not { } start || start < first ? first : start;
            var to = i + 1 < states.Length && states[i + 1].Effective?.From is { } next && next <= last ? Calendar.DayBefore(next) : last;
            if (from > to)
            {
                continue;
            }

            if (states[i].Standing.FirstOrDefault(b => b.Name == name.Text) is not { } version)
            {
                diagnostics.Add(VersionDiagnostics.TransitionBenefitOn(transition.At(name.Span), name.Text, states[0].Name, from, to));
            }
            else if (found.Count > 0 && found[^1].Version == version)
            {
                found[^1] = (version, found[^1].Events with { To = to });
            }
            else
            {
                found.Add((version, new DateRange(from, to)));
            }
        }

        return found;
    }
}
