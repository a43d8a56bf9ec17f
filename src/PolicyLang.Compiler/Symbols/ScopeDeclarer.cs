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

    /// <summary>Of a document that was amended, the clauses may stand in several of its files.</summary>
    public void Declare(PolicySymbol policy)
    {
        foreach (var clause in policy.Clauses)
        {
            if (clause.Syntax is MoneyClauseSyntax money)
            {
                Share(money, clause, policy);
            }
        }

        foreach (var benefit in policy.Standing)
        {
            foreach (var placed in benefit.Clauses)
            {
                if (placed.Syntax is MoneyClauseSyntax { Over.Length: > 0 } money)
                {
                    ShareOwn(money, placed.Tree, benefit, policy);
                }
            }
        }
    }

    /// <summary>A clause of an article or a header.</summary>
    private void Share(MoneyClauseSyntax money, DocumentClause clause, PolicySymbol policy)
    {
        if (!money.Over.IsEmpty)
        {
            Carry(money, clause.Tree, Named(money.Over, clause.Tree, policy));
            return;
        }

        ImmutableArray<BenefitSymbol> around = [.. policy.Standing.Where(b => clause.Article is null || b.Home == clause.Article || b.Article == clause.Article)];
        if (around.IsEmpty)
        {
            diagnostics.Add(DeclarationDiagnostics.NothingCovered(clause.Location, MoneyWords.Of(money)));
            return;
        }

        Carry(money, clause.Tree, around);
    }

    private void ShareOwn(MoneyClauseSyntax clause, SyntaxTree tree, BenefitSymbol benefit, PolicySymbol policy)
    {
        var covered = Named(clause.Over, tree, policy);
        if (covered.Length == clause.Over.Length && !covered.Contains(benefit))
        {
            var last = new Location(tree.Source, clause.Over[^1].Span);
            diagnostics.Add(DeclarationDiagnostics.OwnerNotCovered(last, MoneyWords.Of(clause), benefit.Name));
            return;
        }

        Carry(clause, tree, covered);
    }

    private void Carry(MoneyClauseSyntax clause, SyntaxTree tree, ImmutableArray<BenefitSymbol> covered)
    {
        var shared = new SharedClause(clause, tree, covered);
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
    private ImmutableArray<BenefitSymbol> Named(ImmutableArray<NameSyntax> names, SyntaxTree tree, PolicySymbol policy)
    {
        var found = ImmutableArray.CreateBuilder<BenefitSymbol>();
        for (int i = 0; i < names.Length; i++)
        {
            var at = new Location(tree.Source, names[i].Span);
            if (policy.Standing.FirstOrDefault(b => b.Name == names[i].Text) is not { } benefit)
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

        string? other = declarations.Policies.FirstOrDefault(p => !p.IsOf(policy) && p.Benefits.Any(b => b.Name == name.Text))?.Name;
        diagnostics.Add(other is null
            ? BindingDiagnostics.UnknownBenefit(at, name.Text, NearestName.Find(name.Text, policy.Standing.Select(b => b.Name)))
            : BindingDiagnostics.BenefitOfAnother(at, name.Text, other));
    }
}
