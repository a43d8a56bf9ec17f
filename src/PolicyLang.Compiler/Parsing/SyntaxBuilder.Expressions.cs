using Antlr4.Runtime;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Expressions, from the loosest operator to the tightest.</summary>
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

    private ExpressionSyntax Lookup(LookupContext context)
    {
        var atoms = context.atom();
        if (Has(context.DAYS()) || Has(context.MONTHS()))
        {
            var from = context.sum() is { } sum ? Sum(sum) : Missing(context);
            return new BetweenSyntax(SpanOf(context), Has(context.MONTHS()), from, atoms.Length > 0 ? Atom(atoms[0]) : Missing(context));
        }

        if (atoms.Length == 0)
        {
            return Missing(context);
        }

        var table = Atom(atoms[0]);
        var date = atoms.Length > 1 ? Atom(atoms[1]) : Missing(context);
        if (Has(context.ON()))
        {
            return new OnSyntax(SpanOf(context), table, date);
        }

        if (!Has(context.IN()))
        {
            return table;
        }

        var month = Word(context.COUNT()) ?? (context.name() is { } name ? FirstWord(name) : null);
        OptionalName(context.name());
        return new InMonthSyntax(SpanOf(context), table, month?.Span ?? EndOf(context), month is null ? 0 : Month(month), date);
    }

    private int Month(Token word)
    {
        int month = MonthNames.Find(LiteralText.Normalize(word.Text));
        if (month == 0)
        {
            diagnostics.Add(ParseDiagnostics.BadMonth(At(word), word.Text));
        }

        return month;
    }

    private ExpressionSyntax Atom(AtomContext context)
    {
        if (Has(context.LP()))
        {
            return new ParenthesizedSyntax(SpanOf(context), Expression(context.expr(), context));
        }

        if (OptionalName(context.name()) is { } name)
        {
            if (name.Text.StartsWith("百分之", StringComparison.Ordinal))
            {
                late.Add(ParseDiagnostics.RateInWords(new Location(source, name.Span)));
                return LiteralReader.Malformed(name.Span, name.Text);
            }

            return new NameExpressionSyntax(name.Span, name);
        }

        return context.literal() is { } literal ? Literal(literal)
            : context.call() is { } call ? Call(call)
            : context.choose() is { } choose ? new ChooseSyntax(SpanOf(choose), Name(choose.name(), choose), Entries(choose.entry()))
            : context.bands() is { } bands ? new BandsSyntax(SpanOf(bands), [.. bands.band().Select(Band)])
            : Missing(context);
    }

    private BandSyntax Band(BandContext context)
    {
        var parts = context.expr();
        return Has(context.ELSE())
            ? new BandSyntax(SpanOf(context), null, Expression(parts.ElementAtOrDefault(0), context))
            : new BandSyntax(SpanOf(context), Expression(parts.ElementAtOrDefault(0), context), Expression(parts.ElementAtOrDefault(1), context));
    }

    private CallSyntax Call(CallContext context) => new(SpanOf(context), Name(context.name(), context), [.. context.argument().Select(Argument)]);

    private ArgumentSyntax Argument(ArgumentContext context)
    {
        var keys = Keys(context.perKey());
        var expression = context.expr() is { } expr ? Expression(expr, context) : keys.IsEmpty ? Missing(context) : null;
        return new(SpanOf(context), expression, keys, context.where() is { } where ? Expression(where.expr(), where) : null);
    }

    /// <summary>A literal, perhaps below 0.</summary>
    private LiteralSyntax Constant(ConstantContext context)
    {
        var literal = context.literal() is { } inner ? Literal(inner) : LiteralReader.Malformed(EndOf(context), "");
        if (Word(context.MINUS()) is not { } minus)
        {
            return literal;
        }

        var span = SpanOf(context);
        if (literal.Value.Kind == ValueKind.Number)
        {
            return literal with { Span = span, Text = source[span], Value = Value.Of(-literal.Value.AsNumber()) };
        }

        if (literal.Kind != LiteralKind.Malformed)
        {
            diagnostics.Add(ParseDiagnostics.UnexpectedWord(At(minus)));
        }

        return LiteralReader.Malformed(span, source[span]);
    }

    private LiteralSyntax Literal(LiteralContext context)
    {
        if (context.span() is { } span)
        {
            return SpanLiteral(span, context);
        }

        if (OptionalLabel(context.label()) is { } label)
        {
            return new LiteralSyntax(label.Span, LiteralKind.Text, source[label.Span], Value.Of(label.Text));
        }

        return FirstWord(context) is { } word ? literals.Read(word) : LiteralReader.Malformed(EndOf(context), "");
    }
}
