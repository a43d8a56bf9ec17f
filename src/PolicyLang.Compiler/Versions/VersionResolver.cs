using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Versions;

/// <summary>
/// When each policy and benefit is in force. `repeals` ends another policy, and every benefit of it, the day before this one takes effect.
/// A benefit's own `valid` goes before its policy's days; an end not given is the policy's.
/// </summary>
internal sealed class VersionResolver(Declarations declarations, DiagnosticBag diagnostics)
{
    private readonly Dictionary<PolicySymbol, (DateOnly Day, PolicySymbol By)> repealed = [];

    public VersionTable Resolve()
    {
        foreach (var policy in declarations.Policies)
        {
            foreach (var name in policy.Syntax.Items.OfType<RepealsHeaderSyntax>().SelectMany(r => r.Policies).Where(n => !n.IsMissing))
            {
                Repeal(policy, name);
            }
        }

        var policies = new Dictionary<PolicySymbol, DateRange>();
        var benefits = new Dictionary<BenefitSymbol, DateRange>();
        foreach (var policy in declarations.Policies)
        {
            if (policy.Effective is not { } effective)
            {
                continue;
            }

            var inForce = Cut(effective, policy);
            Demand(inForce, policy);
            policies[policy] = inForce;
            foreach (var benefit in policy.Benefits)
            {
                if (ValidOf(benefit, inForce) is { } valid)
                {
                    benefits[benefit] = valid;
                }
            }
        }

        ReportOverlaps(benefits);
        return new VersionTable(policies, benefits);
    }

    private void Repeal(PolicySymbol policy, NameSyntax name)
    {
        var at = new Location(policy.Tree.Source, name.Span);
        if (declarations.FindPolicy(name.Text) is not { } other)
        {
            diagnostics.Add(VersionDiagnostics.UnknownPolicy(at, name.Text, NearestName.Find(name.Text, declarations.Policies.Select(p => p.Name))));
        }
        else if (IsRepealedBy(policy, other))
        {
            diagnostics.Add(VersionDiagnostics.CircularRepeal(at, policy.Name));
        }
        else if (policy.Effective?.From is { } from && (!repealed.TryGetValue(other, out var before) || from < before.Day))
        {
            repealed[other] = (from, policy);
        }
    }

    /// <summary>Whether a policy is repealed by another, directly or through others.</summary>
    private bool IsRepealedBy(PolicySymbol policy, PolicySymbol other)
    {
        var seen = new HashSet<PolicySymbol>();
        for (var at = policy; ;)
        {
            if (at == other)
            {
                return true;
            }

            if (!seen.Add(at) || !repealed.TryGetValue(at, out var by))
            {
                return false;
            }

            at = by.By;
        }
    }

    private DateRange Cut(DateRange range, PolicySymbol policy) =>
        repealed.TryGetValue(policy, out var by) && (range.To is not { } to || to >= by.Day) ? range with { To = by.Day.AddDays(-1) } : range;

    private DateRange? ValidOf(BenefitSymbol benefit, DateRange inForce)
    {
        ValidClauseSyntax? clause = null;
        foreach (var next in benefit.Clauses.Select(c => c.Syntax).OfType<ValidClauseSyntax>())
        {
            if (clause is not null)
            {
                diagnostics.Add(DeclarationDiagnostics.RepeatedClause(
                    new(benefit.Tree.Source, next.Span), "valid", new(benefit.Tree.Source, clause.Span)));
                break;
            }

            clause = next;
        }

        if (clause is null)
        {
            return inForce;
        }

        if (Periods.Read(clause.Period, benefit.Tree, diagnostics) is not { } own)
        {
            return null;
        }

        var valid = Cut(own.To is null ? own with { To = inForce.To } : own, benefit.Policy);
        if (!IsEmpty(inForce))
        {
            Demand(valid, benefit);
        }

        return valid;
    }

    private static bool IsEmpty(DateRange range) => range.To < range.From;

    private void Demand(DateRange range, Symbol symbol)
    {
        if (IsEmpty(range))
        {
            diagnostics.Add(VersionDiagnostics.NeverValid(symbol.Location, symbol.Name));
        }
    }

    /// <summary>The later policy's file is the one to mend.</summary>
    private void ReportOverlaps(Dictionary<BenefitSymbol, DateRange> benefits)
    {
        foreach (var versions in benefits.GroupBy(b => b.Key.Name, StringComparer.Ordinal))
        {
            ImmutableArray<KeyValuePair<BenefitSymbol, DateRange>> inOrder =
                [.. versions.OrderBy(v => v.Value.From).ThenBy(v => v.Key.Tree.Source.Path, StringComparer.Ordinal)];
            for (int i = 1; i < inOrder.Length; i++)
            {
                var (earlier, later) = (inOrder[i - 1], inOrder[i]);
                if (earlier.Key.Policy != later.Key.Policy && later.Value.From is { } from && earlier.Value.Contains(from))
                {
                    diagnostics.Add(VersionDiagnostics.Overlap(
                        later.Key.Location, later.Key.Name, earlier.Key.Location, earlier.Key.Policy.Name, from));
                }
            }
        }
    }
}

/// <summary>The days each policy and each benefit is in force. What is broken is missing.</summary>
internal sealed record VersionTable(IReadOnlyDictionary<PolicySymbol, DateRange> Policies, IReadOnlyDictionary<BenefitSymbol, DateRange> Benefits);
