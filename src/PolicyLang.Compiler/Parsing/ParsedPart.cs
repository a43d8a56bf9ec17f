namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// A run of whole lines of a file, mostly one article, policy or test with what stands behind it: begun by the first word of such an item
/// at the margin, behind a closing brace, where nothing is open. What the passes of the parser know there is the same in every file, so
/// the parts before and behind an edit can be kept. The parts of a tree, in order, are its text.
/// </summary>
/// <param name="Start">Where its first line starts.</param>
/// <param name="End">Where the next part starts.</param>
internal sealed record ParsedPart(int Start, int End)
{
    /// <summary>How many of the tree's tokens, items and findings are of this part.</summary>
    public int Tokens { get; init; }

    public int Items { get; init; }

    public int Findings { get; init; }

    /// <summary>The parser took every word of it as it stood.</summary>
    public bool IsClean { get; init; }

    /// <summary>A brace that is missing, or too many, elsewhere in the file changes nothing here.</summary>
    public bool IsRegular { get; init; }

    /// <summary>Braces opened less braces closed, as written.</summary>
    public int Balance { get; init; }

    /// <summary>How often what it was parsed with had to be mended, at most.</summary>
    public int Repairs { get; init; }

    public ParsedPart Moved(int by) => by == 0 ? this : this with { Start = Start + by, End = End + by };
}
