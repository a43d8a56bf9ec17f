namespace PolicyLang.Compiler.Text;

/// <summary>The language people are spoken to in; the keywords of a file have nothing to do with it.</summary>
public enum Language
{
    English,
    Chinese,
}

/// <summary>One sentence in both languages. Words of the user stand in backticks.</summary>
public sealed record Localized(string English, string Chinese)
{
    public static readonly Localized Empty = new("", "");

    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    public bool IsEmpty => English.Length == 0 && Chinese.Length == 0;

    /// <summary>The same words in both languages (names, numbers, official texts).</summary>
    public static Localized Same(string text) => new(text, text);
}
