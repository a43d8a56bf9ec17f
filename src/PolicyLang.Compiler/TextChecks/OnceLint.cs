using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>一次性奖励30万元 without `once`; 每家企业一次性 with a `once` that a second thing gets round.</summary>
internal static class OnceLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        var found = new HashSet<BenefitSymbol>();
        foreach (var mark in article.Words.Phrases.OfType<MarkPhrase>().Where(m => m.Mark == Mark.Once && !article.Words.IsNotComputed(m.Span)))
        {
            var paying = Paying(article, mark);
            if (paying.Count == 0)
            {
                continue;
            }

            if (!paying.Any(b => IsLimited(article, b)))
            {
                if (found.Add(paying[0]))
                {
                    yield return Missing(article, paying[0], mark);
                }
            }
            else if (paying.Select(b => CheckKeys(article, b, mark)).ToList() is var keys && keys.TrueForAll(k => k is not null) && found.Add(paying[0]))
            {
                yield return keys.OfType<Diagnostic>().First();
            }
        }
    }

    /// <summary>The benefits that pay the amount behind the mark, or, where none stands behind it (只奖励一次), those the sentence speaks of.</summary>
    private static List<BenefitSymbol> Paying(CheckedArticle article, MarkPhrase mark)
    {
        var amount = article.Words.In<QuantityPhrase>(article.Words.PartAt(mark.Span)).FirstOrDefault(q => q.Kind == QuantityKind.Money);
        var paying = article.Rules.Figures.Where(f => amount is not null && f.IsSaidBy(amount) && f.Clause is not (RequireClauseSyntax or ExcludeClauseSyntax or CapClauseSyntax))
            .Select(f => f.Benefit).OfType<BenefitSymbol>().Distinct().ToList();
        return paying.Count > 0 ? paying : [.. article.Article.Benefits.Where(b => article.IsLinked(b, mark.Span))];
    }

    /// <summary>Whether each claim of the benefit has a `once` or a `limit`, of the article or of the document it amends; one under a condition is for some only.</summary>
    private static bool IsLimited(CheckedArticle article, BenefitSymbol benefit) =>
        article.Rules.Clauses.Any(c => c.Benefit == benefit && c.Clause is OnceClauseSyntax or LimitClauseSyntax && c.Guard is null)
        || benefit.Clauses.Any(c => c.Article != article.Article && c.Syntax is OnceClauseSyntax or LimitClauseSyntax && c.Syntax.Guard is null);

    /// <summary>每家企业一次性奖励: `once per certificate` alone would pay an enterprise for each of its certificates.</summary>
    private static Diagnostic? CheckKeys(CheckedArticle article, BenefitSymbol benefit, MarkPhrase mark)
    {
        var keys = article.Words.In<KeyPhrase>(article.Words.PartAt(mark.Span)).ToList();
        var claimant = keys.Find(k => k.Word == KeyWord.Claimant);
        var limits = article.Rules.Clauses.Where(c => c.Benefit == benefit && c.Clause is OnceClauseSyntax or LimitClauseSyntax).Select(c => c.Clause).ToList();
        return claimant is null || limits.Count == 0 || keys.Exists(k => k.Word == KeyWord.Thing) || limits.Exists(l => KeySet.Of(RuleCollector.KeysOf(l)) is { Thing: false, Claimant: true })
            ? null
            : TextDiagnostics.KeyMissing(article.At(limits[0].Span), article.At(limits[0].Span).Text, article.Words.At(claimant.Span), article.Words.Words(claimant.Span));
    }

    private static Diagnostic Missing(CheckedArticle article, BenefitSymbol benefit, MarkPhrase mark)
    {
        var diagnostic = TextDiagnostics.OnceMissing(benefit.Location, benefit.Name, article.Words.At(mark.Span), article.Words.Words(mark.Span));
        return article.Rules.Of<AmountClauseSyntax>(benefit).LastOrDefault() is { } amount
            ? diagnostic with { Fixes = [NewLine.Behind(article, amount, $"{Keywords.Once.English} {Keywords.Per.English} claimant", $"{Keywords.Once.Chinese} {Keywords.Per.Chinese}申报人")] }
            : diagnostic;
    }
}
