using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>Expressions. A name is a choice where the value beside it has choices and nothing else is called so.</summary>
internal sealed partial class OccurrenceFinder
{
    private void VisitExpression(ExpressionSyntax? expression)
    {
        switch (expression)
        {
            case null:
                return;
            case NameExpressionSyntax name:
                Value(name.Name);
                return;
            case BinarySyntax { Operator: BinarySyntaxKind.Equal or BinarySyntaxKind.NotEqual } binary:
                VisitSide(binary.Left, binary.Right);
                VisitSide(binary.Right, binary.Left);
                return;
            case OneOfSyntax oneOf:
                VisitExpression(oneOf.Subject);
                var options = scope.ChoicesOf(oneOf.Subject);
                foreach (var option in oneOf.Options)
                {
                    Choice(option, options);
                }

                return;
            case ChooseSyntax choose:
                Value(choose.Subject);
                var rows = scope.ChoicesOf(new NameExpressionSyntax(choose.Subject.Span, choose.Subject));
                foreach (var entry in choose.Entries)
                {
                    Choice(entry.Key as ReferenceSyntax, rows);
                    VisitExpression(entry.Value);
                }

                return;
            case OnSyntax on:
                VisitTableName(on.Table);
                VisitExpression(on.Date);
                return;
            case InMonthSyntax inMonth:
                VisitTableName(inMonth.Table);
                VisitExpression(inMonth.Date);
                return;
            case CallSyntax call:
                VisitCall(call);
                return;
        }

        foreach (var part in ExpressionParts.Of(expression))
        {
            VisitExpression(part);
        }
    }

    /// <summary>One side of a comparison; a word that is no value is a choice of the other side.</summary>
    private void VisitSide(ExpressionSyntax side, ExpressionSyntax other)
    {
        if (AsReference(side) is { } word && (word.IsLabel || scope.FindValue(word.Text) is null))
        {
            Choice(word, scope.ChoicesOf(other));
        }
        else
        {
            VisitExpression(side);
        }
    }

    private static ReferenceSyntax? AsReference(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax { Name: { IsMissing: false } name } => new ReferenceSyntax(name.Span, name.Text, IsLabel: false),
        LiteralSyntax { Kind: LiteralKind.Text } literal => new ReferenceSyntax(literal.Span, literal.Value.AsText(), IsLabel: true),
        _ => null,
    };

    private void VisitTableName(ExpressionSyntax table)
    {
        if (table is NameExpressionSyntax { Name: var name } && scope.FindTable(name.Text) is { } found)
        {
            Add(name.Span, found.Key);
        }
        else
        {
            VisitExpression(table);
        }
    }

    private void VisitCall(CallSyntax call)
    {
        string function = BuiltinNames.Find(BuiltinPlace.Function, call.Function.Text)?.English ?? call.Function.Text;
        var table = scope.FindTable(call.Function.Text);
        if (table is not null)
        {
            Add(call.Function.Span, table.Key);
        }
        else
        {
            Builtin(BuiltinPlace.Function, call.Function);
        }

        foreach (var argument in call.Arguments)
        {
            switch (argument.Expression)
            {
                case NameExpressionSyntax { Name: var benefit } when function == "paid":
                    VisitBenefitName(benefit);
                    break;
                case { } key when table is not null && AsReference(key) is { } word && (word.IsLabel || scope.FindValue(word.Text) is null):
                    Choice(word, scope.KeysOf(table));
                    break;
                default:
                    VisitExpression(argument.Expression);
                    break;
            }

            Keys(argument.Keys);
            VisitExpression(argument.Where);
        }
    }
}
