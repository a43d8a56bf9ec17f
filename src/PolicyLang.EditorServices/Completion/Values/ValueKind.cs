using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Values;

/// <summary>What a value is, as far as the trees tell: <see cref="TypeKind.Unknown"/> where they do not.</summary>
internal sealed record ValueKind(TypeKind Type, string? Classifier = null, ChoiceSet? Choices = null)
{
    public static readonly ValueKind Unknown = new(TypeKind.Unknown);
    public static readonly ValueKind Money = new(TypeKind.Money);
    public static readonly ValueKind Number = new(TypeKind.Number);
    public static readonly ValueKind Date = new(TypeKind.Date);
    public static readonly ValueKind Span = new(TypeKind.Span);
    public static readonly ValueKind Text = new(TypeKind.Text);
    public static readonly ValueKind Bool = new(TypeKind.Bool);

    public bool IsKnown => Type is not (TypeKind.Unknown or TypeKind.Error);

    public bool IsNumeric => Type is TypeKind.Money or TypeKind.Number or TypeKind.Count or TypeKind.Rate;

    /// <summary>Whether a value of the other kind can stand where one of this is wanted.</summary>
    public bool Takes(ValueKind other) => other.Type == Type
        ? Type != TypeKind.Choice || Choices?.Owner == other.Choices?.Owner
        : (Type, other.Type) is (TypeKind.Number, TypeKind.Count) or (TypeKind.Count, TypeKind.Number);

    public static ValueKind Of(FactScope fact) =>
        fact.Choices is { } choices ? new(TypeKind.Choice, null, choices)
        : fact.Syntax is null ? Money
        : Of(fact.Syntax.Type);

    public static ValueKind Of(TypeSyntax type) =>
        type is NamedTypeSyntax named && BuiltinNames.Find(BuiltinPlace.Type, named.Name.Text) is { } builtin
            ? Enum.TryParse<TypeKind>(builtin.English, ignoreCase: true, out var kind) ? new(kind, named.Classifier?.Text) : Unknown
            : Unknown;

    public static ValueKind OfBuiltin(string english) => english switch
    {
        "event_date" or "filed_date" => Date,
        "claimant" or "claim_id" => Text,
        "place" => Number,
        _ => Unknown,
    };
}
