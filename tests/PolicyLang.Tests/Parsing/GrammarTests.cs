using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using Antlr4.Runtime.Sharpen;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using Xunit.Abstractions;

namespace PolicyLang.Tests.Parsing;

/// <summary>
/// The grammar has one reading for every sentence, and the fast way of parsing is enough. POLICYLANG_SENTENCES sets how many sentences
/// are tried; the figure of the language page is 300,000.
/// </summary>
public partial class GrammarTests(ITestOutputHelper output)
{
    private const int Seed = 7;

    internal static int Sentences => int.TryParse(Environment.GetEnvironmentVariable("POLICYLANG_SENTENCES"), CultureInfo.InvariantCulture, out int n) ? n : 20_000;

    [Fact]
    public void No_sentence_is_ambiguous()
    {
        var ways = new Ways();
        var sentences = new RandomSentences(new PolicyParser(new TokenArray([new Token(Empty, TokenConstants.EOF, 0, 0, 0, 0)])), Seed);
        long words = 0;
        int rejected = 0;
        for (int i = 0; i < Sentences; i++)
        {
            var types = sentences.Next();
            words += types.Count;
            rejected += Errors(types, PredictionMode.LL_EXACT_AMBIG_DETECTION, ways) + Errors(types, PredictionMode.SLL, ways);
        }

        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{Sentences} sentences, {words} words, {sentences.Taken.Count} of {sentences.Branches} branches: {ways.Ambiguous} ambiguous, {ways.FullContext} full contexts, {rejected} rejected");
        output.WriteLine(figures);
        Assert.True(ways is { Ambiguous: 0, FullContext: 0 } && rejected == 0, $"{figures}\n{string.Join('\n', ways.Places)}");
        Assert.Equal(sentences.Branches, sentences.Taken.Count);
    }

    /// <summary>What the printer writes of any tree is read as that tree, in either language.</summary>
    [Fact]
    public void Printed_sentence_is_read_as_the_same_tree()
    {
        var sentences = new RandomSentences(new PolicyParser(new TokenArray([new Token(Empty, TokenConstants.EOF, 0, 0, 0, 0)])), Seed + 1);
        var random = new Random(Seed);
        int compared = 0;
        for (int i = 0; i < Sentences / 10; i++)
        {
            var tree = TreeOf(sentences.Next(), random);
            string dump = SyntaxDump.Of(tree);
            if (dump.Contains("(missing)", StringComparison.Ordinal) || dump.Contains("in month 0", StringComparison.Ordinal) || MarkedPeriod().IsMatch(dump))
            {
                continue; // a rounding or a month that does not exist has no text, and a number with `days` behind it is a period
            }

            compared++;
            foreach (var language in new[] { Language.English, Language.Chinese })
            {
                string printed = SyntaxPrinter.Print(tree, language);
                var parsed = SampleFiles.ParseText(printed);
                string again = SyntaxDump.Of(parsed.Root);
                Assert.True(dump == again, $"sentence {i}, {language}:\n{FirstDifference(dump, again)}\n{string.Join('\n', parsed.Diagnostics)}\n{printed}");
            }
        }

        output.WriteLine($"{compared} trees compared");
        Assert.True(compared > Sentences / 20);
    }

    [System.Text.RegularExpressions.GeneratedRegex("mark (days|months)")]
    private static partial System.Text.RegularExpressions.Regex MarkedPeriod();

    internal static SourceText Empty { get; } = new("sentence.policy", "");

    private static string FirstDifference(string wanted, string got) =>
        wanted.Split('\n').Zip(got.Split('\n')).Where(p => p.First != p.Second).Select(p => $"- {p.First}\n+ {p.Second}").FirstOrDefault() ?? "the lengths differ";

    private static int Errors(IReadOnlyList<int> types, PredictionMode mode, Ways ways)
    {
        var tokens = types.Append(TokenConstants.EOF).Select((type, i) => new Token(Empty, type, i, i + 1, 0, i) { Text = PolicyLexer.DefaultVocabulary.GetSymbolicName(type) + " " });
        var parser = new PolicyParser(new TokenArray(tokens));
        parser.RemoveErrorListeners();
        parser.Interpreter.PredictionMode = mode;
        parser.BuildParseTree = false;
        var errors = new Errors();
        parser.AddErrorListener(errors);
        parser.AddErrorListener(ways);
        parser.file();
        return errors.Count;
    }

    /// <summary>A tree of the types, each with a word that lexes so; names now and then look like keywords.</summary>
    internal static FileSyntax TreeOf(IReadOnlyList<int> types, Random random)
    {
        string[] words = [.. types.Select(type => Spelling(type, random))];
        string text = string.Join(' ', words);
        var tokens = new List<Token>();
        int at = 0;
        for (int i = 0; i < words.Length; i++)
        {
            tokens.Add(new Token(new SourceText("", text), types[i] == PolicyLexer.UNCLOSED ? PolicyLexer.STRING : types[i], at, at + words[i].Length, i, 0));
            at += words[i].Length + 1;
        }

        var source = new SourceText("sentence.policy", text);
        tokens = [.. tokens.Select(t => new Token(source, t.Type, t.StartIndex, t.End, t.Line, 0)), new Token(source, TokenConstants.EOF, text.Length, text.Length, words.Length, 0)];
        return new SyntaxBuilder(source, new DiagnosticBag(), new DiagnosticBag()).File(ParseAttempt.Run(tokens).Tree);
    }

    private static string Spelling(int type, Random random) => type switch
    {
        PolicyLexer.ID => random.Next(4) == 0 ? Clashing[random.Next(Clashing.Length)] : "x",
        PolicyLexer.DATE => "2021-12-23",
        PolicyLexer.MONEY => "30万元",
        PolicyLexer.RATE => "12.5%",
        PolicyLexer.SPAN => "3 years",
        PolicyLexer.COUNT => "7月",
        PolicyLexer.NUMBER => "7",
        PolicyLexer.STRING or PolicyLexer.UNCLOSED => random.Next(3) == 0 ? "“甲“乙”\"丙”" : "\"甲\"",
        PolicyLexer.ARTICLE => "第8条",
        PolicyLexer.OF_SWAPPED => "的",
        _ => TokenKinds.KeywordOf.TryGetValue(type, out var keyword) ? keyword.English : Mark(type),
    };

    private static string[] Clashing { get; } = ["cap", "封顶", "source", "level", "名称", "year", "January"];

    private static string Mark(int type) => type switch
    {
        PolicyLexer.GE => ">=",
        PolicyLexer.LE => "<=",
        PolicyLexer.NE => "!=",
        PolicyLexer.GT => ">",
        PolicyLexer.LT => "<",
        PolicyLexer.EQ => "=",
        PolicyLexer.PLUS => "+",
        PolicyLexer.MINUS => "-",
        PolicyLexer.STAR => "*",
        PolicyLexer.SLASH => "/",
        PolicyLexer.LP => "(",
        PolicyLexer.RP => ")",
        PolicyLexer.LB => "{",
        PolicyLexer.RB => "}",
        PolicyLexer.COLON => ":",
        _ => ",",
    };
}

/// <summary>Counts what the parser could not take.</summary>
internal sealed class Errors : BaseErrorListener
{
    internal int Count { get; private set; }

    public override void SyntaxError(TextWriter output, IRecognizer recognizer, IToken offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e) => Count++;
}

/// <summary>Counts decisions with more than one way, and those that needed the whole context.</summary>
internal sealed class Ways : BaseErrorListener
{
    internal int Ambiguous { get; private set; }

    internal int FullContext { get; private set; }

    /// <summary>The first few decisions that needed it, to be read in a failure.</summary>
    internal List<string> Places { get; } = [];

    public override void ReportAmbiguity(Parser recognizer, DFA dfa, int startIndex, int stopIndex, bool exact, BitSet ambigAlts, ATNConfigSet configs) => Ambiguous++;

    public override void ReportAttemptingFullContext(Parser recognizer, DFA dfa, int startIndex, int stopIndex, BitSet conflictingAlts, ATNConfigSet configs) =>
        Count(recognizer.RuleNames[recognizer.Atn.decisionToState[dfa.decision].ruleIndex], recognizer.TokenStream.GetText(new Antlr4.Runtime.Misc.Interval(startIndex, stopIndex)));

    private void Count(string rule, string words)
    {
        FullContext++;
        if (Places.Count < 5)
        {
            Places.Add($"{rule}: {words}");
        }
    }
}
