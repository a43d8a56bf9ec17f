using System.Collections.Immutable;
using System.Numerics;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// Proves, before any claim is read, that no value of a benefit needs more than 38 digits above or below the line. The form of what is no
/// number, or already reported, is null.
/// </summary>
internal sealed class Digits : BoundVisitor<NumberForm?>
{
    private readonly DiagnosticBag diagnostics;
    private readonly PaymentForms payments;
    private readonly Dictionary<LetSymbol, NumberForm?> lets = [];

    private Digits(PaymentForms payments, DiagnosticBag diagnostics)
    {
        this.payments = payments;
        this.diagnostics = diagnostics;
    }

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
        var guards = benefit.Requirements.Select(r => r.Guard).Concat(own.Select(e => e.Guard)).Concat(benefit.Caps.Select(c => c.Guard)).Concat(benefit.Limits.Select(l => l.Guard)).Concat(benefit.Quotas.Select(q => q.Guard));
        foreach (var condition in benefit.Requirements.Select(r => r.Condition).Concat(own.Select(e => e.Condition)).Concat(guards.OfType<BoundGuard>().Select(g => g.Condition)))
        {
            condition.Accept(digits);
        }

        foreach (var key in benefit.Caps.SelectMany(c => c.Keys).Concat(benefit.Limits.SelectMany(l => l.Keys)).Concat(benefit.Quotas.SelectMany(q => q.Keys)).Concat(benefit.Quotas.Select(q => q.Different).OfType<BoundKey>()))
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

    public override NumberForm? Visit(BoundError node) => null;

    public override NumberForm? Visit(BoundConstant node) => node.Value.Kind == ValueKind.Number ? NumberForm.Of(node.Value.AsNumber()) : null;

    public override NumberForm? Visit(BoundFact node) => OfType(node.Type);

    public override NumberForm? Visit(BoundBaseField node) => null;

    public override NumberForm? Visit(BoundLetValue node)
    {
        if (!lets.TryGetValue(node.Let.Symbol, out var form))
        {
            form = node.Let.Value.Accept(this);
            lets[node.Let.Symbol] = form;
        }

        return form;
    }

    public override NumberForm? Visit(BoundApply node)
    {
        var forms = new List<NumberForm>();
        foreach (var operand in node.Operands)
        {
            if (operand.Accept(this) is { } form)
            {
                forms.Add(form);
            }
        }

        if (node.Operator.Form is not { } rule)
        {
            return null;
        }

        bool isCalendar = node.Operator.Operands[0] == TypeKind.Date;
        if (!isCalendar && forms.Count != node.Operands.Length)
        {
            return null;
        }

        if (node.Operator.Id == "round" && forms[1].Constant is not { Sign: > 0 })
        {
            diagnostics.AddOnce(VersionDiagnostics.RoundUnit(node.Operands[1].Location));
            return null;
        }

        return Fitting(rule(isCalendar ? [] : [.. forms]), node.Location);
    }

    public override NumberForm? Visit(BoundSwitch node)
    {
        NumberForm? form = null;
        foreach (var row in node.Rows)
        {
            row.Condition.Accept(this);
            form = Either(form, row.Value.Accept(this));
        }

        return Either(form, node.Else.Accept(this));
    }

    public override NumberForm? Visit(BoundWindow node)
    {
        node.Where?.Accept(this);
        foreach (var key in node.Keys)
        {
            key.Value.Accept(this);
        }

        if (node.Value is null)
        {
            return NumberForm.Count;
        }

        var form = node.Value.Accept(this);
        if (form is null || node.Kind != Plan.WindowKind.Sum)
        {
            return form;
        }

        if (form.Sum() is { } sum)
        {
            return Fitting(sum, node.Location);
        }

        diagnostics.AddOnce(VersionDiagnostics.FractionSum(node.Value.Location));
        return null;
    }

    public override NumberForm? Visit(BoundLookup node)
    {
        node.Argument.Accept(this);
        NumberForm? form = null;
        foreach (var value in node.Table.Entries.Select(e => e.Value).Concat(node.Table.Else is { } otherwise ? [otherwise] : []))
        {
            form = Either(form, value.Kind == ValueKind.Number ? NumberForm.Of(value.AsNumber()) : null);
        }

        return form;
    }

    public override NumberForm? Visit(BoundPaid node)
    {
        foreach (var key in node.Keys)
        {
            key.Value.Accept(this);
        }

        return payments.Of(node.Benefit) is { } form ? Fitting(form, node.Location) : null;
    }

    private static NumberForm? Either(NumberForm? a, NumberForm? b) => a is null ? b : b is null ? a : NumberForm.Either(a, b);

    private static NumberForm? OfType(PolicyType type) => type.Kind switch
    {
        TypeKind.Money => NumberForm.Money,
        TypeKind.Rate => NumberForm.Rate,
        TypeKind.Count => NumberForm.Count,
        TypeKind.Number => NumberForm.Number,
        _ => null,
    };

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

    private NumberForm? Fitting(NumberForm form, Location location)
    {
        if (form.Fits)
        {
            return form;
        }

        Report(BigInteger.Max(form.MaxNumerator, form.MaxDenominator), location);
        return null;
    }

    private void Report(BigInteger size, Location location) =>
        diagnostics.AddOnce(VersionDiagnostics.TooManyDigits(
            location, BigInteger.Abs(size).ToString(System.Globalization.CultureInfo.InvariantCulture).Length));
}
