using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// The folders the client works in, and the policy files on disk that belong to the snapshot: those below these folders, and those beside
/// an open document.
/// </summary>
internal sealed class WorkspaceFolders(Session session)
{
    private readonly Lock gate = new();
    private ImmutableArray<string> roots = [];

    /// <summary>Ends when all folders were looked through; a question about the whole workspace waits for it.</summary>
    public Task Scanned { get; private set; } = Task.CompletedTask;

    public IEnumerable<string> Roots => roots;

    /// <summary>The folders that `initialize` tells; they are looked through when the client is ready.</summary>
    public void Set(IEnumerable<string> folders) => roots = [.. folders.Select(f => f.TrimEnd('/')).Distinct(StringComparer.Ordinal)];

    public void Begin()
    {
        lock (gate)
        {
            Scanned = Task.Run(() => Scan(roots), session.Stop);
        }
    }

    public void Add(IEnumerable<string> folders)
    {
        ImmutableArray<string> added = [.. folders.Select(f => f.TrimEnd('/')).Except(roots)];
        if (added.IsEmpty)
        {
            return;
        }

        lock (gate)
        {
            roots = roots.AddRange(added);
            var before = Scanned;
            Scanned = Task.Run(() => ScanAfterAsync(before, added), session.Stop);
        }
    }

    public void Remove(IEnumerable<string> folders)
    {
        lock (gate)
        {
            roots = roots.RemoveRange(folders.Select(f => f.TrimEnd('/')));
        }

        foreach (string folder in session.Snapshot.Rulebooks.Keys)
        {
            ForgetWhereNobodyLooks(folder);
        }
    }

    /// <summary>Makes sure that what lies beside a document is known.</summary>
    public void EnsureFolder(string folder)
    {
        if (!session.Snapshot.KnowsFolder(folder))
        {
            var onDisk = DiskFiles.ReadFolder(folder);
            session.Update(s => s.KnowsFolder(folder) || onDisk.Count == 0 ? s : s.WithFolder(folder, onDisk));
        }
    }

    /// <summary>Takes a file as it is on disk now; an open document stays what the editor holds.</summary>
    public void Reread(string path)
    {
        if (session.Snapshot.Find(path)?.Document.IsOpen ?? false)
        {
            return;
        }

        string folder = DocumentPath.FolderOf(path);
        if (DiskFiles.ReadPolicy(path) is not { } document)
        {
            session.Update(s => s.Without(path));
        }
        else if (IsLookedAt(folder))
        {
            session.Update(s => s.With(document));
        }
    }

    /// <summary>Takes what lies in a folder and below, where the client works there.</summary>
    public void Find(string folder)
    {
        foreach (string found in DiskFiles.FindFolders(folder).Where(IsLookedAt))
        {
            EnsureFolder(found);
        }
    }

    /// <summary>Takes a folder and its data files as they are on disk now.</summary>
    public void RereadFolder(string folder)
    {
        foreach (string path in DiskFiles.ReadFolder(folder).Select(d => d.Path).Union(session.Snapshot.Rulebooks.GetValueOrDefault(folder)?.Documents.Keys ?? []))
        {
            Reread(path);
        }

        session.Update(s => s.ReadAgain(_ => true));
    }

    /// <summary>Forgets a folder that is in none of the client's and has no open document.</summary>
    public void ForgetWhereNobodyLooks(string folder)
    {
        if (!IsLookedAt(folder) && session.Snapshot.Rulebooks.TryGetValue(folder, out var rulebook))
        {
            session.Update(s => rulebook.Documents.Keys.Aggregate(s, (all, path) => all.Without(path)));
        }
    }

    private bool IsLookedAt(string folder) =>
        roots.Any(r => folder == r || folder.StartsWith(r + "/", StringComparison.Ordinal))
        || (session.Snapshot.Rulebooks.TryGetValue(folder, out var rulebook) && rulebook.Documents.Values.Any(d => d.IsOpen));

    private async Task ScanAfterAsync(Task before, ImmutableArray<string> added)
    {
        await before.ConfigureAwait(false);
        Scan(added);
    }

    private void Scan(ImmutableArray<string> added)
    {
        using var progress = Progress.Begin(session, new Localized("Reading policies", "正在读取政策文件"));
        foreach (string folder in added.SelectMany(DiskFiles.FindFolders))
        {
            session.Stop.ThrowIfCancellationRequested();
            progress.Report(folder);
            EnsureFolder(folder);
        }
    }
}
