using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;

namespace PolicyLang.EditorServices.Snapshots;

/// <summary>
/// Everything the editor's questions are answered from, at one moment: the policy files of the folders known, with the texts of open
/// documents in place of those on disk. Immutable; each folder is one rulebook, and a change leaves the other folders as they were.
/// </summary>
public sealed class WorkspaceSnapshot
{
    private readonly Func<string, DataText> readData;
    private readonly Func<string, ImmutableArray<string>> listData;
    private readonly WordsRead words;

    private WorkspaceSnapshot(
        ImmutableSortedDictionary<string, RulebookSnapshot> rulebooks, Func<string, DataText> readData, Func<string, ImmutableArray<string>> listData, WordsRead words)
    {
        Rulebooks = rulebooks;
        this.readData = readData;
        this.listData = listData;
        this.words = words;
    }

    /// <summary>By folder.</summary>
    public ImmutableSortedDictionary<string, RulebookSnapshot> Rulebooks { get; }

    public IEnumerable<Document> Documents => Rulebooks.Values.SelectMany(r => r.Documents.Values);

    /// <summary>
    /// Nothing yet. <paramref name="readData"/> gives data files and official texts by path, <paramref name="listData"/> the paths of those in
    /// a folder and below; without it no file is known until it is named.
    /// </summary>
    public static WorkspaceSnapshot Empty(Func<string, DataText> readData, Func<string, ImmutableArray<string>>? listData = null) =>
        new(ImmutableSortedDictionary.Create<string, RulebookSnapshot>(StringComparer.Ordinal), readData, listData ?? (_ => []), new WordsRead());

    /// <summary>A document with its surroundings, or null where none of that path is known.</summary>
    public DocumentView? Find(string path) =>
        Rulebooks.TryGetValue(DocumentPath.FolderOf(path), out var rulebook) && rulebook.Documents.TryGetValue(path, out var document)
            ? new DocumentView(this, rulebook, document)
            : null;

    public bool KnowsFolder(string folder) => Rulebooks.ContainsKey(folder);

    /// <summary>A document put in, or in place of the one of its path.</summary>
    public WorkspaceSnapshot With(Document document)
    {
        string folder = DocumentPath.FolderOf(document.Path);
        var rulebook = Rulebooks.GetValueOrDefault(folder) ?? EmptyRulebook(folder);
        return new(Rulebooks.SetItem(folder, rulebook.With(document)), readData, listData, words);
    }

    /// <summary>What is on disk in a folder; open documents stay what they are.</summary>
    public WorkspaceSnapshot WithFolder(string folder, IEnumerable<Document> onDisk)
    {
        var open = Rulebooks.GetValueOrDefault(folder)?.Documents.Values.Where(d => d.IsOpen) ?? [];
        var documents = onDisk.Concat(open).Aggregate(
            ImmutableSortedDictionary.Create<string, Document>(StringComparer.Ordinal), (all, document) => all.SetItem(document.Path, document));
        return new(Rulebooks.SetItem(folder, new RulebookSnapshot(folder, documents, new DataTexts(readData, listData), words)), readData, listData, words);
    }

    /// <summary>A document that is there no longer; a folder without documents is forgotten.</summary>
    public WorkspaceSnapshot Without(string path)
    {
        string folder = DocumentPath.FolderOf(path);
        if (Find(path) is null)
        {
            return this;
        }

        var rulebook = Rulebooks[folder].Without(path);
        return new(rulebook.Documents.IsEmpty ? Rulebooks.Remove(folder) : Rulebooks.SetItem(folder, rulebook), readData, listData, words);
    }

    /// <summary>Data files that changed; the rulebooks that read them are computed anew.</summary>
    public WorkspaceSnapshot ReadAgain(Func<string, bool> isMeant)
    {
        var changed = Rulebooks;
        foreach (var (folder, rulebook) in Rulebooks)
        {
            changed = changed.SetItem(folder, rulebook.ReadAgain(isMeant));
        }

        return new(changed, readData, listData, words);
    }

    /// <summary>Says that a newer snapshot is in force: nobody needs to wait for what it does not share with this one.</summary>
    public void SupersededBy(WorkspaceSnapshot newer)
    {
        foreach (var (folder, rulebook) in Rulebooks)
        {
            rulebook.SupersededBy(newer.Rulebooks.GetValueOrDefault(folder));
        }
    }

    private RulebookSnapshot EmptyRulebook(string folder) =>
        new(folder, ImmutableSortedDictionary.Create<string, Document>(StringComparer.Ordinal), new DataTexts(readData, listData), words);
}
