using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>年度实际交易额20万元以上 asks for the sum of a year, 单笔保费1500元以上 for one claim by itself.</summary>
internal static class WindowLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        foreach (var comparison in article.Rules.Comparisons.Where(c => !c.Figure.IsPlain))
        {
            var sayings = article.SayingOf(comparison.Figure).Where(q => q.Bound != QuantityBound.None).ToList();
            var found = sayings.Select(s => Compare(article, comparison, s)).ToList();
            if (found.Count > 0 && found.All(f => f is not null))
            {
                yield return found.OfType<Diagnostic>().First();
            }
        }
    }

    private static Diagnostic? Compare(CheckedArticle article, Comparison comparison, QuantityPhrase saying)
    {
        var words = article.Words;
        var near = words.In<KeyPhrase>(words.PartAt(saying.Span)).ToList();
        var far = words.In<KeyPhrase>(words.SentenceAt(saying.Span).Span).ToList();
        var subject = ArticleRules.Unfold(comparison.Subject, comparison.Benefit);
        var at = article.At(comparison.Subject.Span);
        if (WindowKeys(subject) is { } keys)
        {
            var set = KeySet.Of(keys);
            if (near.FirstOrDefault(k => k.Word == KeyWord.Single) is { } single)
            {
                return TextDiagnostics.WindowTooMuch(at, at.Text, words.At(single.Span), words.Words(single.Span));
            }

            var lacking = set.Lacks(near.Where(k => k.Word is KeyWord.Year or KeyWord.Quarter or KeyWord.Month)).FirstOrDefault()
                ?? set.Lacks(far.Where(k => k.Word == KeyWord.Claimant)).FirstOrDefault();
            return lacking is null ? null : TextDiagnostics.KeyMissing(at, at.Text, words.At(lacking.Span), words.Words(lacking.Span));
        }

        return near.FirstOrDefault(k => k.Word == KeyWord.Year) is { } year && subject is NameExpressionSyntax name && !IsOfAYear(name.Name.Text, comparison.Benefit)
            ? TextDiagnostics.WindowMissing(at, at.Text, words.At(year.Span), words.Words(year.Span))
            : null;
    }

    /// <summary>The keys of the window a value comes from; null where it looks at one claim.</summary>
    private static ImmutableArray<KeySyntax>? WindowKeys(ExpressionSyntax subject)
    {
        var arguments = ExpressionParts.AllOf(subject).OfType<CallSyntax>().SelectMany(c => c.Arguments).Where(a => !a.Keys.IsEmpty).ToList();
        return arguments.Count == 0 ? null : [.. arguments.SelectMany(a => a.Keys)];
    }

    /// <summary>A fact that is itself the figure of a year (年度主营业务收入).</summary>
    private static bool IsOfAYear(string name, BenefitSymbol? benefit)
    {
        var fact = benefit?.AllFacts.FirstOrDefault(f => f.Name == name);
        return fact is null || (fact.Label ?? "").Contains('年', StringComparison.Ordinal)
            || $"{fact.Name} {fact.Label}" is var words && (words.Contains("year", StringComparison.OrdinalIgnoreCase) || words.Contains("annual", StringComparison.OrdinalIgnoreCase));
    }
}
