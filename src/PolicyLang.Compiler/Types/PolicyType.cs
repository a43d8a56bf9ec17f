using System.Collections.Immutable;

namespace PolicyLang.Compiler.Types;

public enum TypeKind
{
    /// <summary>The type of an expression that is already reported; fits everything, so that one mistake gives one message.</summary>
    Error,

    /// <summary>The type of the word `unknown` alone; fits everything.</summary>
    Unknown,
    Money,

    /// <summary>A plain number, the result of money / money or of counting.</summary>
    Number,

    /// <summary>Whole things: 50件.</summary>
    Count,

    /// <summary>A number written with %.</summary>
    Rate,
    Date,
    Span,
    Text,
    Bool,

    /// <summary>One of a list of named choices.</summary>
    Choice,
}

/// <summary>One choice of a `one of { … }`, with the label people see.</summary>
public sealed record ChoiceOption(string Name, string? Label)
{
    public string Display => Label ?? Name;
}

/// <summary>A type of the language. <paramref name="Classifier"/> belongs to counts (件), <paramref name="Choices"/> to choices.</summary>
public sealed record PolicyType(TypeKind Kind, string? Classifier = null, ImmutableArray<ChoiceOption> Choices = default)
{
    public static readonly PolicyType Error = new(TypeKind.Error);
    public static readonly PolicyType Unknown = new(TypeKind.Unknown);
    public static readonly PolicyType Money = new(TypeKind.Money);
    public static readonly PolicyType Number = new(TypeKind.Number);
    public static readonly PolicyType Count = new(TypeKind.Count);
    public static readonly PolicyType Rate = new(TypeKind.Rate);
    public static readonly PolicyType Date = new(TypeKind.Date);
    public static readonly PolicyType Span = new(TypeKind.Span);
    public static readonly PolicyType Text = new(TypeKind.Text);
    public static readonly PolicyType Bool = new(TypeKind.Bool);

    public bool IsNumeric => Kind is TypeKind.Money or TypeKind.Number or TypeKind.Count or TypeKind.Rate;

    public bool IsError => Kind == TypeKind.Error;

    /// <summary>Whether values of both are the same kind of thing: counts of the same things, choices of the same names.</summary>
    public bool AgreesWith(PolicyType other) =>
        Kind == other.Kind
        && (Classifier is null || other.Classifier is null || Classifier == other.Classifier)
        && (Kind != TypeKind.Choice || Choices.Select(c => c.Name).ToHashSet().SetEquals(other.Choices.Select(c => c.Name)));

    public ChoiceOption? FindChoice(string nameOrLabel)
    {
        if (Choices.IsDefault)
        {
            return null;
        }

        foreach (var choice in Choices)
        {
            if (choice.Name == nameOrLabel || choice.Label == nameOrLabel)
            {
                return choice;
            }
        }

        return null;
    }
}
