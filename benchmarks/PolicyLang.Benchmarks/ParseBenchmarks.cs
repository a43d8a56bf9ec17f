using Antlr4.Runtime;
using BenchmarkDotNet.Attributes;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Parsing.Generated;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Benchmarks;

/// <summary>
/// Text to tree, warm, for a file of some 5,000 lines. The rival uses the generated lexer instead of the scanner, parses the same tokens
/// with the same parser, and makes no syntax tree of our own.
/// </summary>
[MemoryDiagnoser]
[InProcess] // the build of the generated parser does not fit the benchmark runner's own project
public class ParseBenchmarks
{
    private SourceText source = new("", "");

    [Params("English", "Chinese")]
    public string Keywords { get; set; } = "English";

    [GlobalSetup]
    public void Setup()
    {
        source = new SourceText("big.policy", Keywords == "Chinese" ? BigPolicy.Chinese() : BigPolicy.English());
        var tree = PolicyParsing.Parse(source);
        if (tree.Diagnostics.Length > 0 || source.LineCount < 5_000)
        {
            throw new InvalidOperationException($"{source.LineCount} lines, {tree.Diagnostics.Length} findings: {tree.Diagnostics.FirstOrDefault()}");
        }
    }

    [Benchmark]
    public SyntaxTree LexAndParse() => PolicyParsing.Parse(source);

    [Benchmark(Baseline = true)]
    public int GeneratedLexerAndParser()
    {
        var lexer = new PolicyLexer(new AntlrInputStream(source.Content));
        lexer.RemoveErrorListeners();
        var tokens = new List<Token>();
        for (var token = lexer.NextToken(); token.Type != TokenConstants.EOF; token = lexer.NextToken())
        {
            if (token.Channel == TokenConstants.DefaultChannel)
            {
                tokens.Add(new Token(source, token.Type, token.StartIndex, token.StopIndex + 1, token.Line, token.Column));
            }
        }

        tokens.Add(new Token(source, TokenConstants.EOF, source.Length, source.Length, source.LineCount, 0));
        return ParseAttempt.Run(SoftKeywords.Apply(source, tokens)).Tree.ChildCount;
    }
}
