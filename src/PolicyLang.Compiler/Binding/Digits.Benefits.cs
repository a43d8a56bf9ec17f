using System.Collections.Immutable;
using System.Numerics;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>Which values of a benefit are looked at, and what money demands beside: that it can be added up, compared and shared.</summary>
internal sealed partial class Digits
{
    public static void Check(ImmutableArray<BoundBenefit> benefits, DiagnosticBag diagnostics)
    {
        var payments = new PaymentForms(benefits);
        foreach (var benefit in benefits)
        {
            Check(benefit, payments, diagnostics);
        }
    }

    /// <summary>The form of what a claim is paid, before it is rounded: the least of its amount and of every bound it is held to. Null where something is mistaken.</summary>
    public static NumberForm? OfPayment(BoundBenefit benefit, PaymentForms payments)
    {
        var digits = new Digits(payments, new DiagnosticBag());
        return benefit.Amount.Value.Accept(digits) is { } amount
            ? Bounds(benefit).Select(b => b.Accept(digits)).OfType<NumberForm>().Append(amount).MinBy(f => f.MaxValue)
            : null;
    }

    private static IEnumerable<BoundExpression> Bounds(BoundBenefit benefit) =>
        benefit.Caps.Select(c => c.Bound).Concat(benefit.Amount.DecidedBound is { } decided ? [decided] : []);

    private static void Check(BoundBenefit benefit, PaymentForms payments, DiagnosticBag diagnostics)
    {
        var digits = new Digits(payments, diagnostics);
        foreach (var let in benefit.Lets)
        {
            digits.lets[let.Symbol] = let.Value.Accept(digits);
        }

        var own = benefit.Exclusions.Where(e => e.Article == benefit.Symbol.Article);
        foreach (var condition in benefit.Requirements.Select(r => r.Condition).Concat(own.Select(e => e.Condition)).Concat(benefit.Guards.Select(g => g.Condition)))
        {
            condition.Accept(digits);
        }

        benefit.Rank?.By.Accept(digits);
        foreach (var key in benefit.Keys)
        {
            key.Value.Accept(digits);
        }

        digits.CheckAmount(benefit.Amount.Value);
        foreach (var bound in Bounds(benefit))
        {
            digits.CheckBound(bound);
        }

        foreach (var shared in benefit.Caps.Where(c => c.Order == Plan.BudgetOrder.ProRata))
        {
            digits.CheckShare(shared, benefit.Amount.Value);
        }
    }

    /// <summary>Exclusions of articles of their own hold for many benefits; they are checked once.</summary>
    public static void Check(ImmutableArray<BoundExclusion> exclusions, DiagnosticBag diagnostics)
    {
        var digits = new Digits(new PaymentForms([]), diagnostics);
        foreach (var exclusion in exclusions)
        {
            exclusion.Condition.Accept(digits);
            exclusion.Guard?.Condition.Accept(digits);
        }
    }

    /// <summary>An amount is added up over all claims, in fen.</summary>
    private void CheckAmount(BoundExpression amount)
    {
        if (amount.Accept(this) is { } form)
        {
            Check(form, form.MaxValue * NumberForm.MaxClaims * 100, amount.Location);
        }
    }

    /// <summary>Of a bound what is left is looked at, in millionths of a yuan: more digits it has are cut off.</summary>
    private void CheckBound(BoundExpression bound)
    {
        if (bound.Accept(this) is { } form)
        {
            Check(form, form.MaxValue * 1_000_000, bound.Location);
        }
    }

    private void Check(NumberForm form, BigInteger largest, Location location)
    {
        var left = NumberForm.Add(form, NumberForm.Money);
        if (largest >= NumberForm.Limit || !left.Fits)
        {
            Report(BigInteger.Max(largest, BigInteger.Max(left.MaxNumerator, left.MaxDenominator)), location);
        }
    }

    /// <summary>A share is amount × budget / the sum of the amounts, which are whole fen.</summary>
    private void CheckShare(BoundCap budget, BoundExpression amount)
    {
        if (amount.Accept(this) is { } due && budget.Bound.Accept(this) is { } bound)
        {
            var rounded = NumberForm.Round(due, NumberForm.Of(Exact.Decimal(1, 2)));
            var total = new NumberForm(rounded.MaxNumerator * NumberForm.MaxClaims, 100, 100);
            Fitting(NumberForm.Divide(NumberForm.Multiply(rounded, bound), total), budget.Bound.Location);
        }
    }
}
