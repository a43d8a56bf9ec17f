using System.Collections.Immutable;
using System.Globalization;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// The words that were last told of each document, by which the next answer can say only what changed. Few are kept: what is forgotten is
/// told whole again.
/// </summary>
internal sealed class TokenResults
{
    private const int Most = 24;

    private readonly Lock gate = new();

    /// <summary>The one told last stands last.</summary>
    private readonly List<(string Path, string Id, ImmutableArray<int> Data)> kept = [];
    private int count;

    /// <summary>Keeps what is told now, and names it.</summary>
    public string Keep(string path, ImmutableArray<int> data)
    {
        lock (gate)
        {
            string id = (++count).ToString(CultureInfo.InvariantCulture);
            kept.RemoveAll(k => k.Path == path);
            kept.Add((path, id, data));
            if (kept.Count > Most)
            {
                kept.RemoveAt(0);
            }

            return id;
        }
    }

    /// <summary>What was told under a name; null where it is not known any more.</summary>
    public ImmutableArray<int>? Find(string path, string id)
    {
        lock (gate)
        {
            return kept.FirstOrDefault(k => k.Path == path && k.Id == id) is { Id: not null } found ? found.Data : null;
        }
    }
}
