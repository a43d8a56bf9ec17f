using System.Collections.Immutable;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
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
    private readonly Dictionary<PolicySymbol, Repeal> repealed = [];

    public VersionTable Resolve()
    {
        foreach (var policy in declarations.Policies)
        {
            foreach (var name in policy.Syntax.Items.OfType<RepealsHeaderSyntax>().SelectMany(r => r.Policies).Where(n => !n.IsMissing))
            {
                ReadRepeal(policy, name);
            }
        }

        var policies = new Dictionary<PolicySymbol, VersionDays>();
        var benefits = new Dictionary<BenefitSymbol, VersionDays>();
        foreach (var policy in declarations.Policies)
        {
            if (policy.Effective is not { } effective)
            {
                continue;
            }

            var start = new Boundary(BoundaryKind.Effective, policy, EffectiveOf(policy));
            var inForce = Cut(new(effective, start, effective.To is null ? null : start), policy);
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

    private static Location EffectiveOf(PolicySymbol policy) =>
        policy.Syntax.Items.OfType<EffectiveHeaderSyntax>().FirstOrDefault() is { } header
            ? new(policy.Tree.Source, header.Span)
            : policy.Location;

    private void ReadRepeal(PolicySymbol policy, NameSyntax name)
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
            repealed[other] = new(from, policy, at);
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

    private VersionDays Cut(VersionDays version, PolicySymbol policy) =>
        repealed.TryGetValue(policy, out var by) && (version.Days.To is not { } to || to >= by.Day)
            ? version with { Days = version.Days with { To = by.Day.AddDays(-1) }, End = new(BoundaryKind.Repeals, by.By, by.Location) }
            : version;

    private VersionDays? ValidOf(BenefitSymbol benefit, VersionDays inForce)
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

        var boundary = new Boundary(BoundaryKind.Valid, benefit.Policy, new(benefit.Tree.Source, clause.Span));
        var valid = Cut(
            own.To is null ? new(own with { To = inForce.Days.To }, boundary, inForce.End) : new(own, boundary, boundary), benefit.Policy);
        if (!inForce.IsEmpty)
        {
            Demand(valid, benefit);
        }

        return valid;
    }

    private void Demand(VersionDays version, Symbol symbol)
    {
        if (version.IsEmpty)
        {
            diagnostics.Add(VersionDiagnostics.NeverValid(symbol.Location, symbol.Name));
        }
    }

    /// <summary>The later policy's file is the one to mend.</summary>
    private void ReportOverlaps(Dictionary<BenefitSymbol, VersionDays> benefits)
    {
        foreach (var versions in benefits.GroupBy(b => b.Key.Name, StringComparer.Ordinal))
        {
            ImmutableArray<KeyValuePair<BenefitSymbol, VersionDays>> inOrder =
                [.. versions.OrderBy(v => v.Value.Days.From).ThenBy(v => v.Key.Tree.Source.Path, StringComparer.Ordinal)];
            for (int i = 1; i < inOrder.Length; i++)
            {
                var (earlier, later) = (inOrder[i - 1], inOrder[i]);
                if (earlier.Key.Policy != later.Key.Policy && later.Value.Days.From is { } from && earlier.Value.Days.Contains(from))
                {
                    diagnostics.Add(VersionDiagnostics.Overlap(
                        later.Key.Location, later.Key.Name, earlier.Key.Location, earlier.Key.Policy.Name, from));
                }
            }
        }
    }

    /// <summary>The day a policy is repealed from, by which, and where that is written.</summary>
    private sealed record Repeal(DateOnly Day, PolicySymbol By, Location Location);
}
