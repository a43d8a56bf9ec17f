using static PolicyLang.Compiler.Syntax.SyntaxDumpWriter;

namespace PolicyLang.Compiler.Syntax;

/// <summary>Expressions of <see cref="SyntaxDump"/>.</summary>
internal static class SyntaxDumpExpressions
{
    internal static void Write(SyntaxDumpWriter w, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case MissingExpressionSyntax:
                w.Line("(missing)");
                break;
            case LiteralSyntax e:
                w.Line(Literal(e));
                break;
            case NameExpressionSyntax e:
                w.Line("name" + Name(e.Name));
                break;
            case ParenthesizedSyntax e:
                w.Nested("( )", () => Write(w, e.Inner));
                break;
            case UnarySyntax e:
                w.Nested(e.Operator.ToString().ToLowerInvariant(), () => Write(w, e.Operand));
                break;
            case BinarySyntax e:
                w.Nested(Operator(e.Operator), () => All(w, e.Left, e.Right));
                break;
            case OneOfSyntax e:
                w.Nested($"one of {{ {string.Join(", ", e.Options.Select(Reference))} }}", () => Write(w, e.Subject));
                break;
            case ConditionalSyntax e:
                w.Nested("if", () => All(w, e.Condition, e.WhenTrue, e.WhenFalse));
                break;
            case OnSyntax e:
                w.Nested("on", () => All(w, e.Table, e.Date));
                break;
            case InMonthSyntax e:
                w.Nested($"in month {e.Month} of", () => All(w, e.Table, e.Date));
                break;
            case BetweenSyntax e:
                w.Nested(e.InMonths ? "months between" : "days between", () => All(w, e.From, e.To));
                break;
            case CallSyntax e:
                w.Nested("call" + Name(e.Function), () => e.Arguments.ToList().ForEach(a => Argument(w, a)));
                break;
            case ChooseSyntax e:
                w.Nested("by" + Name(e.Subject), () => Entries(w, e.Entries));
                break;
            case BandsSyntax e:
                w.Nested("when", () => e.Rows.ToList().ForEach(r => Band(w, r)));
                break;
        }
    }

    internal static void Entries(SyntaxDumpWriter w, IEnumerable<EntrySyntax> entries)
    {
        foreach (var entry in entries)
        {
            string key = entry.Key switch
            {
                null => "else",
                ReferenceSyntax reference => Reference(reference),
                LiteralSyntax literal => Literal(literal),
                _ => "(missing)",
            };
            w.Nested($"row {key}", () => Write(w, entry.Value));
        }
    }

    private static void All(SyntaxDumpWriter w, params ReadOnlySpan<ExpressionSyntax> expressions)
    {
        foreach (var expression in expressions)
        {
            Write(w, expression);
        }
    }

    private static void Argument(SyntaxDumpWriter w, ArgumentSyntax argument) => w.Nested($"argument{Keys(argument.Keys)}", () =>
    {
        if (argument.Expression is { } expression)
        {
            Write(w, expression);
        }

        if (argument.Where is { } where)
        {
            w.Nested("where", () => Write(w, where));
        }
    });

    private static void Band(SyntaxDumpWriter w, BandSyntax band) => w.Nested(band.Condition is null ? "row else" : "row", () =>
    {
        if (band.Condition is { } condition)
        {
            Write(w, condition);
        }

        Write(w, band.Value);
    });

    private static string Operator(BinarySyntaxKind kind) => kind switch
    {
        BinarySyntaxKind.Or => "or",
        BinarySyntaxKind.And => "and",
        BinarySyntaxKind.Equal => "=",
        BinarySyntaxKind.NotEqual => "!=",
        BinarySyntaxKind.Less => "<",
        BinarySyntaxKind.LessOrEqual => "<=",
        BinarySyntaxKind.Greater => ">",
        BinarySyntaxKind.GreaterOrEqual => ">=",
        BinarySyntaxKind.Add => "+",
        BinarySyntaxKind.Subtract => "-",
        BinarySyntaxKind.Multiply => "*",
        BinarySyntaxKind.Divide => "/",
        _ => "share of",
    };
}
