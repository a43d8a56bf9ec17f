using System.Collections.Immutable;
using Antlr4.Runtime;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Finds the parts of what was parsed.</summary>
internal static class PartFinder
{
    /// <summary>How deep a part may nest; far below <see cref="NestingLimits"/>, which look at the whole file.</summary>
    private const int MaxDepth = 40;

    /// <param name="source">The text.</param>
    /// <param name="start">Where what was parsed of it starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="words">The tokens as written.</param>
    /// <param name="parsed">The tokens as they were parsed at last.</param>
    /// <param name="attempt">The last parse.</param>
    /// <param name="stumbled">Where the parser could not go on, or something was mended.</param>
    /// <param name="repairs">How often.</param>
    /// <param name="items">What was built.</param>
    /// <param name="tokens">With blanks and comments.</param>
    /// <param name="findings">What is said.</param>
    internal static ImmutableArray<ParsedPart> Find(
        SourceText source,
        int start,
        int end,
        List<Token> words,
        List<Token> parsed,
        ParseAttempt attempt,
        HashSet<int> stumbled,
        int repairs,
        ImmutableArray<ItemSyntax> items,
        ImmutableArray<SyntaxToken> tokens,
        ImmutableArray<Diagnostic> findings)
    {
        var heads = attempt.Tree.item().Select(i => i.Start.StartIndex).ToHashSet();
        var parts = ImmutableArray.CreateBuilder<ParsedPart>();
        var own = new List<Token>();
        int at = start;
        int depth = 0;
        bool isBroken = false;
        foreach (var token in parsed)
        {
            bool isHead = own.Count > 0 && own[^1].Type == RB && depth == 0 && !isBroken && !token.IsVirtual && token.Column == 0 && heads.Contains(token.StartIndex);
            if (isHead || token.Type == TokenConstants.EOF)
            {
                int stop = isHead ? token.StartIndex : end;
                bool isClean = !isBroken && depth == 0 && !own.Exists(t => (t.IsVirtual && t.Type != COMMA) || stumbled.Contains(t.StartIndex)) && (isHead || !stumbled.Contains(stop));
                parts.Add(new ParsedPart(at, stop)
                {
                    IsClean = isClean,
                    IsRegular = isClean && BraceRepair.IsRegular(source, own),
                    Repairs = isClean ? 0 : repairs,
                });
                at = stop;
                own.Clear();
            }

            own.Add(token);
            depth += BraceRepair.Weight(token);
            isBroken |= depth is < 0 or > MaxDepth;
        }

        Weigh(parts, words);
        return Count(parts, items, tokens, findings);
    }

    private static void Weigh(ImmutableArray<ParsedPart>.Builder parts, List<Token> words)
    {
        int part = 0;
        foreach (var word in words.Where(w => BraceRepair.Weight(w) != 0))
        {
            while (part + 1 < parts.Count && word.StartIndex >= parts[part].End)
            {
                part++;
            }

            parts[part] = parts[part] with { Balance = parts[part].Balance + BraceRepair.Weight(word) };
        }
    }

    /// <summary>Deals out what was made; nothing where it does not stand in order.</summary>
    private static ImmutableArray<ParsedPart> Count(
        ImmutableArray<ParsedPart>.Builder parts, ImmutableArray<ItemSyntax> items, ImmutableArray<SyntaxToken> tokens, ImmutableArray<Diagnostic> findings)
    {
        int item = 0;
        int token = 0;
        int finding = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            bool isLast = i + 1 == parts.Count;
            int end = parts[i].End;
            int itemsBefore = item;
            int tokensBefore = token;
            int findingsBefore = finding;
            while (item < items.Length && (isLast || items[item].Span.Start < end))
            {
                item++;
            }

            while (token < tokens.Length && (isLast || tokens[token].Span.Start < end))
            {
                token++;
            }

            while (finding < findings.Length && (isLast || (findings[finding].Location?.Span.Start ?? 0) < end))
            {
                finding++;
            }

            parts[i] = parts[i] with { Items = item - itemsBefore, Tokens = token - tokensBefore, Findings = finding - findingsBefore };
        }

        return items.Zip(items.Skip(1)).All(p => p.First.Span.Start <= p.Second.Span.Start) ? parts.ToImmutable() : [];
    }
}
