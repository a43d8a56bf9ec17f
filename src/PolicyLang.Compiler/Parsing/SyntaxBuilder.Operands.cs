using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>What stands between operators: lookups, calls, lists of cases, literals.</summary>
internal sealed partial class SyntaxBuilder
{
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
