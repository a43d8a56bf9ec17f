using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>一次性奖励30万元 without `once`.</summary>
internal static class OnceLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        var found = new HashSet<BenefitSymbol>();
        foreach (var mark in article.Words.Phrases.OfType<MarkPhrase>().Where(m => m.Mark == Mark.Once && !article.Words.IsNotComputed(m.Span)))
        {
            var amount = article.Words.In<QuantityPhrase>(article.Words.PartAt(mark.Span)).FirstOrDefault(q => q.Kind == QuantityKind.Money && q.Span.Start > mark.Span.Start);
            var paying = article.Rules.Figures.Where(f => f.Clause is AmountClauseSyntax && amount is not null && f.IsSaidBy(amount)).Select(f => f.Benefit).OfType<BenefitSymbol>().ToHashSet();
            if (paying.Count > 0 && !paying.Any(IsLimited) && paying.First() is var benefit && found.Add(benefit))
            {
                yield return TextDiagnostics.OnceMissing(benefit.Location, benefit.Name, article.Words.At(mark.Span), article.Words.Words(mark.Span));
            }
        }
    }

    private static bool IsLimited(BenefitSymbol benefit) => benefit.WrittenClauses.Any(c => c is OnceClauseSyntax or LimitClauseSyntax);
}
