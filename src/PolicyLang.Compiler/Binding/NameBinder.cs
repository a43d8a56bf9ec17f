using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>What a name stands for: a let, a fact, a field every claim has, a reading, or a choice where one is expected.</summary>
internal sealed class NameBinder(BindingContext context, ExpressionBinder expressions)
{
    private static readonly ImmutableArray<(string Name, BaseField Field, PolicyType Type)> BaseFields =
    [
        ("claim_id", BaseField.ClaimId, PolicyType.Text),
        ("claimant", BaseField.Claimant, PolicyType.Text),
        ("event_date", BaseField.EventDate, PolicyType.Date),
        ("filed_date", BaseField.FiledDate, PolicyType.Date),
    ];

    public static BoundExpression Field(BaseField field, Location location) => field == BaseField.Policy
        ? new BoundBaseField(location, PolicyType.Text, field)
        : new BoundBaseField(location, BaseFields.First(f => f.Field == field).Type, field);

    public bool IsKnown(NameSyntax name) => IsOfClaims(name) || context.FindReading(name.Text) is not null;

    private bool IsOfClaims(NameSyntax name) =>
        context.FindLet(name.Text) is not null || context.FindFact(name.Text) is not null || FindField(name.Text) is not null;

    public BoundExpression Bind(NameSyntax name)
    {
        if (name.IsMissing)
        {
            return new BoundError(context.At(name.Span));
        }

        if (context.FindReading(name.Text) is { } reading)
        {
            return BindReading(reading, name);
        }

        if (context.FindLet(name.Text) is { } let)
        {
            return BindLet(let, name.Span);
        }

        if (context.FindFact(name.Text) is { } fact)
        {
            return new BoundFact(context.At(name.Span), fact);
        }

        if (FindField(name.Text) is { } field)
        {
            return Field(field, context.At(name.Span));
        }

        ReportUnknown(name);
        return new BoundError(context.At(name.Span));
    }

    /// <summary>Binds a name or a text where a type is expected that may have choices.</summary>
    public BoundExpression BindExpecting(ExpressionSyntax syntax, PolicyType expected)
    {
        if (expected.Kind != TypeKind.Choice)
        {
            return expected.IsError && syntax is NameExpressionSyntax ? new BoundError(context.At(syntax.Span)) : expressions.Bind(syntax);
        }

        switch (syntax)
        {
            case NameExpressionSyntax { Name: var name } when expected.FindChoice(name.Text) is { } choice:
                if (context.FindFact(name.Text) is not null || context.FindLet(name.Text) is not null)
                {
                    context.Report(BindingDiagnostics.Ambiguous(
                        context.At(name.Span), name.Text, new("the choice", "选项"), new("the fact of that name", "同名的填报项")));
                    return new BoundError(context.At(name.Span));
                }

                return new BoundConstant(context.At(name.Span), expected, Value.Choice(choice.Name));
            case NameExpressionSyntax { Name: var name } when !IsKnown(name):
                return name.IsMissing ? new BoundError(context.At(name.Span)) : UnknownChoice(name.Text, name.Span, expected);
            case LiteralSyntax { Kind: LiteralKind.Text } literal:
                return expected.FindChoice(literal.Value.AsText()) is { } labelled
                    ? new BoundConstant(context.At(literal.Span), expected, Value.Choice(labelled.Name))
                    : UnknownChoice(literal.Value.AsText(), literal.Span, expected);
            default:
                return expressions.Bind(syntax);
        }
    }

    /// <summary>An item of `one of { … }` or the key of a row.</summary>
    public BoundExpression BindOption(ReferenceSyntax option, PolicyType subject)
    {
        switch (subject.Kind)
        {
            case TypeKind.Error:
                return new BoundError(context.At(option.Span));
            case TypeKind.Choice:
                return subject.FindChoice(option.Text) is { } choice
                    ? new BoundConstant(context.At(option.Span), subject, Value.Choice(choice.Name))
                    : UnknownChoice(option.Text, option.Span, subject);
            case TypeKind.Text when option.IsLabel:
                return new BoundConstant(context.At(option.Span), PolicyType.Text, Value.Of(option.Text));
            default:
                context.Report(TypeDiagnostics.Expected(
                    context.At(option.Span), new("this", "此处"), TypeWords.Name(subject), new("a name", "名称"), TypeWords.Example(subject)));
                return new BoundError(context.At(option.Span));
        }
    }

    private static BaseField? FindField(string word)
    {
        string name = BuiltinNames.Find(BuiltinPlace.Name, word)?.English ?? word;
        foreach (var field in BaseFields)
        {
            if (field.Name == name)
            {
                return field.Field;
            }
        }

        return null;
    }

    private BoundExpression BindReading(ReadingSymbol reading, NameSyntax name)
    {
        if (IsOfClaims(name))
        {
            var fact = context.FindLet(name.Text)?.Location ?? context.FindFact(name.Text)?.Location ?? reading.Location;
            context.Diagnostics.AddOnce(ReadingDiagnostics.AlsoFact(fact, name.Text, reading.Location));
            return new BoundError(context.At(name.Span));
        }

        return new BoundConstant(context.At(name.Span), reading.Type, reading.Value) { Reading = reading };
    }

    private BoundExpression BindLet(LetSymbol let, TextSpan span)
    {
        if (context.Lets.TryGetValue(let, out var bound))
        {
            return bound.Value.Type.IsError ? new BoundError(context.At(span)) : CheckWindow(bound, span);
        }

        int start = context.Binding.IndexOf(let);
        if (start >= 0)
        {
            string circle = string.Join(" → ", context.Binding.Skip(start).Append(let).Select(l => $"`{l.Name}`"));
            context.Report(BindingDiagnostics.CircularLet(let.Location, circle));
            context.Lets[let] = new BoundLet(let, new BoundError(let.Location), false);
            return new BoundError(context.At(span));
        }

        context.Binding.Add(let);
        var outer = expressions.NoWindowsIn;
        expressions.NoWindowsIn = null;
        var user = context.Source;
        context.Source = let.Tree.Source;
        var value = expressions.Bind(let.Syntax.Value);
        context.Source = user;
        expressions.NoWindowsIn = outer;
        context.Binding.RemoveAt(context.Binding.Count - 1);
        if (context.Lets.TryGetValue(let, out var circular))
        {
            return circular.Value;
        }

        bound = new BoundLet(let, value, WindowFinder.In(value));
        context.Lets[let] = bound;
        return value.Type.IsError ? new BoundError(context.At(span)) : CheckWindow(bound, span);
    }

    private BoundExpression CheckWindow(BoundLet let, TextSpan span)
    {
        if (let.HasWindow && expressions.NoWindowsIn is { } place)
        {
            context.Report(PaidFinder.In(let.Value) ? BindingDiagnostics.PaidPlace(context.At(span), place) : BindingDiagnostics.WindowPlace(context.At(span), place));
            return new BoundError(context.At(span));
        }

        return new BoundLetValue(context.At(span), let);
    }

    private BoundError UnknownChoice(string word, TextSpan span, PolicyType type)
    {
        string all = string.Join(", ", type.Choices.Select(c => $"`{c.Name}`"));
        string? nearest = NearestName.Find(word, type.Choices.SelectMany(c => new[] { c.Name, c.Label ?? c.Name }));
        context.Report(BindingDiagnostics.UnknownChoice(context.At(span), word, all, nearest));
        return new BoundError(context.At(span));
    }

    private void ReportUnknown(NameSyntax name)
    {
        string word = name.Text;
        if (Unsupported.About(BuiltinNames.Find(BuiltinPlace.Name, word)?.English ?? word) is { } what)
        {
            context.Report(DeclarationDiagnostics.NotSupported(context.At(name.Span), what));
            return;
        }

        if (context.Tables.Find(context.Policy, word) is { } table)
        {
            context.Report(BindingDiagnostics.TableUse(context.At(name.Span), word, BuiltinNames.Find(BuiltinPlace.Type, table.Syntax.By.Text)?.English == "date"));
            return;
        }

        string? nearest = word[0] == '非' && context.FindFact(word[1..]) is not null
            ? $"非 {word[1..]}"
            : NearestName.Find(word, context.Facts.Select(f => f.Name).Concat(context.Benefit?.Lets.Select(l => l.Name) ?? []).Concat(BaseFields.Select(f => f.Name)).Concat(context.Policy.Readings.Keys));
        context.Report(BindingDiagnostics.UnknownName(context.At(name.Span), word, nearest));
    }
}
