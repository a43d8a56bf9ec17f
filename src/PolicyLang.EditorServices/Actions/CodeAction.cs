using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Actions;

public enum ActionKind
{
    /// <summary>Mends a finding.</summary>
    QuickFix,

    /// <summary>Gives a part a name or a place of its own.</summary>
    Extract,

    /// <summary>Puts a value where its name stands.</summary>
    Inline,

    /// <summary>Says the same in another way.</summary>
    Rewrite,

    /// <summary>Writes what is not there yet.</summary>
    Write,

    /// <summary>Mends a whole document.</summary>
    FixAll,

    /// <summary>Looks after a whole document.</summary>
    Source,
}

/// <summary>A file that is not there yet.</summary>
public sealed record NewFile(string Path, string Text);

/// <summary>What an action changes: places in documents, which do not overlap, and files that it makes.</summary>
public sealed record ActionChange(ImmutableArray<DocumentEdit> Edits, ImmutableArray<NewFile> NewFiles)
{
    public static readonly ActionChange None = new([], []);
}

/// <summary>
/// Something that can be done at a place, with what it would change: that is computed when it is asked for, for most of what is offered is
/// never chosen. <paramref name="Id"/> finds the action again in the same text.
/// </summary>
public sealed record CodeAction(string Id, ActionKind Kind, Localized Title, Func<ActionChange> Change)
{
    /// <summary>The findings it mends.</summary>
    public ImmutableArray<Diagnostic> Mends { get; init; } = [];

    /// <summary>The one certain way to mend its finding.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Why it cannot be done here, where people may want to know.</summary>
    public Localized? Disabled { get; init; }

    /// <summary>The same as the way to mend one finding, with an identity of its own where several findings have such a way.</summary>
    internal CodeAction Mending(Diagnostic finding) => this with { Id = $"{Id} for {finding.Rule.Code} {finding.Location?.Span.Start}", Mends = [finding] };
}
