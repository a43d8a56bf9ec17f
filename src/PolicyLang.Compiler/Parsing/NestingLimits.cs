using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing;

/// <summary>
/// Bounds the depth of trees before anything walks them, so that no later stage can run out of stack. Brackets, prefix words and `if`
/// nest the parser; a chain of operators makes a tree of binary nodes as deep as it is long.
/// </summary>
internal static class NestingLimits
{
    /// <summary>Brackets, braces, `not`, `-` and `if` within each other.</summary>
    internal const int MaxNesting = 100;

    /// <summary>Operators on one path through the tree.</summary>
    internal const int MaxDepth = 1000;

    /// <summary>The first place beyond a limit, or null.</summary>
    internal static Diagnostic? Check(SourceText source, IReadOnlyList<Token> tokens)
    {
        var outer = new Stack<(int Depth, int Widest, int Prefixes)>();
        int depth = 0;
        int widest = 0;
        int prefixes = 0;
        int allPrefixes = 0;
        Token? previous = null;
        foreach (var token in tokens)
        {
            bool newLine = previous is not null && previous.Line < token.Line;
            if (newLine && (outer.Count == 0 || TokenKinds.IsStarter(token.Type)))
            {
                allPrefixes -= prefixes;
                (depth, widest, prefixes) = (0, 0, 0);
            }

            switch (token.Type)
            {
                case LP or LB:
                    outer.Push((depth, widest, prefixes));
                    (depth, widest, prefixes) = (0, 0, 0);
                    break;
                case RP or RB:
                    int inner = Math.Max(depth, widest);
                    allPrefixes -= prefixes;
                    (depth, widest, prefixes) = outer.TryPop(out var saved) ? saved : default;
                    depth = Math.Max(depth, inner);
                    break;
                case COMMA:
                    allPrefixes -= prefixes;
                    widest = Math.Max(widest, depth);
                    (depth, prefixes) = (0, 0);
                    break;
                case NOT or IF or THEN or ELSE:
                    prefixes++;
                    allPrefixes++;
                    depth++;
                    break;
                case MINUS when previous?.Type is MINUS or LP or COMMA or EQ or PLUS or STAR or SLASH:
                    prefixes++;
                    allPrefixes++;
                    depth++;
                    break;
                case AND or OR or PLUS or MINUS or STAR or SLASH or OF or OF_SWAPPED or EQ or NE or LT or LE or GT or GE:
                    depth++;
                    break;
            }

            if (outer.Count + allPrefixes > MaxNesting)
            {
                return ParseDiagnostics.NestedTooDeep(new Location(source, token.Span), MaxNesting);
            }

            if (Math.Max(depth, widest) > MaxDepth)
            {
                return ParseDiagnostics.ExpressionTooLong(new Location(source, token.Span), MaxDepth);
            }

            previous = token;
        }

        return null;
    }
}
