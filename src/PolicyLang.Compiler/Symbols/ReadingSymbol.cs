using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// A point the official words leave open, as one document declares it. <paramref name="inForce"/> is the choice this compilation is made under.
/// </summary>
public sealed class ReadingSymbol(ReadingSyntax syntax, string? article, SyntaxTree tree, PolicyType type, ChoiceOption inForce)
    : Symbol(syntax.Name.Text, syntax.Label?.Text, tree, syntax.Name.Span)
{
    public ReadingSyntax Syntax { get; } = syntax;

    /// <summary>The number of the article it stands in; null beside the articles.</summary>
    public string? Article { get; } = article;

    /// <summary>The type of its value: one of its choices.</summary>
    public PolicyType Type { get; } = type;

    public ChoiceOption Default => Type.Choices[0];

    public ChoiceOption InForce { get; } = inForce;

    public bool IsDefault => InForce == Default;

    /// <summary>Whether another document's declaration is of the same point: the same choices, the same default.</summary>
    internal bool IsLike(ReadingSymbol other) => Type.Choices.Select(c => c.Name).SequenceEqual(other.Type.Choices.Select(c => c.Name), StringComparer.Ordinal);

    internal Value Value => Value.Choice(InForce.Name);
}
