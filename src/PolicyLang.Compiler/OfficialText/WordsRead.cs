using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PolicyLang.Compiler.OfficialText;

/// <summary>
/// Official words with the phrases read from them, kept by the words themselves: most of a document stays the same from one keystroke to
/// the next, and reading it is the dearest part of the checks. Bounded: what was not asked for since the young half was last full goes.
/// </summary>
public sealed class WordsRead
{
    /// <summary>In characters; a document of thirty articles has some 10,000.</summary>
    private const int MostCharacters = 2_000_000;

    private readonly Lock gate = new();
    private ConcurrentDictionary<string, ImmutableArray<OfficialPhrase>> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, ImmutableArray<OfficialPhrase>> old = new(StringComparer.Ordinal);
    private int characters;

    /// <summary>What <see cref="PhraseReader.Read"/> gives.</summary>
    public ImmutableArray<OfficialPhrase> Phrases(string words)
    {
        if (young.TryGetValue(words, out var phrases))
        {
            return phrases;
        }

        phrases = old.TryGetValue(words, out var known) ? known : PhraseReader.Read(words);
        if (young.TryAdd(words, phrases) && Interlocked.Add(ref characters, words.Length) > MostCharacters)
        {
            Age();
        }

        return phrases;
    }

    private void Age()
    {
        lock (gate)
        {
            if (characters > MostCharacters)
            {
                old = young;
                young = new(StringComparer.Ordinal);
                characters = 0;
            }
        }
    }
}
