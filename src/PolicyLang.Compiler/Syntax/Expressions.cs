using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Syntax;

public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>Where an expression should stand and does not; already reported.</summary>
public sealed record MissingExpressionSyntax(TextSpan Span) : ExpressionSyntax(Span);

public enum LiteralKind
{
    /// <summary>Not a literal of the language (`30万`, `2021/2/30`); already reported, its value is unknown.</summary>
    Malformed,
    Money,
    Rate,
    Number,

    /// <summary>A number with a classifier: 50件.</summary>
    Count,
    Date,
    Span,
    Text,
    Bool,
    Unknown,
}

/// <summary>
/// A literal with its value: money in yuan, a rate as its value (30 % = 0.3). <paramref name="Text"/> is the words as written,
/// <paramref name="Classifier"/> the 件 of 50件.
/// </summary>
public sealed record LiteralSyntax(TextSpan Span, LiteralKind Kind, string Text, Value Value, string? Classifier = null) : ExpressionSyntax(Span);

public sealed record NameExpressionSyntax(TextSpan Span, NameSyntax Name) : ExpressionSyntax(Span);

public sealed record ParenthesizedSyntax(TextSpan Span, ExpressionSyntax Inner) : ExpressionSyntax(Span);

public enum UnarySyntaxKind
{
    Not,
    Negate,
}

public sealed record UnarySyntax(TextSpan Span, UnarySyntaxKind Operator, TextSpan OperatorSpan, ExpressionSyntax Operand) : ExpressionSyntax(Span);

public enum BinarySyntaxKind
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>`10% of price` and, turned round, `价款 的 10%`: the left operand is the share in both.</summary>
    Of,
}

/// <summary>Two operands. `a and b and c` is ((a and b) and c).</summary>
public sealed record BinarySyntax(TextSpan Span, ExpressionSyntax Left, BinarySyntaxKind Operator, TextSpan OperatorSpan, ExpressionSyntax Right)
    : ExpressionSyntax(Span);

/// <summary>`kind one of { a, b }`.</summary>
public sealed record OneOfSyntax(TextSpan Span, ExpressionSyntax Subject, ImmutableArray<ReferenceSyntax> Options) : ExpressionSyntax(Span);

public sealed record ConditionalSyntax(TextSpan Span, ExpressionSyntax Condition, ExpressionSyntax WhenTrue, ExpressionSyntax WhenFalse)
    : ExpressionSyntax(Span);

/// <summary>`lpr_1y on D`: a table's value in force on a day.</summary>
public sealed record OnSyntax(TextSpan Span, ExpressionSyntax Table, ExpressionSyntax Date) : ExpressionSyntax(Span);

/// <summary>`lpr_1y in January of D`: a table's value published in that month of the year of a day. <paramref name="Month"/>: 1–12, 0 where malformed (reported).</summary>
public sealed record InMonthSyntax(TextSpan Span, ExpressionSyntax Table, TextSpan MonthSpan, int Month, ExpressionSyntax Date) : ExpressionSyntax(Span);

/// <summary>`days from A to B`, `months from A to B`.</summary>
public sealed record BetweenSyntax(TextSpan Span, bool InMonths, ExpressionSyntax From, ExpressionSyntax To) : ExpressionSyntax(Span);

/// <summary>`min(a, b)`, `sum(price per claimant per year where …)`.</summary>
public sealed record CallSyntax(TextSpan Span, NameSyntax Function, ImmutableArray<ArgumentSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary>An argument; a window's has keys and may have a `where`; `count(per …)` has no expression.</summary>
public sealed record ArgumentSyntax(TextSpan Span, ExpressionSyntax? Expression, ImmutableArray<KeySyntax> Keys, ExpressionSyntax? Where) : SyntaxNode(Span);

/// <summary>`by category { a: 50万元, else: 30万元 }`.</summary>
public sealed record ChooseSyntax(TextSpan Span, NameSyntax Subject, ImmutableArray<EntrySyntax> Entries) : ExpressionSyntax(Span);

/// <summary>`when { output >= 5亿元: …, else: … }`: the first row that holds.</summary>
public sealed record BandsSyntax(TextSpan Span, ImmutableArray<BandSyntax> Rows) : ExpressionSyntax(Span);

/// <summary>A row of a `by` list or a table: its key is a reference, a literal (date, number, yes, no), or nothing for `else`.</summary>
public sealed record EntrySyntax(TextSpan Span, SyntaxNode? Key, ExpressionSyntax Value) : SyntaxNode(Span);

/// <summary>A row of bands; no condition: `else`.</summary>
public sealed record BandSyntax(TextSpan Span, ExpressionSyntax? Condition, ExpressionSyntax Value) : SyntaxNode(Span);
