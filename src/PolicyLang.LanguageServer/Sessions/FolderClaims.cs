using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Deciding;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>The claims attached to the rules of a folder, and the newest that became of them. Only the newest is kept.</summary>
internal sealed record FolderClaims(string Folder, ImmutableArray<string> Files)
{
    /// <summary>Null until they are read, and when they are to be read again.</summary>
    public AttachedClaims? Claims { get; init; }

    /// <summary>Another one where the files are to be read again.</summary>
    public object Reading { get; init; } = new();

    /// <summary>The rules that were worked on last, whether or not they decided.</summary>
    public RulebookSnapshot? Worked { get; init; }

    /// <summary>The files as they were when they were read.</summary>
    public ImmutableArray<FileStamp> Stamps { get; init; } = [];

    public bool IsToBeDone => Claims is null || !First.Task.IsCompleted || Worked != Seen;

    /// <summary>The rules as they were last seen; others are an edit.</summary>
    public RulebookSnapshot? Seen { get; init; }

    /// <summary>The last good decisions; null where there are none yet.</summary>
    public DecidedClaims? Decided { get; init; }

    /// <summary>The number of <see cref="Decided"/>; 0 where there is none.</summary>
    public int Revision { get; init; }

    /// <summary>What <see cref="Decided"/> came to, and what came before the last burst of changes.</summary>
    public DecisionMarks? Marks { get; init; }

    public DecisionMarks? Before { get; init; }

    /// <summary>Why the rules as they are decide nothing; <see cref="Decided"/> is older then.</summary>
    public Localized? Problem { get; init; }

    public ImmutableArray<ClaimFinding> Findings { get; init; } = [];

    /// <summary>Ends with the first round of work.</summary>
    public TaskCompletionSource<FolderClaims?> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsStale => Problem is not null && Decided is not null;

    public DecisionChange? Change => Marks is { } marks ? Before?.To(marks) : null;

    /// <summary>The rules were edited. What stands before the first change of a burst is what later decisions are compared with.</summary>
    public FolderClaims Edited(RulebookSnapshot? rulebook, bool beginsBurst) => Marked(beginsBurst) with { Seen = rulebook };

    /// <summary>The files are to be read again.</summary>
    public FolderClaims Reread(bool beginsBurst) => Marked(beginsBurst) with { Claims = null, Reading = new() };

    private FolderClaims Marked(bool beginsBurst) => this with { Before = beginsBurst && Marks is not null ? Marks : Before };
}
