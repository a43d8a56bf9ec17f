using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// A clause and the file it is written in. <paramref name="Article"/> is null in a header. Of a document that was amended, clauses stand in
/// several files.
/// </summary>
public sealed record DocumentClause(ClauseSyntax Syntax, SyntaxTree Tree, ArticleSymbol? Article)
{
    public Location Location => new(Tree.Source, Syntax.Span);
}
