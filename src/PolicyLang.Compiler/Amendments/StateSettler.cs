using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// Once it is known what holds for several benefits: an inherited benefit of which an amendment changed nothing goes on as the version before,
/// so that its decisions name the document they named before.
/// </summary>
internal sealed class StateSettler
{
    private readonly Dictionary<BenefitSymbol, BenefitSymbol> goesOn = [];

    /// <summary>Amendments come in order of time.</summary>
    public void Settle(PolicySymbol policy)
    {
        if (!policy.IsAmendment)
        {
            return;
        }

        foreach (var version in policy.Standing)
        {
            bool isSpokenOf = version.Article.Policy == policy;
            if (version.Amended is { } amended && !isSpokenOf)
            {
                var before = Final(amended);
                if (IsSame(version, before))
                {
                    goesOn[version] = before;
                }
                else
                {
                    policy.Carried.Add(version);
                }
            }
        }

        policy.Standing = [.. policy.Standing.Select(Final)];
        var shared = new Dictionary<SharedClause, SharedClause>(ReferenceEqualityComparer.Instance);
        foreach (var version in policy.Benefits)
        {
            version.Shared = [.. version.Shared.Select(s => Settled(s, shared))];
        }
    }

    private BenefitSymbol Final(BenefitSymbol version) => goesOn.GetValueOrDefault(version, version);

    private SharedClause Settled(SharedClause clause, Dictionary<SharedClause, SharedClause> shared)
    {
        if (!shared.TryGetValue(clause, out var settled))
        {
            shared[clause] = settled = new SharedClause(clause.Syntax, clause.Tree, [.. clause.Covered.Select(Final)]);
        }

        return settled;
    }

    private static bool IsSame(BenefitSymbol version, BenefitSymbol before) =>
        version.Label == before.Label
        && AreSame(version.Clauses.Select(c => c.Syntax), before.Clauses.Select(c => c.Syntax))
        && ReferenceEquals(version.Policy.Rounding, before.Policy.Rounding)
        && version.Policy.Facts.SequenceEqual(before.Policy.Facts)
        && AreSame(Exclusions(version).Select(c => c.Syntax), Exclusions(before).Select(c => c.Syntax))
        && AreSame(version.Shared.Select(s => s.Syntax), before.Shared.Select(s => s.Syntax))
        && version.Shared.Zip(before.Shared).All(p => p.First.Scope.SequenceEqual(p.Second.Scope))
        && ReferenceEquals(version.Stacking, before.Stacking)
        && !ChangedTables(version.Policy, before.Policy).Any(t => Reads(version, t));

    private static bool AreSame(IEnumerable<ClauseSyntax> a, IEnumerable<ClauseSyntax> b) => a.SequenceEqual(b, ReferenceEqualityComparer.Instance);

    private static IEnumerable<DocumentClause> Exclusions(BenefitSymbol benefit) =>
        benefit.Policy.Clauses.Where(c => c is { Syntax: ExcludeClauseSyntax, Article: { } article } && !Exemptions.IsExempt(benefit, article));

    /// <summary>The names of tables that were taken away or written anew.</summary>
    private static IEnumerable<string> ChangedTables(PolicySymbol policy, PolicySymbol before) =>
        before.Tables.Where(t => !policy.Tables.Contains(t)).Select(t => t.Name);

    private static bool Reads(BenefitSymbol benefit, string table) =>
        benefit.Clauses.Select(c => new DocumentClause(c.Syntax, c.Tree, c.Article))
            .Concat(Exclusions(benefit))
            .Concat(benefit.Shared.Select(s => new DocumentClause(s.Syntax, s.Tree, null)))
            .Any(c => c.Tree.Tokens.Any(t => c.Syntax.Span.Contains(t.Span) && c.Tree.Source[t.Span] == table));
}
