using System.Collections.Frozen;
using System.Globalization;

namespace PolicyLang.Compiler.Text;

/// <summary>The Unicode data of <see cref="Nfc"/>, from the embedded Nfc.data (made by build/unicode/nfc.py).</summary>
internal static class NfcTables
{
    private static readonly FrozenDictionary<int, int> Classes;

    static NfcTables()
    {
        var classes = new Dictionary<int, int>();
        var decompositions = new Dictionary<int, (int First, int Second)>();
        var excluded = new HashSet<int>();
        using var stream = typeof(NfcTables).Assembly.GetManifestResourceStream("Nfc.data")
            ?? throw new InvalidOperationException("Nfc.data is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            switch (words[0])
            {
                case "c":
                    classes.Add(Hex(words[1]), Hex(words[2]));
                    break;
                case "d":
                    decompositions.Add(Hex(words[1]), (Hex(words[2]), words.Length > 3 ? Hex(words[3]) : 0));
                    break;
                case "x":
                    excluded.Add(Hex(words[1]));
                    break;
            }
        }

        Classes = classes.ToFrozenDictionary();
        Decompositions = decompositions.ToFrozenDictionary();
        Compositions = decompositions.Where(d => !excluded.Contains(d.Key)).ToFrozenDictionary(d => d.Value, d => d.Key);
    }

    public static FrozenDictionary<int, (int First, int Second)> Decompositions { get; }

    public static FrozenDictionary<(int First, int Second), int> Compositions { get; }

    /// <summary>The canonical combining class; 0 for a character that starts something of its own.</summary>
    public static int ClassOf(int code) => code < 0x300 ? 0 : Classes.GetValueOrDefault(code);

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
