using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>`exclude when`, of a benefit or of an article of its own, where it holds for the whole policy.</summary>
internal static class ExclusionBinder
{
    public static BoundExclusion Bind(ExcludeClauseSyntax clause, BindingContext context, ExpressionBinder expressions, Localized what, ArticleSymbol article)
    {
        expressions.NoWindowsIn = new("in `exclude when`", "在 `排除` 中");
        var condition = expressions.BindAs(clause.Condition, PolicyType.Bool, what);
        var guard = GuardBinder.BindAnywhere(clause, context, expressions);
        expressions.NoWindowsIn = null;
        return new BoundExclusion(context.At(clause.Span), condition, clause.Label?.Text, article) { Guard = guard };
    }

    /// <summary>The exclusions of a policy's articles; they see the policy's facts and what every claim has.</summary>
    public static ImmutableArray<BoundExclusion> BindArticles(PolicySymbol policy, TableCatalog tables, DiagnosticBag diagnostics)
    {
        var context = new BindingContext(policy, null, tables, diagnostics);
        var expressions = new ExpressionBinder(context);
        var what = new Localized("an exclusion", "排除条件");
        return
        [
            .. policy.Articles.Where(a => a.Benefits.Count == 0)
                .SelectMany(a => a.Syntax.Items.OfType<ExcludeClauseSyntax>().Select(c => Bind(c, context, expressions, what, a))),
        ];
    }
}
