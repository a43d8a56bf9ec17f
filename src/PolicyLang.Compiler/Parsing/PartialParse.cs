using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Parses a text with the help of the tree of an earlier one: the parts that an edit touches are parsed anew, each side with a sound
/// neighbour to lean on; the others are kept, moved where they stand elsewhere. The tree is the one that parsing the whole gives, to the
/// last span; where that is not certain there is none.
/// </summary>
internal static class PartialParse
{
    internal static SyntaxTree? Run(SourceText source, SyntaxTree before)
    {
        var parts = before.Parts;
        if (parts.Length < 3 || source.Length == 0)
        {
            return null;
        }

        string old = before.Source.Content;
        string now = source.Content;
        int same = old.AsSpan().CommonPrefixLength(now);
        int tail = TailLength(old, now, Math.Min(old.Length, now.Length) - same);
        int by = now.Length - old.Length;
        int first = 0;
        while (parts[first].End < same)
        {
            first++;
        }

        int last = parts.Length - 1;
        while (last > first && parts[last].Start > old.Length - tail)
        {
            last--;
        }

        return Window(source, before, first, last, by);
    }

    /// <summary>Parses from one part to another, and further on both sides until sound parts are reached.</summary>
    private static SyntaxTree? Window(SourceText source, SyntaxTree before, int first, int last, int by)
    {
        var parts = before.Parts;
        for (int reach = 1; ; reach *= 2)
        {
            first = Sound(parts, first, -reach);
            last = Sound(parts, last, reach);
            if (last - first + 1 > (parts.Length + 1) / 2 && first == 0 && last == parts.Length - 1)
            {
                return null;
            }

            int start = parts[first].Start;
            int end = parts[last].End + by;
            var words = Stretch.Scan(source, start, end);
            if (NestingLimits.Check(source, words) is not null)
            {
                return null;
            }

            var stretch = Stretch.Parse(source, start, end, words);
            bool leansLeft = first == 0 || (stretch.Parts.Length > 1 && stretch.Parts[0] is { IsClean: true } left && left.End == parts[first].End);
            bool leansRight = last == parts.Length - 1 || (stretch.Parts.Length > 1 && stretch.Parts[^1] is { IsClean: true } right && right.Start == parts[last].Start + by);
            if (leansLeft && leansRight)
            {
                return AgreesWithOthers(parts, first, last, stretch) ? Join(source, before, first, last, by, stretch) : null;
            }
        }
    }

    /// <summary>The part so many further on, or behind that the first one the parser took as it stood.</summary>
    private static int Sound(ImmutableArray<ParsedPart> parts, int from, int by)
    {
        int at = Math.Clamp(from + by, 0, parts.Length - 1);
        while (!parts[at].IsClean && at > 0 && at < parts.Length - 1)
        {
            at += Math.Sign(by);
        }

        return at;
    }

    /// <summary>Whether mending the window and mending the rest have nothing to do with each other.</summary>
    private static bool AgreesWithOthers(ImmutableArray<ParsedPart> parts, int first, int last, Stretch stretch)
    {
        int repairs = stretch.Repairs;
        for (int i = 0; i < parts.Length; i++)
        {
            if (i >= first && i <= last)
            {
                continue;
            }

            repairs += parts[i].Repairs;
            if (parts[i].Balance != 0 || (stretch.Balance != 0 && !parts[i].IsRegular))
            {
                return false;
            }
        }

        return repairs < Stretch.MaxRepairs && !stretch.Parts.IsEmpty;
    }

    private static SyntaxTree? Join(SourceText source, SyntaxTree before, int first, int last, int by, Stretch stretch)
    {
        var parts = before.Parts;
        var head = parts.AsSpan(0, first);
        var rest = parts.AsSpan()[(last + 1)..];
        int items = Sum(rest, p => p.Items);
        int tokens = Sum(rest, p => p.Tokens);
        int findings = Sum(rest, p => p.Findings);
        ImmutableArray<ItemSyntax> allItems =
        [
            .. before.Root.Items.AsSpan(0, Sum(head, p => p.Items)),
            .. stretch.Items,
            .. SyntaxShifter.Shift([.. before.Root.Items.AsSpan()[^items..]], by),
        ];
        ImmutableArray<Diagnostic> allFindings =
        [
            .. before.Diagnostics.Take(Sum(head, p => p.Findings)).Select(d => Moved(d, source, 0)),
            .. stretch.Findings,
            .. before.Diagnostics.TakeLast(findings).Select(d => Moved(d, source, by)),
        ];
        if (allItems.IsEmpty && allFindings.IsEmpty)
        {
            return null;
        }

        int tokensOfHead = Sum(head, p => p.Tokens);
        var allTokens = ImmutableArray.CreateBuilder<SyntaxToken>(tokensOfHead + stretch.Tokens.Length + tokens);
        allTokens.AddRange(before.Tokens.AsSpan(0, tokensOfHead));
        allTokens.AddRange(stretch.Tokens);
        foreach (var token in before.Tokens.AsSpan()[^tokens..])
        {
            allTokens.Add(new SyntaxToken(token.Kind, new TextSpan(token.Span.Start + by, token.Span.Length)));
        }

        return new SyntaxTree(source, new FileSyntax(new TextSpan(0, source.Length), allItems), allTokens.MoveToImmutable(), allFindings)
        {
            Parts = [.. head, .. stretch.Parts, .. parts.Skip(last + 1).Select(p => p.Moved(by))],
        };
    }

    /// <summary>A finding of an earlier text in this one.</summary>
    private static Diagnostic Moved(Diagnostic finding, SourceText source, int by) => finding with
    {
        Location = finding.Location is { } at ? Moved(at, source, by) : null,
        Labels = [.. finding.Labels.Select(l => l with { Location = Moved(l.Location, source, by) })],
        Fixes = [.. finding.Fixes.Select(f => f with { Edits = [.. f.Edits.Select(e => e with { Span = new TextSpan(e.Span.Start + by, e.Span.Length) })] })],
    };

    private static Location Moved(Location location, SourceText source, int by) => new(source, new TextSpan(location.Span.Start + by, location.Span.Length));

    private static int Sum(ReadOnlySpan<ParsedPart> parts, Func<ParsedPart, int> count)
    {
        int sum = 0;
        foreach (var part in parts)
        {
            sum += count(part);
        }

        return sum;
    }

    /// <summary>How much two texts end alike, at most so much.</summary>
    private static int TailLength(string old, string now, int most)
    {
        int tail = 0;
        while (tail < most && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return tail;
    }
}
