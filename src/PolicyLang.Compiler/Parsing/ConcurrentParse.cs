using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Parses a long text in pieces at the same time, each begun by an item at the margin behind a closing brace. Where the parser took every
/// word of every piece as it stood, the pieces one behind the other are the tree that parsing the whole gives; where it did not, there is
/// none, as a mistake in one piece may be another's affair.
/// </summary>
internal static class ConcurrentParse
{
    /// <summary>Shorter pieces are parsed before a second thread has begun.</summary>
    private const int ShortestPiece = 32 * 1024;

    internal static SyntaxTree? Run(SourceText source) => Run(source, Math.Min(Environment.ProcessorCount, source.Length / ShortestPiece));

    /// <param name="source">The text.</param>
    /// <param name="most">In so many pieces.</param>
    internal static SyntaxTree? Run(SourceText source, int most)
    {
        var starts = Starts(source, most);
        if (starts.Length < 2)
        {
            return null;
        }

        var pieces = new Stretch?[starts.Length];
        Parallel.For(0, starts.Length, i => pieces[i] = Clean(source, starts[i], i + 1 < starts.Length ? starts[i + 1] : source.Length));
        ImmutableArray<Stretch> clean = [.. pieces.OfType<Stretch>()];
        return clean.Length < pieces.Length
            ? null
            : new SyntaxTree(
                source, new FileSyntax(new TextSpan(0, source.Length), [.. clean.SelectMany(p => p.Items)]), [.. clean.SelectMany(p => p.Tokens)], [.. clean.SelectMany(p => p.Findings)])
            {
                Parts = [.. clean.SelectMany(p => p.Parts)],
            };
    }

    private static Stretch? Clean(SourceText source, int start, int end)
    {
        var words = Stretch.Scan(source, start, end);
        if (NestingLimits.Check(source, words) is not null)
        {
            return null;
        }

        var stretch = Stretch.Parse(source, start, end, words);
        return !stretch.Parts.IsEmpty && stretch.Parts.All(p => p.IsClean) ? stretch : null;
    }

    /// <summary>Where pieces of about the same length may begin, the first one at the beginning.</summary>
    private static ImmutableArray<int> Starts(SourceText source, int most)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 1; i < most; i++)
        {
            int line = source.PositionAt((int)((long)source.Length * i / most)).Line + 1;
            while (line < source.LineCount && !BeginsItem(source, line))
            {
                line++;
            }

            if (line < source.LineCount && source.LineSpan(line).Start is var start && start > starts[^1])
            {
                starts.Add(start);
            }
        }

        return starts.ToImmutable();
    }

    private static bool BeginsItem(SourceText source, int line)
    {
        var written = source.LineSpan(line);
        return written.Length > 0
            && Characters.IsLetter(source.Content[written.Start])
            && source.Content.AsSpan(0, written.Start).TrimEnd() is [.., '}' or '｝']
            && Scanner.Scan(source, written.Start, written.End)[0].Type is POLICY or ARTICLE or TABLE or READING or STACKING or TRANSITION or TEST;
    }
}
