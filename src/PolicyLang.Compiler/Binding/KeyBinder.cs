using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>`per …`: a fact, or claimant, policy, year, quarter, month; a year of another day, or from another day on.</summary>
internal sealed class KeyBinder(BindingContext context, NameBinder names, OperatorBinder operators)
{
    private static readonly ImmutableArray<string> Builtins = ["claimant", "policy", "year", "quarter", "month"];

    public ImmutableArray<BoundKey> Bind(ImmutableArray<KeySyntax> keys)
    {
        var bound = ImmutableArray.CreateBuilder<BoundKey>();
        foreach (var key in keys)
        {
            var next = BindKey(key);
            if (bound.FirstOrDefault(k => k.Signature == next.Signature) is { } twice && !next.Value.Type.IsError)
            {
                context.Report(BindingDiagnostics.RepeatedRow(context.At(key.Span), context.Words(key.Span), twice.Location));
            }

            bound.Add(next);
        }

        return bound.ToImmutable();
    }

    private BoundKey BindKey(KeySyntax key)
    {
        string word = key.Name.Text;
        if (key.Name.IsMissing)
        {
            return new BoundKey(context.At(key.Span), "", new BoundError(context.At(key.Span)));
        }

        string? builtin = BuiltinNames.Find(BuiltinPlace.Name, word)?.English is { } name && Builtins.Contains(name) ? name : null;
        bool declared = context.FindFact(word) is not null || context.FindLet(word) is not null;
        if (builtin is not null && declared)
        {
            context.Report(BindingDiagnostics.Ambiguous(
                context.At(key.Name.Span), word, new("the built-in key", "内置的键"), new("the fact of that name", "同名的填报项")));
            return new BoundKey(context.At(key.Span), "", new BoundError(context.At(key.Span)));
        }

        return builtin is null ? BindFactKey(key, word, declared) : BindBuiltin(key, builtin);
    }

    private BoundKey BindFactKey(KeySyntax key, string word, bool declared)
    {
        if (declared && key.Of is null && key.From is null)
        {
            return new BoundKey(context.At(key.Span), word, names.Bind(key.Name));
        }

        string? nearest = NearestName.Find(word, context.Facts.Select(f => f.Name).Concat(Builtins));
        context.Report(BindingDiagnostics.UnknownKey(context.At(key.Span), word, declared ? null : nearest));
        return new BoundKey(context.At(key.Span), "", new BoundError(context.At(key.Span)));
    }

    private BoundKey BindBuiltin(KeySyntax key, string builtin)
    {
        switch (builtin)
        {
            case "claimant" when key.Of is null && key.From is null:
                return new BoundKey(context.At(key.Span), builtin, NameBinder.Field(BaseField.Claimant, context.At(key.Span)));
            case "policy" when key.Of is null && key.From is null:
                return new BoundKey(context.At(key.Span), builtin, NameBinder.Field(BaseField.Policy, context.At(key.Span)));
            case "claimant" or "policy":
                context.Report(BindingDiagnostics.UnknownKey(context.At(key.Span), context.Words(key.Span), null));
                return new BoundKey(context.At(key.Span), "", new BoundError(context.At(key.Span)));
            case "year" when key.From is { } start:
                return BindYearFrom(key, start);
            default:
                if (key.From is not null)
                {
                    context.Report(BindingDiagnostics.UnknownKey(context.At(key.Span), context.Words(key.Span), null));
                    return new BoundKey(context.At(key.Span), "", new BoundError(context.At(key.Span)));
                }

                string signature = key.Of is { } of && !IsEventDate(of) ? $"{builtin} of {of.Text}" : builtin;
                return new BoundKey(context.At(key.Span), signature, operators.Apply($"{builtin}_of", key.Span, Day(key)));
        }
    }

    /// <summary>`year of event_date` is `year`, in either spelling.</summary>
    private bool IsEventDate(NameSyntax name) =>
        context.FindFact(name.Text) is null && context.FindLet(name.Text) is null && BuiltinNames.Find(BuiltinPlace.Name, name.Text)?.English == "event_date";

    private BoundKey BindYearFrom(KeySyntax key, MonthDaySyntax start)
    {
        var value = start.Month == 0
            ? new BoundError(context.At(key.Span))
            : operators.Apply("year_from", key.Span, Day(key), Number(start.Month, start.Span), Number(start.Day, start.Span));
        return new BoundKey(context.At(key.Span), $"year from {start.Month}-{start.Day}", value);
    }

    private BoundConstant Number(int number, TextSpan span) => new(context.At(span), PolicyType.Number, Value.Of((Exact)number));

    private BoundExpression Day(KeySyntax key)
    {
        if (key.Of is null)
        {
            return NameBinder.Field(BaseField.EventDate, context.At(key.Span));
        }

        var day = names.Bind(key.Of);
        if (day.Type.Kind is not (TypeKind.Date or TypeKind.Error))
        {
            context.Report(TypeDiagnostics.Expected(
                context.At(key.Of.Span), new("a key's day", "键所依据的日期"), TypeWords.Name(PolicyType.Date), TypeWords.Name(day.Type), new("a date", "日期")));
            return new BoundError(context.At(key.Span));
        }

        return day;
    }
}
