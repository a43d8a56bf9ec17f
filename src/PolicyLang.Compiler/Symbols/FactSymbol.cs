using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>A fact that claims carry, of a benefit or of a whole policy.</summary>
public sealed class FactSymbol(string name, string? label, SyntaxTree tree, TextSpan nameSpan, PolicyType type, bool isSigned, bool byAuthority, Value defaultValue)
    : Symbol(name, label, tree, nameSpan)
{
    /// <summary>The fact that `amount decided` reads; it exists without being declared.</summary>
    public const string DecidedAmount = "decided_amount";

    /// <summary>The usual name and label of the fact by which the authority selects.</summary>
    public const string Selected = "selected";
    public const string SelectedLabel = "入选";

    public PolicyType Type { get; } = type;

    public bool IsSigned { get; } = isSigned;

    public bool ByAuthority { get; } = byAuthority;

    /// <summary>Unknown where none is declared.</summary>
    public Value Default { get; } = defaultValue;
}
