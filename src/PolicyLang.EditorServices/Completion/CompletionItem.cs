using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Completion;

public enum CompletionKind
{
    Keyword,

    /// <summary>A whole sentence with places to fill in.</summary>
    Skeleton,
    Fact,
    Let,
    Table,
    Reading,
    Choice,
    Benefit,
    Policy,
    Article,
    Stacking,
    Function,

    /// <summary>A name every program has.</summary>
    BuiltinName,
    Type,
    Value,
    Unit,
    Claim,
    Field,
    Outcome,
    File,
    Folder,
    Column,

    /// <summary>Official words.</summary>
    Words,
}

/// <summary>
/// One thing that can be put in. <paramref name="NewText"/> is put in as it is or, where the client fills in places,
/// <see cref="Snippet"/> instead. The lower its <see cref="Rank"/>, the likelier it is meant.
/// </summary>
public sealed record CompletionItem(CompletionKind Kind, string Label, string NewText)
{
    /// <summary>In the syntax of snippets; null where nothing is to fill in.</summary>
    public string? Snippet { get; init; }

    /// <summary>Beside the label: the label people see, the other spelling.</summary>
    public string? Detail { get; init; }

    /// <summary>What it is: a type, a file.</summary>
    public Localized Description { get; init; } = Localized.Empty;

    /// <summary>The words it is found by, beside its label.</summary>
    public ImmutableArray<string> FoundBy { get; init; } = [];

    public int Rank { get; init; } = 50;

    /// <summary>It is clearly what comes here.</summary>
    public bool IsPreselected { get; init; }

    /// <summary>Where its documentation is (<see cref="CompletionDocumentation"/>); null where there is none.</summary>
    public string? Documentation { get; init; }

    /// <summary>What the editor compares the typed word with; set by <see cref="CompletionFilter"/>.</summary>
    public string FilterText { get; init; } = "";

    /// <summary>An item with places to fill in, in the syntax of snippets.</summary>
    public static CompletionItem OfSnippet(CompletionKind kind, string label, string snippet) =>
        new(kind, label, SnippetText.Plain(snippet)) { Snippet = snippet };
}

/// <summary>
/// What can be put in at a place. <paramref name="Insert"/> is what is typed of it, up to the cursor; <paramref name="Replace"/> also has the
/// rest of the word behind the cursor. Both lie on one line.
/// </summary>
public sealed record CompletionList(TextSpan Insert, TextSpan Replace, ImmutableArray<CompletionItem> Items)
{
    public static CompletionList Nothing(int offset) => new(new(offset, 0), new(offset, 0), []);
}

/// <param name="Language">Whose words are shown; a document of no keywords yet gets them in this language.</param>
/// <param name="Trigger">The mark whose typing asked; null where the writer asked or typed a word.</param>
/// <param name="FindsPinyin">Latin letters find Chinese words.</param>
public sealed record CompletionOptions(Language Language, string? Trigger = null, bool FindsPinyin = true);
