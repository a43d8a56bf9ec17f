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

    private PolicySymbol? FindPolicy(TransitionSymbol transition, NameSyntax under)
    {
        if (declarations.FindPolicy(under.Text) is { } policy)
        {
            return policy;
        }

        diagnostics.Add(VersionDiagnostics.UnknownPolicy(
            transition.At(under.Span), under.Text, NearestName.Find(under.Text, declarations.Policies.Select(p => p.Name))));
        return null;
    }

    private IEnumerable<BoundTransition> Bind(TransitionSymbol transition, PolicySymbol policy)
    {
        foreach (var name in transition.Syntax.Benefits.Where(n => !n.IsMissing).DistinctBy(n => n.Text))
        {
            if (policy.Benefits.FirstOrDefault(b => b.Name == name.Text) is not { } version)
            {
                diagnostics.Add(VersionDiagnostics.TransitionBenefit(
                    transition.At(name.Span), name.Text, policy.Name, NearestName.Find(name.Text, policy.Benefits.Select(b => b.Name))));
            }
            else if (transition is { Events: { } events, Filed: { } filed })
            {
                yield return new BoundTransition(transition, version, events, filed, transition.At(transition.Syntax.Label.Span));
            }
        }
    }
}
