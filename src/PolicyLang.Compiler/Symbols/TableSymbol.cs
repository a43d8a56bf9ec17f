using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A table of constants; it belongs to the whole policy, in whichever article it stands.</summary>
public sealed class TableSymbol(TableSyntax syntax, SyntaxTree tree, ArticleSymbol? article)
    : Symbol(syntax.Name.Text, syntax.Label?.Text, tree, syntax.Name.Span)
{
    public TableSyntax Syntax { get; } = syntax;

    public ArticleSymbol? Article { get; } = article;
}
