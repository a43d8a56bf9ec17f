using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// 叠加, 就高, 不重复 in an article whose rules do not say so: no rule of that kind at all, or a `stacking` without the `+` of 可以叠加, without the
/// `highest of` of 就高.
/// </summary>
internal static class StackingLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article)
    {
        var marks = article.Words.Phrases.OfType<MarkPhrase>().Where(m => m.IsOfStacking && !article.Words.IsNotComputed(m.Span)).ToList();
        if (marks.Count == 0 || article.HasNoRules)
        {
            return [];
        }

        var nodes = article.Rules.Stackings.SelectMany(s => s.Stack.All()).ToImmutableArray();
        if (nodes.IsEmpty)
        {
            return HasOtherRule(article) ? [] : [TextDiagnostics.StackingMissing(article.Words.At(marks[0].Span), article.Words.Words(marks[0].Span))];
        }

        bool adds = nodes.Any(n => n is StackSumSyntax);
        bool chooses = nodes.Any(n => n is StackHighestSyntax) || HasOtherRule(article);
        return new[]
        {
            adds ? null : marks.FirstOrDefault(m => m.Mark == Mark.Stacking),
            chooses ? null : marks.FirstOrDefault(m => m.Mark != Mark.Stacking),
        }
        .OfType<MarkPhrase>()
        .Select(m => TextDiagnostics.StackingDiffers(article.Words.At(m.Span), article.Words.Words(m.Span), m.Mark == Mark.Stacking, article.At(article.Rules.Stackings.First().Stack.Span)));
    }

    /// <summary>A rule that keeps one of two apart from a stacking; 就高 within one benefit is the highest of its claims, or `max`.</summary>
    private static bool HasOtherRule(CheckedArticle article) =>
        article.Rules.Clauses.Any(c => c.Clause is ExcludeClauseSyntax or LimitClauseSyntax
            || (c.Clause is AmountClauseSyntax { Expression: { } amount } && ExpressionParts.AllOf(amount).Any(e => e is CallSyntax c && BuiltinNames.Find(BuiltinPlace.Function, c.Function.Text)?.English == "max")));
}
