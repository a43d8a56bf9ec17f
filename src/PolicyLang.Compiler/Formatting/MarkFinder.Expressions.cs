using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Formatting;

/// <summary>Expressions.</summary>
internal sealed partial class MarkFinder
{
    private void Expression(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralSyntax e:
                Sign(e);
                break;
            case NameExpressionSyntax e:
                Builtin(e.Name, BuiltinPlace.Name, Fields);
                break;
            case ParenthesizedSyntax e:
                Expression(e.Inner);
                break;
            case UnarySyntax e:
                if (e.Operator == UnarySyntaxKind.Negate)
                {
                    marks.Add(e.OperatorSpan.Start, TokenRoles.Sign);
                }

                Expression(e.Operand);
                break;
            case BinarySyntax e:
                if (e.Operator == BinarySyntaxKind.Of)
                {
                    marks.Turns.Add(new Turn(e.Left.Span, e.Right.Span, IsFixed: e.Right is LiteralSyntax { Kind: LiteralKind.Rate }));
                }

                Expression(e.Left);
                Expression(e.Right);
                break;
            case OneOfSyntax e:
                Expression(e.Subject);
                foreach (var option in e.Options)
                {
                    marks.Row(option.Span.Start, RowKind.Option, TokenRoles.Item);
                }

                break;
            case ConditionalSyntax e:
                Expression(e.Condition);
                Expression(e.WhenTrue);
                Expression(e.WhenFalse);
                break;
            case OnSyntax e:
                Expression(e.Table);
                Expression(e.Date);
                break;
            case InMonthSyntax e:
                marks.Months[e.MonthSpan.Start] = e.Month;
                marks.Turns.Add(new Turn(e.MonthSpan, e.Date.Span, IsFixed: false));
                Expression(e.Table);
                Expression(e.Date);
                break;
            case BetweenSyntax e:
                Expression(e.From);
                Expression(e.To);
                break;
            case CallSyntax e:
                marks.Add(e.Function.Span.Start, TokenRoles.Call);
                Builtin(e.Function, BuiltinPlace.Function);
                foreach (var argument in e.Arguments)
                {
                    Argument(argument);
                }

                break;
            case ChooseSyntax e:
                Builtin(e.Subject, BuiltinPlace.Name, Fields);
                Entries(e.Entries);
                break;
            case BandsSyntax e:
                foreach (var row in e.Rows)
                {
                    marks.Row(row.Span.Start, RowKind.Pair, TokenRoles.Item);
                    marks.Add(row.Value.Span.Start, TokenRoles.Cell);
                    if (row.Condition is { } condition)
                    {
                        Expression(condition);
                    }

                    Expression(row.Value);
                }

                break;
            default:
                break;
        }
    }

    private void Argument(ArgumentSyntax argument)
    {
        if (argument.Expression is { } value)
        {
            Expression(value);
        }

        Keys(argument.Keys);
        if (argument.Where is { } where)
        {
            Expression(where);
        }
    }

    private void Entries(ImmutableArray<EntrySyntax> entries)
    {
        foreach (var entry in entries)
        {
            marks.Row(entry.Span.Start, RowKind.Pair, TokenRoles.Item);
            marks.Add(entry.Value.Span.Start, TokenRoles.Cell);
            Expression(entry.Value);
        }
    }

    private void Constant(ExpressionSyntax value) => Sign(value as LiteralSyntax);

    /// <summary>A literal below 0 holds its minus.</summary>
    private void Sign(LiteralSyntax? literal)
    {
        if (literal is not null)
        {
            marks.Add(literal.Span.Start, TokenRoles.Sign);
        }
    }
}
