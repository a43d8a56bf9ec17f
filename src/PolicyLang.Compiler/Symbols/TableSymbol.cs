using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A table of constants; it belongs to the whole policy, in whichever article it stands.</summary>
public sealed class TableSymbol(TableSyntax syntax, PolicySymbol policy, ArticleSymbol? article)
    : Symbol(syntax.Name.Text, syntax.Label?.Text, policy.Tree, syntax.Name.Span)
{
    public PolicySymbol Policy { get; } = policy;

    public TableSyntax Syntax { get; } = syntax;

    public ArticleSymbol? Article { get; } = article;
}
