using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>Periods as windows of days. `for 3 years` ends on the day before the corresponding day.</summary>
internal static class Periods
{
    /// <summary>The window, or null where the period is malformed (reported here or by the parser).</summary>
    public static DateRange? Read(PeriodSyntax syntax, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        if (syntax.From.Value.Kind != ValueKind.Date)
        {
            return null;
        }

        var from = syntax.From.Value.AsDate();
        if (syntax.For is { } span)
        {
            return span.Value.Kind == ValueKind.Span ? NotEmpty(DateRange.For(from, span.Value.AsSpan()), syntax, tree, diagnostics) : null;
        }

        if (syntax.To is { } to)
        {
            return to.Value.Kind == ValueKind.Date ? NotEmpty(new DateRange(from, to.Value.AsDate()), syntax, tree, diagnostics) : null;
        }

        return new DateRange(from, null);
    }

    private static DateRange? NotEmpty(DateRange range, PeriodSyntax syntax, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        if (range.To >= range.From)
        {
            return range;
        }

        diagnostics.Add(DeclarationDiagnostics.EmptyPeriod(new(tree.Source, syntax.Span), syntax.To is { } to ? (syntax.From.Span, to.Span) : null));
        return null;
    }
}
