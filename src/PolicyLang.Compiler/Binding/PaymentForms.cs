using System.Collections.Immutable;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>How large the sum of what a benefit pays can be: what a claim is paid, in fen, over all claims of a run.</summary>
internal sealed class PaymentForms(ImmutableArray<BoundBenefit> benefits)
{
    private readonly Dictionary<string, NumberForm?> forms = new(StringComparer.Ordinal);

    /// <summary>Null where an amount is mistaken, or depends on itself; both are reported elsewhere.</summary>
    public NumberForm? Of(string benefit)
    {
        if (forms.TryGetValue(benefit, out var form))
        {
            return form;
        }

        forms[benefit] = null;
        var fen = NumberForm.Of(Exact.Decimal(1, 2));
        var payments = benefits.Where(b => b.Symbol.Name == benefit).Select(b => Digits.OfPayment(b, this)).ToList();
        form = payments.Exists(p => p is null) ? null : payments.OfType<NumberForm>().Select(p => NumberForm.Round(p, fen)).Aggregate(NumberForm.Either).Sum();
        forms[benefit] = form;
        return form;
    }
}
