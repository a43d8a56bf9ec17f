using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Text;

/// <summary>The expressions of a clause, its guard with them, outer before inner.</summary>
public static class ClauseExpressions
{
    public static IEnumerable<ExpressionSyntax> AllOf(ClauseSyntax clause) => Of(clause).SelectMany(ExpressionParts.AllOf);

    /// <summary>The outermost ones, in the order written.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ClauseSyntax clause) => clause switch
    {
        ReplaceClauseSyntax replace => Of(replace.Clause),
        AlsoClauseSyntax also => Of(also.Clause),
        _ => ExpressionParts.Of(clause).Concat(clause.Guard is { } guard ? [guard] : []),
    };
}
