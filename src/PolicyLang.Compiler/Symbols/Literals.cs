using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Symbols;

/// <summary>Literals against the type they stand for.</summary>
internal static class Literals
{
    public static PolicyType TypeOf(LiteralSyntax literal) => literal.Kind switch
    {
        LiteralKind.Money => PolicyType.Money,
        LiteralKind.Rate => PolicyType.Rate,
        LiteralKind.Number => PolicyType.Number,
        LiteralKind.Count => PolicyType.Count with { Classifier = literal.Classifier },
        LiteralKind.Date => PolicyType.Date,
        LiteralKind.Span => PolicyType.Span,
        LiteralKind.Text => PolicyType.Text,
        LiteralKind.Bool => PolicyType.Bool,
        LiteralKind.Unknown => PolicyType.Unknown,
        _ => PolicyType.Error,
    };

    /// <summary>
    /// The value a literal has as a value of a type, or null where it does not fit: a plain number is a count, a count keeps to its
    /// classifier, a label names a choice.
    /// </summary>
    public static Value? Fit(LiteralSyntax literal, PolicyType type)
    {
        if (literal.Kind == LiteralKind.Unknown)
        {
            return Value.Unknown;
        }

        var own = TypeOf(literal);
        return (type.Kind, own.Kind) switch
        {
            (TypeKind.Choice, TypeKind.Text) => type.FindChoice(literal.Value.AsText()) is { } choice ? Value.Choice(choice.Name) : null,
            (TypeKind.Count, TypeKind.Number) => literal.Value.AsNumber() is { IsInteger: true, Sign: >= 0 } ? literal.Value : null,
            (TypeKind.Count, TypeKind.Count) => ClassifiersAgree(type, own) ? literal.Value : null,
            (TypeKind.Number, TypeKind.Count) => literal.Value,
            var (wanted, given) => wanted == given ? literal.Value : null,
        };
    }

    /// <summary>件 against 件; a count without a classifier agrees with all.</summary>
    public static bool ClassifiersAgree(PolicyType a, PolicyType b) => a.Classifier is null || b.Classifier is null || a.Classifier == b.Classifier;
}
