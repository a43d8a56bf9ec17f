using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Versions;

/// <summary>
/// When each policy and benefit is in force. `repeals` ends another policy, and every benefit of it, the day before this one takes effect; an
/// amendment ends the versions it changes the day before it. A benefit's own `valid` goes before its policy's days; an end not given is the
/// policy's.
/// </summary>
internal sealed class VersionResolver
{
    private readonly Declarations declarations;
    private readonly DiagnosticBag diagnostics;
    private readonly RepealTable repeals;
    private readonly Dictionary<PolicySymbol, VersionDays> policies = [];
    private readonly Dictionary<BenefitSymbol, VersionDays> benefits = [];
    private readonly Dictionary<BenefitSymbol, DateRange> promises = [];

    private VersionResolver(Declarations declarations, DiagnosticBag diagnostics)
    {
        this.declarations = declarations;
        this.diagnostics = diagnostics;
        repeals = RepealTable.Read(declarations, diagnostics);
    }

    public static VersionTable Resolve(Declarations declarations, DiagnosticBag diagnostics)
    {
        var resolver = new VersionResolver(declarations, diagnostics);
        foreach (var document in declarations.Policies.Where(p => !p.IsAmendment))
        {
            resolver.ResolveDocument(document);
        }

        var table = new VersionTable(resolver.policies, resolver.benefits) { Promises = resolver.promises };
        OverlapCheck.Report(table, diagnostics);
        GapCheck.Report(table, declarations, diagnostics);
        return table;
    }

    private void ResolveDocument(PolicySymbol document)
    {
        if (document.Effective is not { } effective)
        {
            return;
        }

        ImmutableArray<PolicySymbol> amendments =
            [.. declarations.Policies.Where(p => p.Document == document && p.Effective is not null).OrderBy(p => p.Lineage.Length)];
        var start = new Boundary(BoundaryKind.Effective, document, EffectiveOf(document));
        var written = new VersionDays(effective, start, effective.To is null ? null : start);
        var lengthening = new Lengthening(document, repeals, diagnostics);
        foreach (var amendment in amendments)
        {
            written = lengthening.By(amendment, written);
        }

        var inForce = repeals.Cut(written, document);
        Demand(inForce, document);
        policies[document] = inForce;
        foreach (var amendment in amendments)
        {
            policies[amendment] = From(inForce, amendment, AmendsOf(amendment, null));
        }

        foreach (var policy in amendments.Insert(0, document))
        {
            foreach (var benefit in policy.Benefits)
            {
                var successor = amendments.FirstOrDefault(a => a.Lineage.Length > policy.Lineage.Length && !a.Standing.Contains(benefit));
                ResolveBenefit(benefit, written, inForce.IsEmpty || lengthening.Outside.Contains(policy), successor);
            }
        }
    }

    /// <summary>Its own days, from the day of the amendment that made it, until the one that changes it again or takes it away.</summary>
    /// <param name="written">The days of the document, if nobody repealed it.</param>
    /// <param name="isNever">It is reported already that the file is never in force.</param>
    private void ResolveBenefit(BenefitSymbol benefit, VersionDays written, bool isNever, PolicySymbol? successor)
    {
        if (OwnDays(benefit, written) is not { } own)
        {
            return;
        }

        promises[benefit] = own.Days;
        var days = repeals.Cut(own, benefit.Policy.Lineage[0]);
        bool isMade = benefit.Amended is not null;
        days = isMade ? From(days, benefit.Policy, AmendsOf(benefit.Policy, benefit)) : days;

        // A benefit carried along by a change of the document may have ended long before; whoever speaks of it says something.
        if (!isNever && (!isMade || benefit.Article.Policy == benefit.Policy))
        {
            Demand(days, benefit);
        }

        benefits[benefit] = successor?.Effective?.From is { } end && !(days.Days.To < end)
            ? days with { Days = days.Days with { To = Calendar.DayBefore(end) }, End = EndsBy(successor, benefit.Name) }
            : days;
    }

    private VersionDays? OwnDays(BenefitSymbol benefit, VersionDays written)
    {
        if (FindValid(benefit) is not { Syntax: ValidClauseSyntax clause, Tree: var tree } placed)
        {
            return benefit is { Amended: null, Policy.IsAmendment: true }
                ? From(written, benefit.Policy, new(BoundaryKind.Effective, benefit.Policy, EffectiveOf(benefit.Policy)))
                : written;
        }

        if (Periods.Read(clause.Period, tree, placed.Article.Policy == benefit.Policy ? diagnostics : new DiagnosticBag()) is not { } own)
        {
            return null;
        }

        var boundary = new Boundary(BoundaryKind.Valid, placed.Article.Policy, new(tree.Source, clause.Span));
        return own.To is null ? new(own with { To = written.Days.To }, boundary, written.End) : new(own, boundary, boundary);
    }

    private PlacedClause? FindValid(BenefitSymbol benefit)
    {
        var clauses = benefit.Clauses.Where(c => c.Syntax is ValidClauseSyntax).ToList();
        if (clauses.Count > 1 && clauses[1].Article.Policy == benefit.Policy)
        {
            diagnostics.Add(DeclarationDiagnostics.RepeatedClause(
                new(clauses[1].Tree.Source, clauses[1].Syntax.Span), "valid", new(clauses[0].Tree.Source, clauses[0].Syntax.Span)));
        }

        return clauses.FirstOrDefault();
    }

    /// <summary>From the day of an amendment on, where they began earlier.</summary>
    private static VersionDays From(VersionDays days, PolicySymbol amendment, Boundary start) =>
        amendment.Effective?.From is { } from && !(days.Days.From > from) ? days with { Days = days.Days with { From = from }, Start = start } : days;

    /// <summary>Where an amendment speaks of a benefit; where it does not, its name.</summary>
    private static Boundary AmendsOf(PolicySymbol amendment, BenefitSymbol? version) => new(
        BoundaryKind.Amends,
        amendment,
        version is { Article.Policy: var policy } && policy == amendment
            ? version.Location
            : new Location(amendment.Tree.Source, amendment.Syntax.Amends?.Span ?? amendment.NameSpan));

    /// <summary>The amendment that ends a version: by changing it, or by taking it away.</summary>
    private static Boundary EndsBy(PolicySymbol amendment, string benefit) =>
        amendment.Standing.FirstOrDefault(b => b.Name == benefit) is { } version ? AmendsOf(amendment, version)
        : amendment.Gone.FirstOrDefault(g => g.Name == benefit) is { By: { } by } ? new(BoundaryKind.Removes, amendment, by)
        : AmendsOf(amendment, null);

    private static Location EffectiveOf(PolicySymbol policy) =>
        policy.Syntax.Items.OfType<EffectiveHeaderSyntax>().FirstOrDefault() is { } header
            ? new(policy.Tree.Source, header.Span)
            : policy.Location;

    private void Demand(VersionDays version, Symbol symbol)
    {
        if (version.IsEmpty)
        {
            diagnostics.Add(VersionDiagnostics.NeverValid(symbol.Location, symbol.Name));
        }
    }
}
