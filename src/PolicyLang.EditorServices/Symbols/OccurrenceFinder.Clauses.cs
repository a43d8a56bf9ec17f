using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>The lines of rules.</summary>
internal sealed partial class OccurrenceFinder
{
    private NameScope scope;

    private void VisitClause(ClauseSyntax clause)
    {
        switch (clause)
        {
            case FactClauseSyntax { Type: NamedTypeSyntax type }:
                Builtin(BuiltinPlace.Type, type.Name);
                break;
            case SameClauseSyntax same:
                foreach (var name in same.Names)
                {
                    Value(name);
                }

                break;
            case MoneyClauseSyntax money:
                Keys(money.Keys);
                Benefits(money.Over);

                Value((money as BudgetClauseSyntax)?.OrderOf);
                break;
            case OnceClauseSyntax once:
                Keys(once.Keys);
                break;
            case LimitClauseSyntax limit:
                Keys(limit.Keys);
                break;
            case QuotaClauseSyntax quota:
                Value(quota.Different);
                Keys(quota.Keys);
                break;
            case RankClauseSyntax rank:
                Keys(rank.Subject);
                Keys(rank.Keys);
                break;
            case ExemptClauseSyntax exempt:
                foreach (var number in exempt.Articles)
                {
                    VisitArticleNumber(number);
                }

                break;
            case RemoveClauseSyntax remove:
                VisitArticleNumber(remove.Article);
                VisitTarget(remove.Target);
                break;
            case ReplaceClauseSyntax replace:
                VisitTarget(replace.Target);
                VisitClause(replace.Clause);
                return;
            case AlsoClauseSyntax also:
                VisitClause(also.Clause);
                return;
        }

        foreach (var expression in ExpressionParts.Of(clause))
        {
            VisitExpression(expression);
        }

        VisitExpression(clause.Guard);
    }

    /// <summary>What an amendment changes: `remove benefit b`, `replace fact x with …`, `remove cap per project`.</summary>
    private void VisitTarget(TargetSyntax? target)
    {
        if (target is null)
        {
            return;
        }

        Keys(target.Keys);
        Benefits(target.Over);
        if (target.Name is { IsMissing: false } name)
        {
            if (Keywords.Find(target.Kind.Text) == Keywords.Benefit)
            {
                VisitBenefitName(name);
            }
            else
            {
                Value(name);
            }
        }
    }

    private void Benefits(ImmutableArray<NameSyntax> names)
    {
        foreach (var name in names)
        {
            VisitBenefitName(name);
        }
    }

    private void Keys(ImmutableArray<KeySyntax> keys)
    {
        foreach (var key in keys)
        {
            Value(key.Name);
            Value(key.Of);
        }
    }

    private void Value(NameSyntax? name)
    {
        if (name is { IsMissing: false } && scope.FindValue(name.Text) is { } symbol)
        {
            Add(name.Span, symbol);
        }
    }
}
