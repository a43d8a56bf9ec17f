using System.Collections.Immutable;
using System.Text;

namespace PolicyLang.EditorServices.Pinyin;

/// <summary>The readings of Chinese characters, without tones; the table is readings.txt beside this file.</summary>
public static class PinyinTable
{
    private static readonly Lazy<Dictionary<Rune, ImmutableArray<string>>> Table = new(Read);

    /// <summary>The readings of a character, the most usual first; none for what is no Chinese character.</summary>
    public static ImmutableArray<string> Of(Rune character) => Table.Value.GetValueOrDefault(character, []);

    private static Dictionary<Rune, ImmutableArray<string>> Read()
    {
        using var stream = typeof(PinyinTable).Assembly.GetManifestResourceStream("pinyin.txt")
            ?? throw new InvalidOperationException("the table of readings is not part of the program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var first = new Dictionary<Rune, ImmutableArray<string>>(45_000);
        var others = new List<(string Syllable, string Characters)>();
        while (reader.ReadLine() is { } line)
        {
            string[] parts = line.Split(' ');
            if (line.StartsWith('#'))
            {
                continue;
            }

            ImmutableArray<string> alone = [parts[0]];
            foreach (var character in parts[1].EnumerateRunes())
            {
                first[character] = alone;
            }

            others.Add((parts[0], parts.ElementAtOrDefault(2) ?? ""));
        }

        foreach (var (syllable, characters) in others)
        {
            foreach (var character in characters.EnumerateRunes())
            {
                first[character] = [.. first.GetValueOrDefault(character, []), syllable];
            }
        }

        return first;
    }
}
