using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// A comparison with a figure, seen from the figure: <paramref name="Operator"/> stands between <paramref name="Subject"/> and the figure,
/// negations worked out. <paramref name="IsTurned"/>: the operator in the file is the other way round. <paramref name="IsEither"/>: in an exclusion
/// or a case of an amount, where words may say the condition or its opposite.
/// </summary>
internal sealed record Comparison(
    RuleFigure Figure, ExpressionSyntax Subject, BinarySyntaxKind Operator, TextSpan OperatorSpan, bool IsTurned, bool IsNegated, bool IsEither, BenefitSymbol? Benefit)
{
    /// <summary>Whether the comparison says what the words do.</summary>
    public bool Agrees(QuantityBound bound) =>
        bound is QuantityBound.None or QuantityBound.First || Wanted(bound) == Operator || (IsEither && Wanted(bound) == Opposite(Operator));

    /// <summary>The operator as it would have to stand in the file for the words to be right.</summary>
    public BinarySyntaxKind InFile(QuantityBound bound)
    {
        var wanted = IsEither && IsUpper(Wanted(bound)) != IsUpper(Operator) ? Opposite(Wanted(bound)) : Wanted(bound);
        wanted = IsNegated ? Opposite(wanted) : wanted;
        return IsTurned ? Turned(wanted) : wanted;
    }

    public static bool IsComparison(BinarySyntaxKind kind) => kind is
        BinarySyntaxKind.Equal or BinarySyntaxKind.NotEqual or BinarySyntaxKind.Less or BinarySyntaxKind.LessOrEqual or BinarySyntaxKind.Greater or BinarySyntaxKind.GreaterOrEqual;

    public static BinarySyntaxKind Turned(BinarySyntaxKind kind) => kind switch
    {
        BinarySyntaxKind.Less => BinarySyntaxKind.Greater,
        BinarySyntaxKind.LessOrEqual => BinarySyntaxKind.GreaterOrEqual,
        BinarySyntaxKind.Greater => BinarySyntaxKind.Less,
        BinarySyntaxKind.GreaterOrEqual => BinarySyntaxKind.LessOrEqual,
        _ => kind,
    };

    public static BinarySyntaxKind Opposite(BinarySyntaxKind kind) => kind switch
    {
        BinarySyntaxKind.Less => BinarySyntaxKind.GreaterOrEqual,
        BinarySyntaxKind.LessOrEqual => BinarySyntaxKind.Greater,
        BinarySyntaxKind.Greater => BinarySyntaxKind.LessOrEqual,
        BinarySyntaxKind.GreaterOrEqual => BinarySyntaxKind.Less,
        BinarySyntaxKind.Equal => BinarySyntaxKind.NotEqual,
        _ => BinarySyntaxKind.Equal,
    };

    public static string Sign(BinarySyntaxKind kind) => kind switch
    {
        BinarySyntaxKind.Less => "<",
        BinarySyntaxKind.LessOrEqual => "<=",
        BinarySyntaxKind.Greater => ">",
        BinarySyntaxKind.GreaterOrEqual => ">=",
        BinarySyntaxKind.Equal => "=",
        _ => "!=",
    };

    private static BinarySyntaxKind Wanted(QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => BinarySyntaxKind.GreaterOrEqual,
        QuantityBound.MoreThan => BinarySyntaxKind.Greater,
        QuantityBound.AtMost => BinarySyntaxKind.LessOrEqual,
        _ => BinarySyntaxKind.Less,
    };

    private static bool IsUpper(BinarySyntaxKind kind) => kind is BinarySyntaxKind.Less or BinarySyntaxKind.LessOrEqual;
}
