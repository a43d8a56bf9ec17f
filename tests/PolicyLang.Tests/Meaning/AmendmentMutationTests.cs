using PolicyLang.Compiler;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>Broken amendments: compiling never throws; there is a plan exactly where there is no error.</summary>
public class AmendmentMutationTests
{
    private static readonly string[] Names = ["studio-2023.policy", "studio-2024.policy", "studio-2025.policy"];

    private static readonly SourceText[] Files = [.. Names.Select(n => new SourceText(n, Corpus.Read("decisions", "added-versions", n)))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Tokens_and_lines_deleted_doubled_and_moved_are_reported(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 150; i++)
        {
            int file = random.Next(Files.Length);
            string text = Files[file].Content;
            var tokens = PolicyParsing.Parse(Files[file]).Tokens
                .Where(t => t.Kind is not (TokenKind.Whitespace or TokenKind.LineBreak or TokenKind.Comment)).ToList();
            var token = tokens[random.Next(tokens.Count)];
            var other = tokens[random.Next(tokens.Count)];
            var lines = text.Split('\n').ToList();
            int line = random.Next(lines.Count);
            text = (i % 5) switch
            {
                0 => text.Remove(token.Span.Start, token.Span.Length),
                1 => text.Insert(token.Span.End, " " + text.Substring(token.Span.Start, token.Span.Length)),
                2 => text.Remove(token.Span.Start, token.Span.Length).Insert(token.Span.Start, text.Substring(other.Span.Start, other.Span.Length)),
                3 => string.Join('\n', lines.Where((_, n) => n != line)),
                _ => string.Join('\n', lines.Take(line).Append(lines[random.Next(lines.Count)]).Concat(lines.Skip(line))),
            };
            var compilation = Compilation.Create(Files.Select((f, n) => n == file ? new SourceText(f.Path, text) : f), (_, _) => null);
            Assert.Equal(compilation.Diagnostics.Any(d => d.StopsRules), compilation.Rulebook is null);
        }
    }

    /// <summary>Each file may be missing, or stand under any name: the order of the files means nothing.</summary>
    [Fact]
    public void Files_missing_and_renamed()
    {
        for (int i = 0; i < 8; i++)
        {
            var some = Files.Where((_, n) => (i & (1 << n)) != 0).ToList();
            var compilation = Compilation.Create(some, (_, _) => null);
            Assert.Equal(compilation.Diagnostics.Any(d => d.StopsRules), compilation.Rulebook is null);
            Assert.Equal(i is 4 or 6 or 2, compilation.Rulebook is null);
        }

        var renamed = Compilation.Create(Files.Select((f, n) => new SourceText($"{(char)('c' - n)}.policy", f.Content)), (_, _) => null);
        Assert.Empty(renamed.Diagnostics);
        var inOrder = Compilation.Create(Files, (_, _) => null);
        Assert.Equal(Days(inOrder), Days(renamed));
    }

    private static IEnumerable<string> Days(Compilation compilation) =>
        (compilation.Rulebook?.Timelines ?? []).SelectMany(t => t.Versions).Select(v => $"{v.Name} {v.Policy.Name} {v.Valid}");
}
