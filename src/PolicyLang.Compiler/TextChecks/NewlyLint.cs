using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>首次, 新认定 without a fact that says so, or `once` where no such fact is asked for.</summary>
internal static class NewlyLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        var found = new HashSet<BenefitSymbol>();
        foreach (var mark in article.Words.Phrases.OfType<MarkPhrase>().Where(m => m.Mark is Mark.First or Mark.New && !article.Words.IsNotComputed(m.Span)))
        {
            var link = article.Links.First(l => l.Sentence.Span.Contains(mark.Span.Start));
            string[] signs = mark.Mark == Mark.New ? ["新", "new"] : ["首次", "第一次", "first"];
            if (!link.Benefits.IsEmpty && !link.Benefits.Any(b => Says(b, signs)) && link.Benefits[0] is var benefit && found.Add(benefit))
            {
                yield return TextDiagnostics.NewlyMissing(benefit.Location, benefit.Name, article.Words.At(mark.Span), article.Words.Words(mark.Span));
            }
        }
    }

    /// <summary>A fact or the event that says 新, used by a rule; where no fact says it, `once` will do.</summary>
    private static bool Says(BenefitSymbol benefit, string[] signs)
    {
        var clauses = benefit.WrittenClauses.ToList();
        var facts = clauses.OfType<FactClauseSyntax>().Where(f => Carries(f.Label?.Text, signs) || Carries(f.Name.Text, signs)).ToList();
        var used = clauses.SelectMany(c => ExpressionParts.Of(c)).SelectMany(ExpressionParts.AllOf).SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);
        return facts.Count > 0
            ? facts.Any(f => used.Contains(f.Name.Text))
            : clauses.Any(c => c is OnceClauseSyntax or LimitClauseSyntax || (c is EventClauseSyntax e && Carries(e.Label.Text, signs)));
    }

    private static IEnumerable<string> NamesOf(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax n => [n.Name.Text],
        ChooseSyntax c => [c.Subject.Text],
        _ => [],
    };

    private static bool Carries(string? words, string[] signs) => words is not null && signs.Any(s => words.Contains(s, StringComparison.OrdinalIgnoreCase));
}
