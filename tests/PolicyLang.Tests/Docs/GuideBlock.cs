namespace PolicyLang.Tests.Docs;

/// <summary>
/// One fenced block of a page. <paramref name="Line"/> is its first line, from 0, <paramref name="End"/> that of the closing fence.
/// The words after the fence say what it is:
/// <list type="bullet">
/// <item>`policy`: a whole file; it has no findings and its tests pass.</item>
/// <item>`policy article`: articles and tests of a file; a header is put behind them.</item>
/// <item>`policy clauses`: clauses of one benefit; an article and a header are put round them, and an amount where there is none.</item>
/// <item>any of these with `bad PLnnnn`: it gives this finding and no other. A `text` block right behind it is what people are told, once.</item>
/// <item>any of these, or `csv`, with `file=NAME`: it is also written to the folder in which the page's commands run.</item>
/// <item>a policy with `with=NAME,NAME`: it is compiled together with these files of the page.</item>
/// <item>`console`: commands (after `$ `) with what they answer, errors included.</item>
/// </list>
/// </summary>
public sealed record GuideBlock(string Page, int Index, int Line, int End, IReadOnlyList<string> Words, string Text)
{
    public string Kind => Words[0];

    public string? File => Words.FirstOrDefault(w => w.StartsWith("file=", StringComparison.Ordinal))?["file=".Length..];

    /// <summary>The other files of its rulebook.</summary>
    public string[] With => Words.FirstOrDefault(w => w.StartsWith("with=", StringComparison.Ordinal))?["with=".Length..].Split(',') ?? [];

    /// <summary>The code it is to be refused with.</summary>
    public string? Bad => Words.SkipWhile(w => w != "bad").ElementAtOrDefault(1);

    public bool Has(string word) => Words.Contains(word);

    public override string ToString() => $"{Page}:{Line + 1} {string.Join(' ', Words)}";
}
