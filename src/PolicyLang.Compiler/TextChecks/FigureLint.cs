using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Every amount, rate, count, period and date of the words is in the rules, and the other way round.</summary>
internal static class FigureLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        if (article.Words.IsEmpty || article.HasNoRules || article.Rules.IsDeclaratory)
        {
            yield break;
        }

        var unsaid = article.Rules.Figures.Where(f => !f.IsPlain && !IsSaid(f, article) && !IsSetAside(f, article)).ToList();
        var unruled = article.Words.Phrases
            .Where(p => article.IsWithoutRule(p) && !QuotaLint.IsReported(p, article))
            .DistinctBy(Said)
            .ToList();
        unruled.RemoveAll(p => p is QuantityPhrase { End: RangeEnd.Low } low && unruled.Exists(o => o is QuantityPhrase { End: RangeEnd.High } high && high.Words == low.Words)); // 2～3个 is one figure
        foreach (var phrase in unruled.ToList())
        {
            // One figure too few on one side and one too many on the other are the same figure, mistyped.
            var candidates = unsaid.Where(f => f.IsOfKind(phrase)).ToList();
            if (candidates.Count > 0 && candidates.All(c => c.Value == candidates[0].Value) && unruled.Count(p => candidates[0].IsOfKind(p)) == 1)
            {
                foreach (var figure in candidates)
                {
                    yield return Differs(article, figure, phrase);
                    unsaid.Remove(figure);
                }

                unruled.Remove(phrase);
            }
        }

        foreach (var phrase in unruled)
        {
            yield return TextDiagnostics.FigureWithoutRule(article.Words.At(phrase.Span), article.Words.Words(phrase.Span), Kind(phrase));
        }

        foreach (var figure in unsaid)
        {
            yield return TextDiagnostics.FigureWithoutWords(article.At(figure.Span), article.At(figure.Span).Text, article.Article.Name);
        }
    }

    private static bool IsSaid(RuleFigure figure, CheckedArticle article) => article.Words.Phrases.Any(figure.IsSaidBy);

    /// <summary>
    /// Numbers in readings aside: days and periods that a reading chooses, and figures of another reading than the one in force. But an amount, a rate or
    /// a count in force is in the words, and where it is there, those of the other readings should be: a reading seldom changes the number.
    /// </summary>
    private static bool IsSetAside(RuleFigure figure, CheckedArticle article)
    {
        if (!figure.Standing.IsOfReading || (figure.Standing.IsInForce && IsAmount(figure)))
        {
            return false;
        }

        var said = article.Rules.Figures.Where(f => IsCounterpart(f, figure) && IsSaid(f, article)).ToList();
        return said.Exists(f => f.Clause == figure.Clause && !f.Standing.IsInForce) || !said.Exists(f => f.Standing is { IsOfReading: true, IsInForce: true });
    }

    private static bool IsCounterpart(RuleFigure a, RuleFigure b) =>
        IsAmount(a) && a.Kind == b.Kind && a.Benefit == b.Benefit && a.Clause?.GetType() == b.Clause?.GetType();

    private static bool IsAmount(RuleFigure figure) => figure.Kind is LiteralKind.Money or LiteralKind.Rate or LiteralKind.Count;

    private static Diagnostic Differs(CheckedArticle article, RuleFigure figure, OfficialPhrase phrase)
    {
        var at = article.At(figure.Span);
        var diagnostic = TextDiagnostics.FigureDiffers(at, at.Text, article.Words.At(phrase.Span), article.Words.Words(phrase.Span));
        return FigureText.Literal(phrase, figure, at.Text) is { } literal
            ? diagnostic with { Fixes = [new Fix(new($"write `{literal}`", $"改为 `{literal}`"), [new TextEdit(figure.Span, literal)], IsSafe: false)] }
            : diagnostic;
    }

    /// <summary>The same figure said twice is one.</summary>
    private static object Said(OfficialPhrase phrase) => phrase switch
    {
        QuantityPhrase q => (q.Kind, q.Value, q.Classifier),
        DatePhrase d => (d.Year, d.Month, d.Day),
        MonthPhrase m => (m.Month, m.Day),
        _ => phrase,
    };

    private static Localized Kind(OfficialPhrase phrase) => phrase switch
    {
        QuantityPhrase { Kind: QuantityKind.Money } => new("amount", "金额"),
        QuantityPhrase { Kind: QuantityKind.Rate } => new("rate", "比率"),
        QuantityPhrase { Kind: QuantityKind.Period } => new("period", "期间"),
        QuantityPhrase => new("count", "数量"),
        _ => new("date", "日期"),
    };
}
