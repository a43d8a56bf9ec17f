using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Snapshots;

/// <summary>A data file or official text: its words, null where there is none or it cannot be read; then <paramref name="Problems"/> may say why.</summary>
public sealed record DataText(SourceText? Text, ImmutableArray<Diagnostic> Problems);

/// <summary>
/// The data files and official texts that a rulebook reads, by path: each is read once and stays the same for all that is asked of a
/// snapshot. How a file is read and what lies in a folder is the caller's affair.
/// </summary>
public sealed class DataTexts(Func<string, DataText> read, Func<string, ImmutableArray<string>> list)
{
    private readonly ConcurrentDictionary<string, DataText> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> listed = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the files that were asked for.</summary>
    public IEnumerable<Diagnostic> Problems => known.OrderBy(k => k.Key, StringComparer.Ordinal).SelectMany(k => k.Value.Problems);

    public SourceText? Get(string path) => known.GetOrAdd(path, read).Text;

    /// <summary>The paths of the files in a folder and below, as they were when first asked for.</summary>
    public ImmutableArray<string> List(string folder) => listed.GetOrAdd(folder, list);

    /// <summary>Whether one of these files was asked for, or may be one of those listed.</summary>
    public bool HasRead(Func<string, bool> isMeant) => !listed.IsEmpty || known.Keys.Any(isMeant);

    /// <summary>The same with some files to be read again, and folders to be listed again.</summary>
    public DataTexts Forget(Func<string, bool> isMeant)
    {
        var texts = new DataTexts(read, list);
        foreach (var (path, text) in known.Where(k => !isMeant(k.Key)))
        {
            texts.known[path] = text;
        }

        return texts;
    }
}
