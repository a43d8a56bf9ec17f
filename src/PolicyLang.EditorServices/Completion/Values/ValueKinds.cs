using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Values;

/// <summary>
/// The kind of an expression from names and literals alone. It orders what is offered; it judges nothing, so it may be wrong where the
/// binder would report a mistake.
/// </summary>
internal sealed class ValueKinds(NameScope scope)
{
    private readonly HashSet<LetScope> seen = [];

    public ValueKind OfName(string name)
    {
        if (scope.FindLet(name) is { } let)
        {
            return seen.Add(let) ? Of(let.Syntax.Value) : ValueKind.Unknown;
        }

        return scope.FindFact(name) is { } fact ? ValueKind.Of(fact)
            : scope.FindReading(name) is { } reading ? new(TypeKind.Choice, null, reading.Choices)
            : BuiltinNames.Find(BuiltinPlace.Name, name) is { } builtin ? ValueKind.OfBuiltin(builtin.English)
            : ValueKind.Unknown;
    }

    /// <summary>Of an expression as written.</summary>
    public ValueKind OfText(string expression)
    {
        var tree = PolicyParsing.Parse(new SourceText("", $"article 1 {{\nbenefit b {{\nlet x = {expression}\n}}\n}}"));
        return tree.Root.Items.OfType<ArticleSyntax>().SelectMany(a => a.Items).OfType<BenefitSyntax>().SelectMany(b => b.Clauses).OfType<LetClauseSyntax>()
            .FirstOrDefault() is { } let ? Of(let.Value) : ValueKind.Unknown;
    }

    public ValueKind Of(ExpressionSyntax? expression) => expression switch
    {
        LiteralSyntax literal => OfLiteral(literal),
        NameExpressionSyntax name => OfName(name.Name.Text),
        ParenthesizedSyntax inner => Of(inner.Inner),
        UnarySyntax unary => unary.Operator == UnarySyntaxKind.Not ? ValueKind.Bool : Of(unary.Operand),
        BinarySyntax binary => OfBinary(binary),
        OneOfSyntax => ValueKind.Bool,
        ConditionalSyntax conditional => Known(conditional.WhenTrue, conditional.WhenFalse),
        OnSyntax on => OfTable(on.Table),
        InMonthSyntax inMonth => OfTable(inMonth.Table),
        BetweenSyntax => ValueKind.Number,
        CallSyntax call => OfCall(call),
        ChooseSyntax choose => Known([.. choose.Entries.Select(e => e.Value)]),
        BandsSyntax bands => Known([.. bands.Rows.Select(r => r.Value)]),
        _ => ValueKind.Unknown,
    };

    private ValueKind Known(params ReadOnlySpan<ExpressionSyntax> expressions)
    {
        foreach (var expression in expressions)
        {
            if (Of(expression) is { IsKnown: true } kind)
            {
                return kind;
            }
        }

        return ValueKind.Unknown;
    }

    private static ValueKind OfLiteral(LiteralSyntax literal) => literal.Kind switch
    {
        LiteralKind.Money => ValueKind.Money,
        LiteralKind.Rate => new(TypeKind.Rate),
        LiteralKind.Number => ValueKind.Number,
        LiteralKind.Count => new(TypeKind.Count, literal.Classifier),
        LiteralKind.Date => ValueKind.Date,
        LiteralKind.Span => ValueKind.Span,
        LiteralKind.Text => ValueKind.Text,
        LiteralKind.Bool => ValueKind.Bool,
        _ => ValueKind.Unknown,
    };

    private ValueKind OfBinary(BinarySyntax binary)
    {
        var (left, right) = (Of(binary.Left), Of(binary.Right));
        switch (binary.Operator)
        {
            case BinarySyntaxKind.Add or BinarySyntaxKind.Subtract:
                return left.IsKnown ? left : right;
            case BinarySyntaxKind.Of:
                return right;
            case BinarySyntaxKind.Divide:
                return left.Type == right.Type && left.IsKnown ? ValueKind.Number : left;
            case BinarySyntaxKind.Multiply:
                return left.Type == TypeKind.Money || !right.IsKnown ? left : right;
            default:
                return ValueKind.Bool;
        }
    }

    private ValueKind OfTable(ExpressionSyntax table) =>
        table is NameExpressionSyntax { Name.Text: var name } && scope.FindTable(name) is { } found ? ValueKind.Of(found.Syntax.Type) : ValueKind.Unknown;

    private ValueKind OfCall(CallSyntax call)
    {
        if (scope.FindTable(call.Function.Text) is { } table)
        {
            return ValueKind.Of(table.Syntax.Type);
        }

        return BuiltinNames.Find(BuiltinPlace.Function, call.Function.Text)?.English switch
        {
            "count" or "ordinal" or "steps" => ValueKind.Number,
            "paid" => ValueKind.Money,
            null => ValueKind.Unknown,
            _ => Known([.. call.Arguments.Select(a => a.Expression).OfType<ExpressionSyntax>()]),
        };
    }
}
