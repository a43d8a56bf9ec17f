using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Tests.Meaning;

/// <summary>Broken documents: compiling never throws, and one wrong name is one message.</summary>
public class MutationTests
{
    private static readonly SyntaxToken[] Tokens =
        [.. QuanzhouText.Compile(QuanzhouText.Original).Trees.Single(t => t.Source.Path == QuanzhouText.File).Tokens
            .Where(t => t.Kind is not (TokenKind.Whitespace or TokenKind.LineBreak or TokenKind.Comment))];

    [Fact]
    public void The_document_itself_has_no_findings() => Assert.Empty(QuanzhouText.Compile(QuanzhouText.Original).Diagnostics);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tokens_deleted_doubled_and_swapped_are_reported(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++)
        {
            var token = Tokens[random.Next(Tokens.Length - 1)];
            string word = QuanzhouText.Original.Substring(token.Span.Start, token.Span.Length);
            string text = QuanzhouText.Original;
            var next = Tokens[Array.IndexOf(Tokens, token) + 1];
            text = (i % 3) switch
            {
                0 => text.Remove(token.Span.Start, token.Span.Length),
                1 => text.Insert(token.Span.End, " " + word),
                _ => text[..token.Span.Start] + text[next.Span.Start..next.Span.End] + text[token.Span.End..next.Span.Start] + word + text[next.Span.End..],
            };
            AssertSettled(text);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Characters_changed_at_random_are_reported(int seed)
    {
        const string Letters = "{}()（）：:\"“”0aé的每\0\ud800万元%‰-=><\n ";
        var random = new Random(seed);
        for (int i = 0; i < 40; i++)
        {
            char[] text = QuanzhouText.Original.ToCharArray();
            for (int edit = 0; edit <= i % 4; edit++)
            {
                text[random.Next(text.Length)] = Letters[random.Next(Letters.Length)];
            }

            AssertSettled(new string(text));
        }
    }

    [Fact]
    public void One_unknown_name_is_one_message()
    {
        var uses = FactUses();
        Assert.True(uses.Count > 40, $"only {uses.Count} uses of facts");
        foreach (var span in uses)
        {
            string text = string.Concat(QuanzhouText.Original.AsSpan(0, span.Start), "zzzzzzzz", QuanzhouText.Original.AsSpan(span.End));
            var found = QuanzhouText.Compile(text).Diagnostics;
            Assert.Equal("PL3001", Assert.Single(found).Rule.Code);
            Assert.Equal(span.Start, found[0].Location?.Span.Start);
        }
    }

    /// <summary>A text with an error of the rules has a finding; one without compiles to a plan. Nothing throws.</summary>
    private static void AssertSettled(string text)
    {
        var compilation = QuanzhouText.Compile(text);
        Assert.Equal(compilation.Diagnostics.Any(d => d.StopsRules), compilation.Rulebook is null);
    }

    /// <summary>Where the names of facts stand as values; keys of groups and of tables, which have messages of their own, and clauses that a reading may drop are left out.</summary>
    private static IReadOnlyCollection<Compiler.Text.TextSpan> FactUses()
    {
        var rulebook = QuanzhouText.Compile(QuanzhouText.Original).Rulebook ?? throw new InvalidOperationException("the document does not compile");
        var names = rulebook.Timelines.SelectMany(t => t.Versions).SelectMany(v => v.Facts).Select(f => f.Name).ToHashSet();
        var trees = QuanzhouText.Compile(QuanzhouText.Original).Trees.Single(t => t.Source.Path == QuanzhouText.File);
        var tables = SyntaxNodes.In(trees.Root).OfType<TableSyntax>().Select(t => t.Name.Text).ToHashSet();
        var tableKeys = SyntaxNodes.In(trees.Root).OfType<CallSyntax>().Where(c => tables.Contains(c.Function.Text)).SelectMany(c => c.Arguments).Select(a => a.Span).ToHashSet();
        var guarded = SyntaxNodes.In(trees.Root).OfType<ClauseSyntax>().Where(c => c.Guard is not null).Select(c => c.Span).ToList();
        return
        [
            .. SyntaxNodes.In(trees.Root).OfType<NameExpressionSyntax>().Where(n => names.Contains(n.Name.Text) && !IsChoice(n.Name.Text)).Select(n => n.Span)
                .Where(s => !tableKeys.Contains(s) && !guarded.Exists(g => g.Contains(s))),
        ];

        bool IsChoice(string word) => rulebook.Timelines.SelectMany(t => t.Versions).SelectMany(v => v.Facts).Any(f => f.Type.FindChoice(word) is not null);
    }
}
