using System.Collections.Frozen;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Parsing;

/// <summary>The generated lexer's token types, by keyword and by class.</summary>
internal static class TokenKinds
{
    /// <summary>A single word in either language to its token type; phrases are in <see cref="Phrases"/>.</summary>
    internal static readonly FrozenDictionary<string, int> Words;

    /// <summary>The first word of each English phrase to the phrases that start so, longest first: their other words and their type.</summary>
    internal static readonly FrozenDictionary<string, (string[] Others, int Type)[]> Phrases;

    internal static readonly FrozenDictionary<int, Keyword> KeywordOf;

    /// <summary>Words that start a clause.</summary>
    internal static readonly FrozenSet<int> Starters;

    static TokenKinds()
    {
        var vocabulary = PolicyLexer.DefaultVocabulary;
        var types = Enumerable.Range(1, Math.Max(PolicyLexer.BAD, PolicyLexer.STRAY))
            .Select(type => (type, name: vocabulary.GetSymbolicName(type)))
            .Where(x => x.name is not null)
            .ToDictionary(x => x.name, x => x.type, StringComparer.Ordinal);
        var words = new Dictionary<string, int>(StringComparer.Ordinal) { ["的"] = PolicyLexer.OF_SWAPPED };
        var phrases = new List<(string[] Words, int Type)>();
        foreach (var keyword in Keywords.All)
        {
            int type = types[keyword.Token];
            string[] parts = keyword.English.Split(' ');
            if (parts.Length > 1)
            {
                phrases.Add((parts, type));
            }
            else if (type != PolicyLexer.ARTICLE)
            {
                words[keyword.English] = type;
            }

            if (type is not (PolicyLexer.ARTICLE or PolicyLexer.OF))
            {
                words[keyword.Chinese] = type;
            }
        }

        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        Phrases = phrases
            .GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderByDescending(p => p.Words.Length).Select(p => (p.Words[1..], p.Type)).ToArray(),
                StringComparer.Ordinal);
        KeywordOf = Keywords.All.ToFrozenDictionary(k => types[k.Token]);
        Starters = Keywords.All.Where(k => k.Kind == KeywordKind.Clause && k != Keywords.Article).Select(k => types[k.Token]).ToFrozenSet();
    }

    internal static bool IsStarter(int type) => Starters.Contains(type);

    /// <summary>What the editor calls a token of that type.</summary>
    internal static TokenKind Classify(int type) => type switch
    {
        PolicyLexer.MONEY => TokenKind.Money,
        PolicyLexer.RATE => TokenKind.Rate,
        PolicyLexer.NUMBER or PolicyLexer.COUNT => TokenKind.Number,
        PolicyLexer.DATE => TokenKind.Date,
        PolicyLexer.SPAN => TokenKind.Duration,
        PolicyLexer.STRING or PolicyLexer.UNCLOSED => TokenKind.Text,
        PolicyLexer.ID or PolicyLexer.STRAY => TokenKind.Name,
        PolicyLexer.GE or PolicyLexer.LE or PolicyLexer.NE or PolicyLexer.GT or PolicyLexer.LT or PolicyLexer.EQ or PolicyLexer.PLUS
            or PolicyLexer.MINUS or PolicyLexer.STAR or PolicyLexer.SLASH => TokenKind.Operator,
        PolicyLexer.LP or PolicyLexer.RP or PolicyLexer.LB or PolicyLexer.RB or PolicyLexer.COLON or PolicyLexer.COMMA => TokenKind.Punctuation,
        PolicyLexer.ARTICLE => TokenKind.ClauseKeyword,
        _ when IsStarter(type) => TokenKind.ClauseKeyword,
        _ when KeywordOf.ContainsKey(type) || type == PolicyLexer.OF_SWAPPED => TokenKind.Keyword,
        _ => TokenKind.Bad,
    };
}
