using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Judges literals by their text. The lexer takes every malformed one as one token, so a wrong unit or date costs one message and
/// nothing else.
/// </summary>
internal sealed class LiteralReader(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>Facts hold money up to 10^13元 (language.md, Exact); a plain number may be as large.</summary>
    private static readonly Exact MaxMoney = 10_000_000_000_000;
    private static readonly Exact MaxRate = 1000;
    private static readonly Exact MaxCount = 1_000_000_000;

    internal LiteralSyntax Read(Token token) => token.Type switch
    {
        PolicyLexer.MONEY => Money(token),
        PolicyLexer.RATE => Rate(token),
        PolicyLexer.DATE => Date(token),
        PolicyLexer.SPAN => Span([token]),
        PolicyLexer.NUMBER => Number(token),
        PolicyLexer.COUNT => Count(token),
        PolicyLexer.YES => new(token.Span, LiteralKind.Bool, token.Text, Value.True),
        PolicyLexer.NO => new(token.Span, LiteralKind.Bool, token.Text, Value.False),
        PolicyLexer.UNKNOWN => new(token.Span, LiteralKind.Unknown, token.Text, Value.Unknown),
        _ => Malformed(token.Span, token.Text),
    };

    internal static LiteralSyntax Malformed(TextSpan span, string text) => new(span, LiteralKind.Malformed, text, Value.Unknown);

    /// <summary>One or more words: 3 years 6 months, 3年 6个月.</summary>
    internal LiteralSyntax Span(IReadOnlyList<Token> tokens)
    {
        var span = tokens[0].Span.Union(tokens[^1].Span);
        int months = 0;
        int days = 0;
        foreach (var token in tokens)
        {
            var (digits, unit) = LiteralText.Split(LiteralText.Normalize(token.Text));
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 9999)
            {
                diagnostics.Add(ParseDiagnostics.BadSpan(At(token), token.Text));
                return Malformed(span, source[span]);
            }

            months += unit is "年" or "year" or "years" ? number * 12 : unit is "个月" or "month" or "months" ? number : 0;
            days += unit is "天" or "day" or "days" ? number : 0;
        }

        return new(span, LiteralKind.Span, source[span], Value.Of(new CalendarSpan(months, days)));
    }

    /// <summary>`7月1日` and `07-01`: a day of every year; null where there is no such day (reported).</summary>
    internal (int Month, int Day)? MonthDay(TextSpan span, int[] numbers)
    {
        if (numbers is [>= 1 and <= 12, >= 1 and var day] && day <= DateTime.DaysInMonth(2001, numbers[0]))
        {
            return (numbers[0], day);
        }

        diagnostics.Add(ParseDiagnostics.BadMonthDay(new Location(source, span), source[span]));
        return null;
    }

    private LiteralSyntax Money(Token token)
    {
        NoteBlanks(token);
        var (digits, unit) = LiteralText.Split(LiteralText.Normalize(token.Text));
        var value = LiteralText.Power(unit.TrimEnd('元')) is { } power ? LiteralText.Number(digits, power) : null;
        if (value is not { } yuan || yuan > MaxMoney || LiteralText.Decimals(yuan) > 2)
        {
            return Refuse(token, ParseDiagnostics.MoneyOutOfRange(At(token), token.Text));
        }

        return new(token.Span, LiteralKind.Money, token.Text, Value.Of(yuan));
    }

    private LiteralSyntax Rate(Token token)
    {
        NoteBlanks(token);
        var (digits, unit) = LiteralText.Split(LiteralText.Normalize(token.Text));
        var value = LiteralText.Number(digits, 0);
        if (value is not { } number)
        {
            return Refuse(token, ParseDiagnostics.RateOutOfRange(At(token), token.Text));
        }

        var rate = LiteralText.Shortest(number * Exact.Decimal(1, unit == "‰" ? 3 : 2));
        return rate > MaxRate || LiteralText.Decimals(rate) > 6
            ? Refuse(token, ParseDiagnostics.RateOutOfRange(At(token), token.Text))
            : new(token.Span, LiteralKind.Rate, token.Text, Value.Of(rate));
    }

    private LiteralSyntax Number(Token token)
    {
        var value = LiteralText.Number(LiteralText.Normalize(token.Text), 0);
        return value is not { } number || number > MaxMoney || LiteralText.Decimals(number) > 6
            ? Refuse(token, ParseDiagnostics.NumberOutOfRange(At(token), token.Text))
            : new(token.Span, LiteralKind.Number, token.Text, Value.Of(number));
    }

    /// <summary>
    /// 50件: a whole number with a classifier; 万 and 亿 before it multiply (2万名), 千 alone may belong to it (50千克). Money without 元 and
    /// boundary words of the official text (20万元以上) are told what they should be.
    /// </summary>
    private LiteralSyntax Count(Token token)
    {
        var (digits, letters) = LiteralText.Split(LiteralText.Normalize(token.Text));
        if (letters.All(c => LiteralText.Multipliers.Contains(c, StringComparison.Ordinal)))
        {
            return Refuse(token, ParseDiagnostics.UnitMissing(At(token), token.Text, token.Text + "元"));
        }

        if (BoundaryWord(letters) is { } boundary)
        {
            return Refuse(token, ParseDiagnostics.BoundaryWord(At(token), token.Text[..^boundary.Length], boundary));
        }

        int multiplied = 1 + letters.LastIndexOfAny(['万', '亿']);
        if (letters[..multiplied].Any(c => !LiteralText.Multipliers.Contains(c, StringComparison.Ordinal)) || multiplied == letters.Length)
        {
            multiplied = 0;
        }

        var value = LiteralText.Power(letters[..multiplied]) is { } power ? LiteralText.Number(digits, power) : null;
        return value is not { IsInteger: true } number || number > MaxCount
            ? Refuse(token, ParseDiagnostics.CountOutOfRange(At(token), token.Text))
            : new(token.Span, LiteralKind.Count, token.Text, Value.Of(number), Nfc.Normalize(letters[multiplied..]));
    }

    /// <summary>The 以上 of 20万元以上, or null.</summary>
    internal static string? BoundaryWord(string letters) =>
        Array.Find(["以上", "以下", "以内", "以外"], word => letters.Length > word.Length && letters.EndsWith(word, StringComparison.Ordinal));

    private LiteralSyntax Date(Token token)
    {
        string text = LiteralText.Normalize(token.Text);
        int[] parts = LiteralText.Integers(text);
        if (parts is not [var year, var month, var day])
        {
            return Refuse(token, ParseDiagnostics.DayMissing(At(token), token.Text));
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return Refuse(token, ParseDiagnostics.NoSuchDay(At(token), token.Text));
        }

        var date = new DateOnly(year, month, day);
        string canonical = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!text.Contains('年', StringComparison.Ordinal) && text != canonical)
        {
            diagnostics.Add(ParseDiagnostics.DateForm(At(token), token.Text, canonical));
        }

        return new(token.Span, LiteralKind.Date, token.Text, Value.Of(date));
    }

    private void NoteBlanks(Token token)
    {
        if (token.Text.Any(Characters.IsBlank))
        {
            string closed = string.Concat(token.Text.Where(c => !Characters.IsBlank(c)));
            diagnostics.Add(ParseDiagnostics.BlankInLiteral(At(token), token.Text, closed));
        }
    }

    private LiteralSyntax Refuse(Token token, Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return Malformed(token.Span, token.Text);
    }

    private Location At(Token token) => new(source, token.Span);
}
