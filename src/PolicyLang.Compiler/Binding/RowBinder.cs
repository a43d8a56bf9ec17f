using System.Collections.Immutable;
using PolicyLang.Compiler.Binding.Bands;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>`if`, `by x { … }` and `when { … }`: one value out of rows.</summary>
internal sealed class RowBinder(BindingContext context, ExpressionBinder expressions, NameBinder names, OperatorBinder operators)
{
    private static readonly Localized Condition = new("a condition", "条件");

    public BoundExpression Bind(ConditionalSyntax syntax)
    {
        var condition = expressions.BindAs(syntax.Condition, PolicyType.Bool, Condition);
        return Combine(
            syntax.Span, [new BoundRow(condition, expressions.Bind(syntax.WhenTrue))], expressions.Bind(syntax.WhenFalse));
    }

    public BoundExpression Bind(BandsSyntax syntax)
    {
        var rows = ImmutableArray.CreateBuilder<BoundRow>();
        var bands = new List<BoundBand>();
        BoundExpression? otherwise = null;
        BandSyntax? last = null;
        foreach (var row in syntax.Rows)
        {
            if (last is not null)
            {
                context.Report(BindingDiagnostics.RepeatedRow(context.At(row.Span), context.Words(row.Span), context.At(last.Span)));
                break;
            }

            var value = expressions.Bind(row.Value);
            if (row.Condition is { } condition)
            {
                bands.Add(new BoundBand(row, expressions.BindAs(condition, PolicyType.Bool, Condition)));
                rows.Add(new BoundRow(bands[^1].Condition, value));
            }
            else
            {
                otherwise = value;
                last = row;
            }
        }

        BandCheck.Check(bands, context);
        if (otherwise is null)
        {
            context.Report(BindingDiagnostics.MissingRow(context.At(syntax.Span), "`else`"));
            return new BoundError(context.At(syntax.Span));
        }

        return Combine(syntax.Span, rows.ToImmutable(), otherwise);
    }

    public BoundExpression Bind(ChooseSyntax syntax)
    {
        var subject = names.Bind(syntax.Subject);
        var seen = new Dictionary<Value, EntrySyntax>();
        var rows = ImmutableArray.CreateBuilder<BoundRow>();
        BoundExpression? otherwise = null;
        EntrySyntax? last = null;
        bool broken = subject.Type.IsError;
        foreach (var entry in syntax.Entries)
        {
            var value = expressions.Bind(entry.Value);
            if (entry.Key is null)
            {
                if (last is not null)
                {
                    context.Report(BindingDiagnostics.RepeatedRow(context.At(entry.Span), "else", context.At(last.Span)));
                    broken = true;
                }

                (otherwise, last) = (value, entry);
                continue;
            }

            var key = BindKey(entry.Key, subject.Type);
            if (key is not BoundConstant constant)
            {
                broken = true;
                continue;
            }

            if (!seen.TryAdd(constant.Value, entry))
            {
                context.Report(BindingDiagnostics.RepeatedRow(
                    context.At(entry.Key.Span), context.Words(entry.Key.Span), context.At(seen[constant.Value].Span)));
                broken = true;
                continue;
            }

            rows.Add(new BoundRow(operators.Apply("equal", entry.Key.Span, subject, constant), value));
        }

        if (broken)
        {
            return new BoundError(context.At(syntax.Span));
        }

        if (otherwise is null && Missing(subject.Type, seen.Keys) is { } missing)
        {
            context.Report(BindingDiagnostics.MissingRow(context.At(syntax.Subject.Span), missing));
            return new BoundError(context.At(syntax.Span));
        }

        // All cases are there: where the subject is unknown the first comparison already makes the whole unknown.
        return otherwise is null
            ? Combine(syntax.Span, rows.ToImmutable()[..^1], rows[^1].Value, rows[^1].Condition)
            : Combine(syntax.Span, rows.ToImmutable(), otherwise);
    }

    /// <summary>A key of a row as a constant of the subject's type.</summary>
    public BoundExpression BindKey(SyntaxNode key, PolicyType subject)
    {
        switch (key)
        {
            case ReferenceSyntax reference:
                return names.BindOption(reference, subject);
            case LiteralSyntax { Kind: LiteralKind.Malformed }:
                return new BoundError(context.At(key.Span));
            case LiteralSyntax literal when subject.IsError:
                return new BoundError(context.At(literal.Span));
            case LiteralSyntax literal when Symbols.Literals.Fit(literal, subject) is { IsUnknown: false } value:
                return new BoundConstant(context.At(literal.Span), subject, value);
            default:
                context.Report(TypeDiagnostics.Expected(
                    context.At(key.Span), new("a row's key", "行首"), TypeWords.Name(subject), new($"`{context.Words(key.Span)}`", $"`{context.Words(key.Span)}`"), TypeWords.Example(subject)));
                return new BoundError(context.At(key.Span));
        }
    }

    private static string? Missing(PolicyType subject, ICollection<Value> keys) => subject.Kind switch
    {
        TypeKind.Choice => subject.Choices.Where(c => !keys.Contains(Value.Choice(c.Name))).Select(c => $"`{c.Name}`").ToArray() is { Length: > 0 } open
            ? string.Join(", ", open)
            : null,
        TypeKind.Bool when keys.Contains(Value.True) && keys.Contains(Value.False) => null,
        TypeKind.Bool => keys.Contains(Value.True) ? "`no`" : keys.Contains(Value.False) ? "`yes`" : "`yes`, `no`",
        _ => "`else`",
    };

    /// <summary>One switch of all rows, of one type. <paramref name="last"/>: the condition of the last row where nothing else is left.</summary>
    private BoundExpression Combine(TextSpan span, ImmutableArray<BoundRow> rows, BoundExpression otherwise, BoundExpression? last = null)
    {
        if (otherwise.Type.IsError || rows.Any(r => r.Condition.Type.IsError || r.Value.Type.IsError))
        {
            return new BoundError(context.At(span));
        }

        var type = otherwise.Type;
        foreach (var row in rows)
        {
            if (Common(type, row.Value.Type) is not { } common)
            {
                context.Report(TypeDiagnostics.Rows(row.Value.Location, TypeWords.InFull(type), TypeWords.InFull(row.Value.Type)));
                return new BoundError(context.At(span));
            }

            type = common;
        }

        if (last is not null)
        {
            // With the last case as `else` a single row would not look at its subject at all; unknown must stay unknown.
            rows = rows.Add(new BoundRow(last, otherwise));
            otherwise = new BoundConstant(context.At(span), type, Value.Unknown);
        }

        return new BoundSwitch(context.At(span), type, rows, otherwise);
    }

    private static PolicyType? Common(PolicyType a, PolicyType b) =>
        a.AgreesWith(b) ? (a.Classifier is null ? b : a)
        : a.Kind == TypeKind.Unknown ? b
        : b.Kind == TypeKind.Unknown ? a
        : (a.Kind, b.Kind) is (TypeKind.Number, TypeKind.Count) or (TypeKind.Count, TypeKind.Number) ? PolicyType.Number
        : null;
}
