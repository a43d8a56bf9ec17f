using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding;

/// <summary>`paid(other_benefit per claimant per year)`: its keys are bound here in the reader's facts, and later in those of the other benefit.</summary>
internal sealed class PaidBinder(BindingContext context, ExpressionBinder expressions)
{
    private static readonly Localized InKey = new("in a key", "在 `每` 后面");

    public BoundExpression Bind(CallSyntax call)
    {
        var error = new BoundError(context.At(call.Span));
        if (expressions.NoWindowsIn is { } place || context is { Paid: null } or { Benefit: null })
        {
            context.Report(BindingDiagnostics.PaidPlace(context.At(call.Span), expressions.NoWindowsIn ?? new("here", "在这里")));
            return error;
        }

        if (call.Arguments is not [{ Expression: NameExpressionSyntax { Name: var name }, Where: null, Keys: var keys }])
        {
            context.Report(TypeDiagnostics.Arguments(context.At(call.Span), call.Function.Text, new(
                "`paid(other_benefit per claimant per year)`: one benefit and its keys", "`已兑现（另一奖补 每申报人 每年）`：一项奖补和它的键")));
            return error;
        }

        if (keys.IsEmpty)
        {
            context.Report(BindingDiagnostics.NoKey(context.At(call.Span), new("`paid`", "`已兑现`")));
            return error;
        }

        if (!context.Paid.Names.Contains(name.Text))
        {
            context.Report(BindingDiagnostics.UnknownBenefit(context.At(name.Span), name.Text, NearestName.Find(name.Text, context.Paid.Names)));
            return error;
        }

        expressions.NoWindowsIn = InKey;
        var bound = expressions.Keys.Bind(keys);
        expressions.NoWindowsIn = null;
        if (bound.Any(k => k.Value.Type.IsError))
        {
            return error;
        }

        var node = new BoundPaid(context.At(call.Span), name.Text, bound);
        context.Paid.Add(new PaidRead(context.Benefit, node, keys, context.Source));
        return node;
    }
}
