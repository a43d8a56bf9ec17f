using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A clause of shared money in a message.</summary>
internal static class MoneyWords
{
    /// <summary>`the cap`, `the budget`.</summary>
    public static Localized Of(MoneyClauseSyntax clause) => clause is BudgetClauseSyntax ? new("budget", "预算") : new("cap", "封顶");
}
