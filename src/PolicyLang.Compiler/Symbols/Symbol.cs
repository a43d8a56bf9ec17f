using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>Something a name stands for. Symbols are compared by identity; <see cref="NameSpan"/> is where the name is declared.</summary>
public abstract class Symbol(string name, string? label, SyntaxTree tree, TextSpan nameSpan)
{
    public string Name { get; } = name;

    /// <summary>What people see: in reports, hovers and column headers.</summary>
    public string? Label { get; } = label;

    public SyntaxTree Tree { get; } = tree;

    public TextSpan NameSpan { get; } = nameSpan;

    public Location Location => new(Tree.Source, NameSpan);

    public string Display => Label ?? Name;
}
