using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Documentation;

/// <summary>
/// What is told of a word of the language: its spellings, where it stands as a built-in name (null: it is a keyword), what it means, and an
/// example in each spelling (empty where the words are enough).
/// </summary>
public sealed record WordEntry(ImmutableArray<Localized> Spellings, BuiltinPlace? Place, Localized Text, Localized Example);

/// <summary>
/// docs/words.md: the one table of the words of the language. A section is headed by the spellings it is about; it holds a paragraph in
/// English, one in Chinese, and an example in English and in Chinese spelling.
/// </summary>
public static class WordPage
{
    private const string Fence = "```";

    private static readonly Lazy<ImmutableArray<WordEntry>> Page = new(Read);

    public static ImmutableArray<WordEntry> Entries => Page.Value;

    public static WordEntry? Find(Keyword keyword) => Entries.FirstOrDefault(e => e.Place is null && e.Spellings.Any(s => s.English == keyword.English));

    public static WordEntry? Find(BuiltinPlace place, string english) => Entries.FirstOrDefault(e => e.Place == place && e.Spellings.Any(s => s.English == english));

    /// <summary>The sections of a page.</summary>
    public static ImmutableArray<WordEntry> Parse(string page) =>
        [.. page.ReplaceLineEndings("\n").Split("\n## ").Skip(1).SelectMany(part => part.StartsWith('`') ? new[] { Section(part) } : [])];

    private static ImmutableArray<WordEntry> Read()
    {
        using var stream = typeof(WordPage).Assembly.GetManifestResourceStream("words.md")
            ?? throw new InvalidOperationException("the page of words is not part of the program");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    private static WordEntry Section(string text)
    {
        string[] lines = text.Split('\n');
        string[] head = lines[0].Split(" — ");
        var spellings = head[0].Split(", ").Select(Pair).ToImmutableArray();
        BuiltinPlace? place = head.Length > 1 ? Enum.Parse<BuiltinPlace>(head[1], ignoreCase: true) : null;
        var (paragraphs, examples) = Body(lines[1..]);
        return new WordEntry(
            spellings,
            place,
            new Localized(paragraphs.ElementAtOrDefault(0) ?? "", paragraphs.ElementAtOrDefault(1) ?? ""),
            new Localized(examples.ElementAtOrDefault(0) ?? "", examples.ElementAtOrDefault(1) ?? ""));
    }

    private static Localized Pair(string spelling)
    {
        string[] both = spelling.Split(" · ");
        return new Localized(both[0].Trim('`'), both[1].Trim('`'));
    }

    private static (List<string> Paragraphs, List<string> Examples) Body(string[] lines)
    {
        var paragraphs = new List<string>();
        var examples = new List<string>();
        bool isOpen = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, Fence, i + 1);
                examples.Add(string.Join('\n', lines[(i + 1)..end]));
                i = end;
                isOpen = false;
            }
            else if (lines[i].Length == 0)
            {
                isOpen = false;
            }
            else if (isOpen)
            {
                paragraphs[^1] += "\n" + lines[i];
            }
            else
            {
                paragraphs.Add(lines[i]);
                isOpen = true;
            }
        }

        return (paragraphs, examples);
    }
}
