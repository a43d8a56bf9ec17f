using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// Whom a cap or a budget holds for. In a benefit without `over`: that benefit, and nothing is done here. With `over`: the benefits it names. In an
/// article or a header without `over`: all benefits of the article or the policy. Every benefit it covers carries it.
/// </summary>
internal sealed class ScopeDeclarer(Declarations declarations, DiagnosticBag diagnostics)
{
    private static readonly Localized SharedCap = new("a cap over several benefits", "跨奖补的封顶");

    public void Declare()
    {
        foreach (var policy in declarations.Policies)
        {
            foreach (var clause in policy.Syntax.Items.OfType<MoneyClauseSyntax>())
            {
                Share(clause, policy, [.. policy.Benefits]);
            }

            foreach (var article in policy.Articles)
            {
                foreach (var clause in article.Syntax.Items.OfType<MoneyClauseSyntax>())
                {
                    Share(clause, policy, [.. article.Benefits]);
                }

                foreach (var benefit in article.Benefits)
                {
                    foreach (var clause in benefit.Clauses.Select(c => c.Syntax).OfType<MoneyClauseSyntax>().Where(c => c.Over.Length > 0))
                    {
                        ShareOwn(clause, benefit);
                    }
                }
            }
        }
    }

    /// <summary>A clause of an article or a header; <paramref name="around"/>: the benefits there.</summary>
    private void Share(MoneyClauseSyntax clause, PolicySymbol policy, ImmutableArray<BenefitSymbol> around)
    {
        var at = new Location(policy.Tree.Source, clause.Span);
        if (clause.Over.IsEmpty && around.IsEmpty)
        {
            diagnostics.Add(DeclarationDiagnostics.NothingCovered(at, MoneyWords.Of(clause)));
            return;
        }

        Carry(clause, policy, clause.Over.IsEmpty ? around : Named(clause.Over, policy));
    }

    private void ShareOwn(MoneyClauseSyntax clause, BenefitSymbol benefit)
    {
        var covered = Named(clause.Over, benefit.Policy);
        if (covered.Length == clause.Over.Length && !covered.Contains(benefit))
        {
            var last = new Location(benefit.Tree.Source, clause.Over[^1].Span);
            diagnostics.Add(DeclarationDiagnostics.OwnerNotCovered(last, MoneyWords.Of(clause), benefit.Name));
            return;
        }

        Carry(clause, benefit.Policy, covered);
    }

    private void Carry(MoneyClauseSyntax clause, PolicySymbol policy, ImmutableArray<BenefitSymbol> covered)
    {
        var shared = new SharedClause(clause, policy.Tree, covered);
        if (clause.Keys.IsEmpty)
        {
            if (clause is CapClauseSyntax)
            {
                diagnostics.Add(BindingDiagnostics.NoKey(shared.Location, SharedCap));
            }

            return;
        }

        foreach (var benefit in covered)
        {
            benefit.Shared = benefit.Shared.Add(shared);
        }
    }

    /// <summary>The benefits of these names, each once; what is no benefit of the policy is reported.</summary>
    private ImmutableArray<BenefitSymbol> Named(ImmutableArray<NameSyntax> names, PolicySymbol policy)
    {
        var found = ImmutableArray.CreateBuilder<BenefitSymbol>();
        for (int i = 0; i < names.Length; i++)
        {
            var at = new Location(policy.Tree.Source, names[i].Span);
            if (policy.Benefits.FirstOrDefault(b => b.Name == names[i].Text) is not { } benefit)
            {
                Unknown(names[i], at, policy);
            }
            else if (found.Contains(benefit))
            {
                diagnostics.Add(DeclarationDiagnostics.CoveredTwice(at, benefit.Name, TextSpan.FromBounds(names[i - 1].Span.End, at.Span.End)));
            }
            else
            {
                found.Add(benefit);
            }
        }

        return found.ToImmutable();
    }

    private void Unknown(NameSyntax name, Location at, PolicySymbol policy)
    {
        if (name.IsMissing)
        {
            return;
        }

        string? other = declarations.Policies.FirstOrDefault(p => p.Benefits.Any(b => b.Name == name.Text))?.Name;
        diagnostics.Add(other is null
            ? BindingDiagnostics.UnknownBenefit(at, name.Text, NearestName.Find(name.Text, policy.Benefits.Select(b => b.Name)))
            : BindingDiagnostics.BenefitOfAnother(at, name.Text, other));
    }
}
