using System.Collections.Immutable;
using Antlr4.Runtime.Atn;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Parsing.Generated.PolicyLexer;

namespace PolicyLang.Compiler.Parsing.Continuing;

/// <summary>How a half-written sentence can go on: asked of the grammar itself, so that what is offered to a writer is what the parser takes.</summary>
public static class Continuations
{
    /// <param name="kind">What kind of sentence it is.</param>
    /// <param name="written">The sentence up to the place, from its first word; empty at its beginning.</param>
    public static Continuation Of(SentenceKind kind, string written)
    {
        var words = Words(written);
        return (Walk(kind, words, allWays: false) ?? Walk(kind, words, allWays: true)) is { } walk ? Collect(walk, words) : Continuation.None;
    }

    /// <summary>
    /// Null where the words do not lead on. With all ways tried a word that fits nowhere is passed over, as the parser passes over it; but a
    /// sentence must begin as one.
    /// </summary>
    private static GrammarWalk? Walk(SentenceKind kind, List<Token> words, bool allWays)
    {
        var walk = new GrammarWalk(RuleOf(kind));
        for (int i = 0; i < words.Count; i++)
        {
            if (!walk.TryStep(words[i].Type, allWays) && !(words[i].IsVirtual || (allWays && i > 0)))
            {
                return null;
            }
        }

        return walk;
    }

    private static int RuleOf(SentenceKind kind) => kind switch
    {
        SentenceKind.FileItem => PolicyParser.RULE_item,
        SentenceKind.Header => PolicyParser.RULE_header,
        SentenceKind.ArticleItem => PolicyParser.RULE_articleItem,
        SentenceKind.Clause => PolicyParser.RULE_clause,
        SentenceKind.TransitionItem => PolicyParser.RULE_transitionItem,
        _ => PolicyParser.RULE_testItem,
    };

    private static List<Token> Words(string written)
    {
        var source = new SourceText("", written);
        var words = SoftKeywords.Apply(source, Scanner.Scan(source));
        var end = words[^1];
        words.RemoveAt(words.Count - 1);
        if (words is [.., var last] && last.Line < end.Line && last.Type is not (LB or COMMA) && !SoftKeywords.LeavesOpen(last) && IsInBraces(words))
        {
            words.Add(last.Behind(COMMA)); // a new line of a list is a new item
        }

        return words;
    }

    private static bool IsInBraces(List<Token> words) => words.Sum(w => w.Type switch { LB => 1, RB => -1, _ => 0 }) > 0;

    private static Continuation Collect(GrammarWalk walk, List<Token> written)
    {
        var words = new List<Keyword>();
        var names = new HashSet<NamePlace>();
        var labels = new HashSet<NamePlace>();
        var literals = LiteralForms.None;
        bool opensBraces = false;
        bool beginsItem = written is [] or [.., { Type: LB or COMMA }];
        foreach (var (next, frame) in walk.Steps)
        {
            if (frame.Rule is PolicyParser.RULE_name or PolicyParser.RULE_label)
            {
                bool isName = frame.Rule == PolicyParser.RULE_name;
                (isName ? names : labels).UnionWith(Places(frame, written, isName).Where(p => beginsItem || !IsItem(p)));
                continue;
            }

            if (frame.Rule == PolicyParser.RULE_type && next.Matches(ID, 1, STRAY))
            {
                names.Add(NamePlace.Classifier);
                continue;
            }

            foreach (int type in Types(next))
            {
                literals |= LiteralOf(type, frame);
                opensBraces |= type == LB;
                if (KeywordOf(type) is { } keyword && !words.Contains(keyword))
                {
                    words.Add(keyword);
                }
            }
        }

        return new Continuation([.. words.OrderBy(Keywords.All.IndexOf)], [.. names.Order()], [.. labels.Order()], literals, opensBraces, walk.IsWhole);
    }

    /// <summary>Without the place of a list's item, which begins behind a comma or on a line of its own.</summary>
    private static bool IsItem(NamePlace place) => place is NamePlace.RowKey or NamePlace.Option or NamePlace.Field;

    private static IEnumerable<NamePlace> Places(GrammarWalk.Frame frame, List<Token> written, bool isName)
    {
        if (written.Count == 0)
        {
            yield break;
        }

        foreach (var (_, outer) in frame.Returns)
        {
            foreach (int rule in outer.Returns.Select(r => r.Outer.Rule).DefaultIfEmpty(-1))
            {
                yield return isName ? NamePlaces.OfName(outer.Rule, rule, written) : NamePlaces.OfLabel(outer.Rule, rule, written);
            }
        }
    }

    private static IEnumerable<int> Types(Transition next) => next.Label?.ToList() ?? [];

    private static Keyword? KeywordOf(int type) => type == OF_SWAPPED ? Keywords.Of : TokenKinds.KeywordOf.GetValueOrDefault(type);

    private static LiteralForms LiteralOf(int type, GrammarWalk.Frame frame) => type switch
    {
        MONEY => LiteralForms.Money,
        RATE => LiteralForms.Rate,
        DATE => LiteralForms.Date,
        SPAN => LiteralForms.Duration,
        NUMBER when frame.Rule != PolicyParser.RULE_monthDay => LiteralForms.Number,
        COUNT when frame.Rule is not (PolicyParser.RULE_monthDay or PolicyParser.RULE_lookup) => LiteralForms.Count,
        _ => LiteralForms.None,
    };
}
