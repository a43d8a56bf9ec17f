using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>以上 以下 超过 不足 … against the comparisons made of them (Civil Code, article 1259), and 不低于 against what keeps from above.</summary>
internal static class BoundaryLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article) =>
        article.Rules.Comparisons.Where(c => !c.Figure.IsPlain || c.Figure.Kind == LiteralKind.Number).Select(c => Compare(article, c))
            .Concat(article.Rules.Figures.Where(IsUpperBound).Select(f => CompareUpper(article, f)))
            .OfType<Diagnostic>();

    private static Diagnostic? Compare(CheckedArticle article, Comparison comparison)
    {
        if (comparison.Figure.Kind == LiteralKind.Date)
        {
            return CompareDate(article, comparison);
        }

        var sayings = article.SayingOf(comparison.Figure).Where(p => p.Bound is not (QuantityBound.None or QuantityBound.First)).ToList();
        return sayings.Count == 0 || sayings.Any(p => comparison.Agrees(p.Bound))
            ? null
            : Differs(article, comparison, sayings[0].Bound, sayings[0].Words);
    }

    /// <summary>2021年起 is that day and those behind it.</summary>
    private static Diagnostic? CompareDate(CheckedArticle article, Comparison comparison) =>
        article.Words.Phrases.OfType<DatePhrase>().FirstOrDefault(d => d.Starts && comparison.Figure.IsSaidBy(d)) is { } start && !comparison.Agrees(QuantityBound.AtLeast)
            ? Differs(article, comparison, QuantityBound.AtLeast, start.Span)
            : null;

    private static Diagnostic Differs(CheckedArticle article, Comparison comparison, QuantityBound bound, Text.TextSpan words) =>
        TextDiagnostics.BoundaryDiffers(
            article.At(comparison.OperatorSpan),
            article.At(comparison.OperatorSpan).Text,
            Comparison.Sign(comparison.InFile(bound)),
            article.Words.At(words),
            article.Words.Words(words));

    /// <summary>A cap, a quota, the bound of what the authority decides: the number and no more.</summary>
    private static bool IsUpperBound(RuleFigure figure) =>
        figure.Clause is CapClauseSyntax or BudgetClauseSyntax or QuotaClauseSyntax or LimitClauseSyntax or AmountClauseSyntax { IsDecided: true } && figure.Kind != LiteralKind.Rate && !figure.IsPlain && figure.Standing.IsInForce;

    private static Diagnostic? CompareUpper(CheckedArticle article, RuleFigure figure)
    {
        var sayings = article.SayingOf(figure).Where(p => figure.Benefit is null || article.IsLinked(figure.Benefit, p.Span)).ToList();
        return sayings.Count > 0 && sayings.All(p => p.Bound is QuantityBound.AtLeast or QuantityBound.MoreThan or QuantityBound.LessThan && p.End == RangeEnd.None)
            ? TextDiagnostics.BoundTurned(article.At(figure.Span), article.At(figure.Span).Text, article.Words.At(sayings[0].Words), article.Words.Words(sayings[0].Words))
            : null;
    }
}
