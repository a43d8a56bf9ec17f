using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>`sum(price per claimant per year where …)`, `ordinal(per claimant per year)`: what is seen of other claims. They do not nest.</summary>
internal sealed class WindowBinder(BindingContext context, ExpressionBinder expressions)
{
    private static readonly Localized InsideAnother = new("inside another one", "在另一个合计之内");

    public BoundExpression Bind(CallSyntax call, string function)
    {
        if (expressions.NoWindowsIn is { } place)
        {
            context.Report(BindingDiagnostics.WindowPlace(context.At(call.Span), place));
            return new BoundError(context.At(call.Span));
        }

        bool hasKeysOnly = function is "count" or "ordinal";
        if (call.Arguments is not [{ } argument] || (argument.Expression is null) != hasKeysOnly || (function == "ordinal" && argument.Where is not null))
        {
            context.Report(TypeDiagnostics.Arguments(context.At(call.Span), call.Function.Text, function == "ordinal"
                ? new(
                    "`ordinal(per claimant per year)`: keys only; claims of one kind are counted by one more key, `per kind`",
                    "`次序（每申报人 每年）`：只写键；只在同类中排的，再加一个键，如 `每类别`")
                : hasKeysOnly ? new("`count(per claimant per year)`: keys only", "`计数（每申报人 每年）`：只写键")
                : new($"`{function}(price per claimant per year)`: one value and its keys", $"`{call.Function.Text}（价款 每申报人 每年）`：一个值和它的键")));
            return new BoundError(context.At(call.Span));
        }

        if (argument.Keys.IsEmpty)
        {
            context.Report(BindingDiagnostics.NoKey(context.At(call.Span), new($"`{function}`", $"`{call.Function.Text}`")));
            return new BoundError(context.At(call.Span));
        }

        var outer = expressions.NoWindowsIn;
        expressions.NoWindowsIn = InsideAnother;
        var value = argument.Expression is { } expression ? BindValue(expression, function) : null;
        var where = argument.Where is { } condition
            ? expressions.BindAs(condition, PolicyType.Bool, new("a `where`", "`其中`"))
            : null;
        var keys = expressions.Keys.Bind(argument.Keys);
        expressions.NoWindowsIn = outer;
        if (value is { Type.IsError: true } || where is { Type.IsError: true } || keys.Any(k => k.Value.Type.IsError))
        {
            return new BoundError(context.At(call.Span));
        }

        return new BoundWindow(context.At(call.Span), value?.Type ?? PolicyType.Number, Kind(function), value, keys, where);
    }

    private BoundExpression BindValue(ExpressionSyntax syntax, string function)
    {
        var value = expressions.Bind(syntax);
        bool fits = value.Type.IsNumeric || value.Type.IsError || (function != "sum" && value.Type.Kind == TypeKind.Date);
        if (fits)
        {
            return value;
        }

        context.Report(TypeDiagnostics.Expected(
            context.At(syntax.Span), new($"what `{function}` is taken of", "合计的对象"), new("a number or an amount", "数值或金额"), TypeWords.Name(value.Type), new("a fact such as `price`", "填报项，如 `价款`")));
        return new BoundError(context.At(syntax.Span));
    }

    private static WindowKind Kind(string function) => function switch
    {
        "sum" => WindowKind.Sum,
        "count" => WindowKind.Count,
        "min" => WindowKind.Min,
        "ordinal" => WindowKind.Ordinal,
        _ => WindowKind.Max,
    };
}
