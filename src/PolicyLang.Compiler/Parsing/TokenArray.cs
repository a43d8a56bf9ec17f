using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace PolicyLang.Compiler.Parsing;

/// <summary>The tokens as the generated parser reads them. They hold no trivia, so nothing is skipped or buffered.</summary>
internal sealed class TokenArray : ITokenStream
{
    private readonly Token[] tokens;

    /// <param name="tokens">In order, the end of the file last; their indexes are set here.</param>
    internal TokenArray(IEnumerable<Token> tokens)
    {
        this.tokens = [.. tokens];
        for (int i = 0; i < this.tokens.Length; i++)
        {
            this.tokens[i].TokenIndex = i;
        }
    }

    public int Index { get; private set; }

    public int Size => tokens.Length;

    public string SourceName => "";

    public ITokenSource? TokenSource => null;

    internal Token At(int index) => tokens[Math.Clamp(index, 0, tokens.Length - 1)];

    public IToken Get(int i) => At(i);

    public IToken? LT(int k) => k switch
    {
        0 => null,
        < 0 => Index + k >= 0 ? tokens[Index + k] : null,
        _ => At(Index + k - 1),
    };

    public int LA(int i) => LT(i)?.Type ?? 0;

    public void Consume()
    {
        if (Index < tokens.Length - 1)
        {
            Index++;
        }
    }

    public int Mark() => 0;

    public void Release(int marker)
    {
    }

    public void Seek(int index) => Index = Math.Clamp(index, 0, tokens.Length - 1);

    public string GetText(Interval interval) => string.Concat(tokens.Skip(interval.a).Take(Math.Max(0, interval.b - interval.a + 1)).Select(t => t.Text));

    public string GetText() => string.Concat(tokens.Select(t => t.Text));

    public string GetText(RuleContext ctx) => GetText(ctx.SourceInterval);

    public string GetText(IToken start, IToken stop) => GetText(new Interval(start.TokenIndex, stop.TokenIndex));
}
