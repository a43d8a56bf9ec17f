using Antlr4.Runtime;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Operators, from the loosest to the tightest.</summary>
internal sealed partial class SyntaxBuilder
{
    private ExpressionSyntax Expression(ExprContext? context, ParserRuleContext parent)
    {
        if (context is null)
        {
            return Missing(parent);
        }

        if (!Has(context.IF()))
        {
            return context.anyOf() is { } any ? AnyOf(any) : Missing(context);
        }

        var parts = context.expr();
        return new ConditionalSyntax(
            SpanOf(context),
            Expression(parts.ElementAtOrDefault(0), context),
            Expression(parts.ElementAtOrDefault(1), context),
            Expression(parts.ElementAtOrDefault(2), context));
    }

    private static MissingExpressionSyntax Missing(ParserRuleContext context) => new(EndOf(context));

    private ExpressionSyntax AnyOf(AnyOfContext context) => Chain(context, context.allOf(), AllOf, i => Word(context.OR().ElementAtOrDefault(i)));

    private ExpressionSyntax AllOf(AllOfContext context) => Chain(context, context.negation(), Negation, i => Word(context.AND().ElementAtOrDefault(i)));

    private ExpressionSyntax Chain<T>(ParserRuleContext context, T[] operands, Func<T, ExpressionSyntax> convert, Func<int, Token?> operation)
    {
        if (operands.Length == 0)
        {
            return Missing(context);
        }

        var left = convert(operands[0]);
        for (int i = 1; i < operands.Length; i++)
        {
            var right = convert(operands[i]);
            left = operation(i - 1) is { } word
                ? new BinarySyntax(left.Span.Union(right.Span), left, Operator(word.Type), word.Span, right)
                : left;
        }

        return left;
    }

    private static BinarySyntaxKind Operator(int type) => type switch
    {
        OR => BinarySyntaxKind.Or,
        AND => BinarySyntaxKind.And,
        EQ => BinarySyntaxKind.Equal,
        NE => BinarySyntaxKind.NotEqual,
        LT => BinarySyntaxKind.Less,
        LE => BinarySyntaxKind.LessOrEqual,
        GT => BinarySyntaxKind.Greater,
        GE => BinarySyntaxKind.GreaterOrEqual,
        PLUS => BinarySyntaxKind.Add,
        MINUS => BinarySyntaxKind.Subtract,
        STAR => BinarySyntaxKind.Multiply,
        SLASH => BinarySyntaxKind.Divide,
        _ => BinarySyntaxKind.Of,
    };

    private ExpressionSyntax Negation(NegationContext context)
    {
        if (Word(context.NOT()) is not { } not)
        {
            return context.compare() is { } compare ? Compare(compare) : Missing(context);
        }

        var operand = context.negation() is { } inner ? Negation(inner) : Missing(context);
        return new UnarySyntax(SpanOf(context), UnarySyntaxKind.Not, not.Span, operand);
    }

    private ExpressionSyntax Compare(CompareContext context)
    {
        var sums = context.sum();
        if (sums.Length == 0)
        {
            return Missing(context);
        }

        var left = Sum(sums[0]);
        if (Has(context.ONE_OF()))
        {
            return new OneOfSyntax(SpanOf(context), left, [.. Items(context.oneOf()).Select(o => Reference(o.@ref(), o))]);
        }

        if (context.op is not Token { IsVirtual: false } operation)
        {
            return left;
        }

        string right = operation.Text switch
        {
            "=>" => ">=",
            "=<" => "<=",
            "==" => "=",
            "<>" => "!=",
            _ => "",
        };
        if (right.Length > 0)
        {
            diagnostics.Add(ParseDiagnostics.OperatorSpelling(At(operation), right));
        }

        var operand = sums.Length > 1 ? Sum(sums[1]) : Missing(context);
        return new BinarySyntax(left.Span.Union(operand.Span), left, Operator(operation.Type), operation.Span, operand);
    }

    private ExpressionSyntax Sum(SumContext context) => Chain(context, context.product(), Product, i => Real(context._op, i));

    private ExpressionSyntax Product(ProductContext context) => Chain(context, context.unary(), Unary, i => Real(context._op, i));

    private static Token? Real(IList<IToken> operators, int i) => operators.ElementAtOrDefault(i) is Token { IsVirtual: false } token ? token : null;

    private ExpressionSyntax Unary(UnaryContext context)
    {
        if (Word(context.MINUS()) is not { } minus)
        {
            return context.share() is { } share ? Share(share) : Missing(context);
        }

        var operand = context.unary() is { } inner ? Unary(inner) : Missing(context);
        return new UnarySyntax(SpanOf(context), UnarySyntaxKind.Negate, minus.Span, operand);
    }

    /// <summary>`10% of price` or `价款 的 10%`; the share is the left operand of both.</summary>
    private ExpressionSyntax Share(ShareContext context)
    {
        var operands = context.lookup();
        if (operands.Length == 0)
        {
            return Missing(context);
        }

        var first = Lookup(operands[0]);
        var second = operands.Length > 1 ? Lookup(operands[1]) : Missing(context);
        if (Word(context.OF()) is { } of)
        {
            return new BinarySyntax(SpanOf(context), first, BinarySyntaxKind.Of, of.Span, second);
        }

        if (Word(context.OF_SWAPPED()) is not { } swapped)
        {
            return first;
        }

        if (first is LiteralSyntax { Kind: LiteralKind.Rate } && second is not MissingExpressionSyntax)
        {
            var span = SpanOf(context);
            late.Add(ParseDiagnostics.SwappedShare(new Location(source, span), $"{source[second.Span]} 的 {source[first.Span]}"));
            (first, second) = (second, first);
        }

        return new BinarySyntax(SpanOf(context), second, BinarySyntaxKind.Of, swapped.Span, first);
    }
}
