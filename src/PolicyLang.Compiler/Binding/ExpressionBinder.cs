using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// Expression syntax → bound expression. One mistake gives one message: what is wrong becomes a <see cref="BoundError"/> whose type fits
/// everything around it.
/// </summary>
internal sealed class ExpressionBinder
{
    private readonly BindingContext context;
    private readonly OperatorBinder operators;
    private readonly NameBinder names;
    private readonly WindowBinder windows;
    private readonly RowBinder rows;

    public ExpressionBinder(BindingContext context)
    {
        this.context = context;
        operators = new OperatorBinder(context);
        names = new NameBinder(context, this);
        Keys = new KeyBinder(context, names, operators);
        windows = new WindowBinder(context, this);
        rows = new RowBinder(context, this, names, operators);
    }

    public KeyBinder Keys { get; }

    /// <summary>Where windows may not stand: the place, for the message; null where they may.</summary>
    public Localized? NoWindowsIn { get; set; }

    public BoundExpression Bind(ExpressionSyntax syntax)
    {
        if (context.Depth >= Depths.Most)
        {
            return TooDeep(syntax);
        }

        context.Depth++;
        var bound = BindHere(syntax);
        context.Depth--;
        return bound;
    }

    private BoundExpression BindHere(ExpressionSyntax syntax) => syntax switch
    {
        LiteralSyntax literal => BindLiteral(literal),
        NameExpressionSyntax name => names.Bind(name.Name),
        ParenthesizedSyntax parenthesized => Bind(parenthesized.Inner),
        UnarySyntax unary => BindUnary(unary),
        BinarySyntax binary => BindBinary(binary),
        OneOfSyntax oneOf => BindOneOf(oneOf),
        ConditionalSyntax conditional => rows.Bind(conditional),
        ChooseSyntax choose => rows.Bind(choose),
        BandsSyntax bands => rows.Bind(bands),
        OnSyntax on => context.Tables.BindOn(on, context, this),
        InMonthSyntax inMonth => context.Tables.BindInMonth(inMonth, context, this),
        BetweenSyntax between => operators.Apply(
            between.InMonths ? "months_between" : "days_between", between.Span, Bind(between.From), Bind(between.To)),
        CallSyntax call => BindCall(call),
        MissingExpressionSyntax => new BoundError(context.At(syntax.Span)),
        _ => throw new InvalidOperationException($"no binding for {syntax.GetType().Name}"),
    };

    /// <summary>Binds what must be of a type; <paramref name="what"/> names it in the message (`the amount`).</summary>
    public BoundExpression BindAs(ExpressionSyntax syntax, PolicyType wanted, Localized what)
    {
        var bound = Bind(syntax);
        bool fits = bound.Type.Kind == wanted.Kind || bound.Type.Kind is TypeKind.Error or TypeKind.Unknown;
        if (fits)
        {
            return bound;
        }

        context.Report(TypeDiagnostics.Expected(
            context.At(syntax.Span), what, TypeWords.Name(wanted), TypeWords.Name(bound.Type), TypeWords.Example(wanted)).WithUnit(context.At(syntax.Span), wanted));
        return new BoundError(context.At(syntax.Span));
    }

    /// <summary>Lets that stand below where they are read are bound within each other; here the chain is too long.</summary>
    private BoundError TooDeep(ExpressionSyntax syntax)
    {
        var at = context.At(syntax.Span);
        if (!context.IsTooDeep)
        {
            context.IsTooDeep = true;
            context.Report(VersionDiagnostics.TooDeep(at, Depths.Most));
        }

        return new BoundError(at);
    }

    private BoundExpression BindLiteral(LiteralSyntax literal) => literal.Kind == LiteralKind.Malformed
        ? new BoundError(context.At(literal.Span))
        : new BoundConstant(context.At(literal.Span), Literals.TypeOf(literal), literal.Value);

    private BoundExpression BindUnary(UnarySyntax unary) =>
        operators.Apply(unary.Operator == UnarySyntaxKind.Not ? "not" : "negate", unary.Span, Bind(unary.Operand));

    private BoundExpression BindBinary(BinarySyntax binary)
    {
        if (binary.Operator is BinarySyntaxKind.Equal or BinarySyntaxKind.NotEqual)
        {
            var (left, right) = BindSides(binary.Left, binary.Right);
            return operators.Apply(OperatorId(binary.Operator), binary.Span, left, right);
        }

        return operators.Apply(OperatorId(binary.Operator), binary.Span, Bind(binary.Left), Bind(binary.Right));
    }

    /// <summary>`kind = invention`: where one side is a choice, the other may be the name or the label of one.</summary>
    private (BoundExpression Left, BoundExpression Right) BindSides(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (IsWord(left) && !IsWord(right))
        {
            var boundRight = Bind(right);
            return (names.BindExpecting(left, boundRight.Type), boundRight);
        }

        if (left is NameExpressionSyntax first && !names.IsKnown(first.Name) && right is NameExpressionSyntax second && names.IsKnown(second.Name))
        {
            var boundRight = Bind(right);
            return (names.BindExpecting(left, boundRight.Type), boundRight);
        }

        var boundLeft = Bind(left);
        return (boundLeft, IsWord(right) ? names.BindExpecting(right, boundLeft.Type) : Bind(right));
    }

    private static bool IsWord(ExpressionSyntax syntax) => syntax is NameExpressionSyntax or LiteralSyntax { Kind: LiteralKind.Text };

    private BoundExpression BindOneOf(OneOfSyntax syntax)
    {
        var subject = Bind(syntax.Subject);
        return syntax.Options.IsEmpty
            ? new BoundError(context.At(syntax.Span))
            : operators.Apply("one_of", syntax.Span, [subject, .. syntax.Options.Select(o => names.BindOption(o, subject.Type))]);
    }

    private BoundExpression BindCall(CallSyntax call)
    {
        string word = call.Function.Text;
        string function = BuiltinNames.Find(BuiltinPlace.Function, word)?.English ?? word;
        if (context.Tables.Find(context.Policy, word) is not null)
        {
            return context.Tables.BindCall(call, context, this, names);
        }

        bool isWindow = function is "sum" or "count" or "ordinal" || call.Arguments.Any(a => a.Keys.Length > 0 || a.Where is not null);
        switch (function)
        {
            case "sum" or "count" or "min" or "max" or "ordinal" when isWindow:
                return windows.Bind(call, function);
            case "paid":
                return new PaidBinder(context, this).Bind(call);
            case "min" or "max" or "round" or "steps":
                return BindFunction(call, function);
            case "":
                return new BoundError(context.At(call.Span));
            default:
                context.Report(BindingDiagnostics.UnknownFunction(context.At(call.Function.Span), word, NearestFunction(word)));
                return new BoundError(context.At(call.Span));
        }
    }

    private BoundExpression BindFunction(CallSyntax call, string function)
    {
        ImmutableArray<BoundExpression> operands = [.. call.Arguments.Select(a => a.Expression is { } e ? Bind(e) : new BoundError(context.At(a.Span)))];
        bool hasUnit = function is "round" or "steps";
        bool fits = hasUnit ? operands.Length == 2 : operands.Length >= 2;
        if (fits)
        {
            return operators.Apply(function, call.Span, [.. operands]);
        }

        context.Report(TypeDiagnostics.Arguments(context.At(call.Span), call.Function.Text, hasUnit
            ? new($"`{function}(x, 1元)`: a value and a unit", $"`{call.Function.Text}（x，1元）`：数值和单位")
            : new($"`{function}(a, b)`: two values or more; over claims `{function}(price per claimant per year)`",
                $"`{call.Function.Text}（甲，乙）`：两个或更多的值；对多笔申报写 `{call.Function.Text}（价款 每申报人 每年）`")));
        return new BoundError(context.At(call.Span));
    }

    private string? NearestFunction(string word) => NearestName.Find(
        word,
        BuiltinNames.All.Where(b => b.Place == BuiltinPlace.Function).SelectMany(b => new[] { b.English, b.Chinese })
            .Concat(context.Policy.Tables.Select(t => t.Name)));

    private static string OperatorId(BinarySyntaxKind kind) => kind switch
    {
        BinarySyntaxKind.Or => "or",
        BinarySyntaxKind.And => "and",
        BinarySyntaxKind.Equal => "equal",
        BinarySyntaxKind.NotEqual => "not_equal",
        BinarySyntaxKind.Less => "less",
        BinarySyntaxKind.LessOrEqual => "less_or_equal",
        BinarySyntaxKind.Greater => "greater",
        BinarySyntaxKind.GreaterOrEqual => "greater_or_equal",
        BinarySyntaxKind.Add => "add",
        BinarySyntaxKind.Subtract => "subtract",
        BinarySyntaxKind.Multiply => "multiply",
        BinarySyntaxKind.Divide => "divide",
        _ => "share",
    };
}
