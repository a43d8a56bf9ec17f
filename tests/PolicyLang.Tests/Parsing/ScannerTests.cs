using Antlr4.Runtime;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Parsing;

/// <summary>The scanner written by hand gives the tokens of the grammar, one by one.</summary>
public class ScannerTests
{
    [Theory]
    [MemberData(nameof(SampleTests.Paths), MemberType = typeof(SampleTests))]
    public void Scanner_gives_the_tokens_of_the_grammar(string path) => Compare(SampleFiles.Read(path));

    /// <summary>Every character of the basic plane, in a word, before and behind a number.</summary>
    [Fact]
    public void Scanner_and_grammar_agree_on_every_character()
    {
        for (int start = 0; start < 0x10000; start += 0x400)
        {
            Compare(string.Concat(Enumerable.Range(start, 0x400).Select(c => $"a{(char)c}b {(char)c}5{(char)c}\n")));
        }
    }

    /// <summary>The one difference that is wanted: a phrase ends where a word ends.</summary>
    [Fact]
    public void Phrase_ends_at_the_end_of_a_word()
    {
        Assert.Equal([PolicyLexer.ID, PolicyLexer.TOP, TokenConstants.EOF], Scan("up top").Select(t => t.Type));
        Assert.Equal([PolicyLexer.UP_TO, PolicyLexer.ID, TokenConstants.EOF], Scan("up to p").Select(t => t.Type));
    }

    private static List<Token> Scan(string text) => Scanner.Scan(new SourceText("test.policy", text));

    private static void Compare(string text)
    {
        var lexer = new PolicyLexer(new AntlrInputStream(text));
        lexer.RemoveErrorListeners();
        var wanted = lexer.GetAllTokens().Where(t => t.Channel == 0).Select(t => (t.Type, t.StartIndex, t.StopIndex));
        var got = Scan(text).Where(t => t.Type != TokenConstants.EOF).Select(t => (t.Type, t.StartIndex, t.StopIndex));
        Assert.Equal(wanted, got);
    }
}
