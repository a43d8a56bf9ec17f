using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>Finds the operator row for operands, or says what would be right.</summary>
internal sealed class OperatorBinder(BindingContext context)
{
    public BoundExpression Apply(string id, TextSpan span, params ImmutableArray<BoundExpression> operands)
    {
        if (operands.Any(o => o.Type.IsError))
        {
            return new BoundError(context.At(span));
        }

        PolicyType[] types = [.. operands.Select(o => o.Type)];
        if (OperatorTable.Resolve(id, types) is not { } row)
        {
            ReportMisfit(id, span, types);
            return new BoundError(context.At(span));
        }

        if (FindStranger(types) is var (left, right))
        {
            context.Report(TypeDiagnostics.Classifiers(context.At(span), left, right, operands.FirstOrDefault(o => o is BoundConstant && o.Type.Classifier == right)?.Location));
            return new BoundError(context.At(span));
        }

        if (row.Operands[0] == TypeKind.Choice && types is [{ Kind: TypeKind.Choice } first, { Kind: TypeKind.Choice } second] && !first.AgreesWith(second))
        {
            context.Report(TypeDiagnostics.Choices(context.At(span), TypeWords.InFull(first), TypeWords.InFull(second)));
            return new BoundError(context.At(span));
        }

        return new BoundApply(context.At(span), ResultOf(row, types), row, operands);
    }

    /// <summary>Two counts of different things: 件 beside 名. Null where all agree.</summary>
    private static (string Left, string Right)? FindStranger(PolicyType[] types)
    {
        string? first = null;
        foreach (var type in types.Where(t => t.Kind == TypeKind.Count && t.Classifier is not null))
        {
            if (first is not null && type.Classifier != first)
            {
                return (first, type.Classifier ?? "");
            }

            first = type.Classifier;
        }

        return null;
    }

    private static PolicyType ResultOf(Operator row, PolicyType[] types) => row.Result switch
    {
        TypeKind.Count => types.FirstOrDefault(t => t.Kind == TypeKind.Count) ?? PolicyType.Count,
        TypeKind.Money => PolicyType.Money,
        TypeKind.Number => PolicyType.Number,
        TypeKind.Rate => PolicyType.Rate,
        TypeKind.Date => PolicyType.Date,
        TypeKind.Span => PolicyType.Span,
        TypeKind.Text => PolicyType.Text,
        _ => PolicyType.Bool,
    };

    private void ReportMisfit(string id, TextSpan span, PolicyType[] types)
    {
        var names = types.Select(TypeWords.Name).ToArray();
        var message = types.Length == 1
            ? new Localized($"`{Symbol(id)}` does not go with {names[0].English}", $"`{Symbol(id)}` 不能用于{names[0].Chinese}")
            : new Localized(
                $"`{Symbol(id)}` does not go with {string.Join(" and ", names.Select(n => n.English))}",
                $"`{Symbol(id)}` 不能用于{string.Join("和", names.Select(n => n.Chinese))}");
        context.Report(TypeDiagnostics.Operands(context.At(span), message, OperatorAdvice.For(id, types)));
    }

    private static string Symbol(string id) => id switch
    {
        "add" => "+",
        "subtract" or "negate" => "-",
        "multiply" => "*",
        "divide" => "/",
        "share" => "of",
        "equal" => "=",
        "not_equal" => "!=",
        "less" => "<",
        "less_or_equal" => "<=",
        "greater" => ">",
        "greater_or_equal" => ">=",
        "days_between" => "days from … to",
        "months_between" => "months from … to",
        _ => id,
    };
}
