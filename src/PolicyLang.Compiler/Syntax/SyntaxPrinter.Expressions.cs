using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Parsing;

namespace PolicyLang.Compiler.Syntax;

/// <summary>Expressions. The tree keeps its brackets, so none are added.</summary>
public sealed partial class SyntaxPrinter
{
    private string Expression(ExpressionSyntax expression) => expression switch
    {
        LiteralSyntax e => Literal(e),
        NameExpressionSyntax e => Name(e.Name),
        ParenthesizedSyntax e => IsChinese ? $"（{Expression(e.Inner)}）" : $"({Expression(e.Inner)})",
        UnarySyntax e => (e.Operator == UnarySyntaxKind.Not ? Word(Keywords.Not) + " " : "-") + Expression(e.Operand),
        BinarySyntax { Operator: BinarySyntaxKind.Of } e => Share(e),
        BinarySyntax e => Chain(e),
        OneOfSyntax e => $"{Expression(e.Subject)} {Word(Keywords.OneOf)} {List(30, e.Options.Select(o => Reference(o)))}",
        ConditionalSyntax e => $"{Word(Keywords.If)} {Expression(e.Condition)} {Word(Keywords.Then)} {Expression(e.WhenTrue)} {Word(Keywords.Else)} {Expression(e.WhenFalse)}",
        OnSyntax e => $"{Expression(e.Table)} {Word(Keywords.On)} {Expression(e.Date)}",
        InMonthSyntax e => InMonth(e),
        BetweenSyntax e => $"{Word(e.InMonths ? Keywords.Months : Keywords.Days)} {Word(Keywords.From)} {Expression(e.From)} {Word(Keywords.To)} {Expression(e.To)}",
        CallSyntax e => Call(e),
        ChooseSyntax e => $"{Word(Keywords.By)} {Name(e.Subject)} {Entries(30, e.Entries)}",
        BandsSyntax e => $"{Word(Keywords.When)} {List(30, e.Rows.Select(Band), keepsCommas: true)}",
        _ => "",
    };

    /// <summary>The left spine is walked, not recursed into: chains may be long.</summary>
    private string Chain(BinarySyntax expression)
    {
        var parts = new Stack<string>();
        ExpressionSyntax left = expression;
        while (left is BinarySyntax { Operator: not BinarySyntaxKind.Of } binary)
        {
            parts.Push($" {Operator(binary.Operator)} {Expression(binary.Right)}");
            left = binary.Left;
        }

        return Expression(left) + string.Concat(parts);
    }

    /// <summary>In Chinese turned round, except where that would put a rate in front.</summary>
    private string Share(BinarySyntax share) => IsChinese && share.Right is not LiteralSyntax { Kind: LiteralKind.Rate }
        ? $"{Expression(share.Right)} 的 {Expression(share.Left)}"
        : $"{Expression(share.Left)} of {Expression(share.Right)}";

    private string InMonth(InMonthSyntax lookup) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{Expression(lookup.Table)} 在 {Expression(lookup.Date)} 的 {lookup.Month}月")
        : $"{Expression(lookup.Table)} in {MonthNames.English[Math.Clamp(lookup.Month, 1, 12) - 1]} of {Expression(lookup.Date)}";

    private string Call(CallSyntax call)
    {
        string arguments = string.Join(IsChinese ? "，" : ", ", call.Arguments.Select(Argument));
        return IsChinese ? $"{Name(call.Function)}（{arguments}）" : $"{Name(call.Function)}({arguments})";
    }

    private string Argument(ArgumentSyntax argument)
    {
        string expression = argument.Expression is { } value ? Expression(value) : "";
        string where = argument.Where is { } condition ? $" {Word(Keywords.Where)} {Expression(condition)}" : "";
        return (expression + Keys(argument.Keys) + where).TrimStart();
    }

    private string Entries(int column, ImmutableArray<EntrySyntax> entries) => List(column, entries.Select(e => Entry(e)));

    private string Entry(EntrySyntax entry) => (entry.Key switch
    {
        null => Word(Keywords.Else),
        ReferenceSyntax reference => Reference(reference),
        LiteralSyntax literal => Literal(literal),
        _ => "",
    }) + Colon + Expression(entry.Value);

    private string Band(BandSyntax band) => (band.Condition is { } condition ? Expression(condition) : Word(Keywords.Else)) + Colon + Expression(band.Value);

    private string Operator(BinarySyntaxKind kind) => kind switch
    {
        BinarySyntaxKind.Or => Word(Keywords.Or),
        BinarySyntaxKind.And => Word(Keywords.And),
        BinarySyntaxKind.Equal => "=",
        BinarySyntaxKind.NotEqual => IsChinese ? "≠" : "!=",
        BinarySyntaxKind.Less => "<",
        BinarySyntaxKind.LessOrEqual => IsChinese ? "≤" : "<=",
        BinarySyntaxKind.Greater => ">",
        BinarySyntaxKind.GreaterOrEqual => IsChinese ? "≥" : ">=",
        BinarySyntaxKind.Add => "+",
        BinarySyntaxKind.Subtract => "-",
        BinarySyntaxKind.Multiply => IsChinese ? "×" : "*",
        _ => IsChinese ? "÷" : "/",
    };
}
