using System.Collections.Immutable;

namespace PolicyLang.Compiler.Readings;

/// <summary>
/// What a run chooses where the official words leave a point open: reading → choice, by names or labels. A reading that is not named keeps its
/// default. Equal where they name the same choices.
/// </summary>
public sealed class ReadingChoices : IEquatable<ReadingChoices>
{
    private readonly ImmutableSortedDictionary<string, string> choices;

    private ReadingChoices(ImmutableSortedDictionary<string, string> choices)
    {
        this.choices = choices;
        Text = string.Join(", ", choices.Select(c => $"{c.Key} = {c.Value}"));
    }

    /// <summary>Every reading as its first choice has it.</summary>
    public static ReadingChoices Default { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>`day_count = act360, upgrade = difference`, by name; empty for the defaults.</summary>
    public string Text { get; }

    public bool IsDefault => choices.IsEmpty;

    /// <summary>What is named, in order of the readings.</summary>
    public IEnumerable<KeyValuePair<string, string>> Named => choices;

    public ReadingChoices With(string reading, string choice) => new(choices.SetItem(reading, choice));

    public string? Of(string reading) => choices.GetValueOrDefault(reading);

    public bool Equals(ReadingChoices? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as ReadingChoices);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
