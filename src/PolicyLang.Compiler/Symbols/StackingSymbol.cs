using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>`stacking … per project per year { … }`: how benefits of one policy go together.</summary>
public sealed class StackingSymbol(StackingSyntax syntax, SyntaxTree tree)
    : Symbol(syntax.Name.Text, syntax.Label?.Text, tree, syntax.Name.Span)
{
    public StackingSyntax Syntax { get; } = syntax;

    public Location At(SyntaxNode node) => new(Tree.Source, node.Span);
}
