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
internal sealed partial class Digits : BoundVisitor<NumberForm?>
{
    private readonly DiagnosticBag diagnostics;
    private readonly PaymentForms payments;
    private readonly Dictionary<LetSymbol, NumberForm?> lets = [];

    private Digits(PaymentForms payments, DiagnosticBag diagnostics)
    {
        this.payments = payments;
        this.diagnostics = diagnostics;
    }

    public override NumberForm? Visit(BoundError node) => null;

    public override NumberForm? Visit(BoundConstant node) => node.Value.Kind == ValueKind.Number ? NumberForm.Of(node.Value.AsNumber()) : null;

    public override NumberForm? Visit(BoundFact node) => OfType(node.Type);

    /// <summary>One of as many places as a run has claims.</summary>
    public override NumberForm? Visit(BoundPlace node) => NumberForm.Count;

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

        if (node.Operator.Id == "steps" && forms[1].Constant is not { Sign: > 0 })
        {
            diagnostics.Add(VersionDiagnostics.StepUnit(node.Operands[1].Location));
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
