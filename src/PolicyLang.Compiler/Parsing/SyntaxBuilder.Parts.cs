using System.Collections.Immutable;
using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using static PolicyLang.Compiler.Parsing.Generated.PolicyParser;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Parts that many clauses have: periods, keys, article numbers.</summary>
internal sealed partial class SyntaxBuilder
{
    private PeriodSyntax Period(PeriodContext? context, ParserRuleContext parent)
    {
        if (context is null)
        {
            return new PeriodSyntax(EndOf(parent), LiteralReader.Malformed(EndOf(parent), ""), null, null);
        }

        var dates = context.DATE();
        return new PeriodSyntax(
            SpanOf(context),
            LiteralOf(dates.ElementAtOrDefault(0), context),
            Has(context.TO()) ? LiteralOf(dates.ElementAtOrDefault(1), context) : null,
            Has(context.FOR()) ? SpanLiteral(context.span(), context) : null);
    }

    private ImmutableArray<KeySyntax> Keys(IEnumerable<PerKeyContext> contexts) => [.. contexts.Select(Key)];

    private KeySyntax Key(PerKeyContext context)
    {
        var first = Name(context.name().ElementAtOrDefault(0), context);
        if (!Has(context.OF()) && !Has(context.OF_SWAPPED()))
        {
            return new KeySyntax(SpanOf(context), first, null, MonthDay(context.monthDay()));
        }

        // `per year of drawn_on`, 每 放款日 的 年: as everywhere, 的 turns its operands round.
        var second = Name(context.name().ElementAtOrDefault(1), context);
        return Has(context.OF()) ? new KeySyntax(SpanOf(context), first, second, null) : new KeySyntax(SpanOf(context), second, first, null);
    }

    private MonthDaySyntax? MonthDay(MonthDayContext? context)
    {
        if (context is null)
        {
            return null;
        }

        var span = SpanOf(context);
        string text = LiteralText.Normalize(source[span]);
        bool known = text.Contains('-', StringComparison.Ordinal) || (text.EndsWith('日') && text.Contains('月', StringComparison.Ordinal));
        return literals.MonthDay(span, known ? LiteralText.Integers(text) : []) is var (month, day) ? new MonthDaySyntax(span, month, day) : null;
    }

    private ArticleNumberSyntax ArticleNumber(ITerminalNode? node, ParserRuleContext parent)
    {
        if (Word(node) is not { } word)
        {
            return new ArticleNumberSyntax(EndOf(parent), "");
        }

        string text = LiteralText.Normalize(word.Text);
        string number = text.StartsWith('第') ? text[1..^1] : text["article".Length..];
        if (number.Length > 0 && !char.IsAsciiDigit(number[0]))
        {
            number = LiteralText.ChineseNumber(number)?.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        if (number.Length == 0)
        {
            diagnostics.Add(ParseDiagnostics.ArticleNumberMissing(At(word)));
        }

        return new ArticleNumberSyntax(word.Span, number);
    }
}
