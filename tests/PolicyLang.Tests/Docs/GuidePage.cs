using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Docs;

/// <summary>A page of the guide and its blocks. POLICYLANG_REWRITE=1 writes the shown answers anew, to be read in the diff.</summary>
public sealed class GuidePage
{
    private const string Fence = "```";

    private GuidePage(string name, string[] lines, IReadOnlyList<GuideBlock> blocks)
    {
        Name = name;
        Lines = lines;
        Blocks = blocks;
    }

    /// <summary>The pages whose blocks are run.</summary>
    public static IReadOnlyList<string> Names { get; } = ["language.md", "language.zh.md"];

    public string Name { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<GuideBlock> Blocks { get; }

    /// <summary>The language people are told things in on this page.</summary>
    public Language Language => Name.EndsWith(".zh.md", StringComparison.Ordinal) ? Language.Chinese : Language.English;

    public static GuidePage Read(string name)
    {
        string[] lines = File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n").Split('\n');
        return new GuidePage(name, lines, [.. FindBlocks(name, lines)]);
    }

    /// <summary>The `text` block that follows a block directly, but for blank lines.</summary>
    public GuideBlock? MessageOf(GuideBlock block)
    {
        return Blocks.ElementAtOrDefault(block.Index + 1) is { Kind: "text" } next
            && Lines.Skip(block.End + 1).Take(next.Line - block.End - 2).All(string.IsNullOrWhiteSpace)
            ? next
            : null;
    }

    /// <summary>Compares what a block shows with what is so; writes it where that is asked for.</summary>
    public void Check(GuideBlock block, string actual)
    {
        if (Environment.GetEnvironmentVariable("POLICYLANG_REWRITE") == "1" && Environment.GetEnvironmentVariable("CI") is not ("true" or "1"))
        {
            Rewrite(block, actual);
            return;
        }

        Assert.Equal($"{block}\n{block.Text}", $"{block}\n{actual}");
    }

    private static string PathOf(string name) => Path.Combine(Corpus.Repository, "docs", name);

    private static void Rewrite(GuideBlock block, string actual)
    {
        var now = Read(block.Page);
        var same = now.Blocks.Single(b => b.Index == block.Index);
        File.WriteAllText(PathOf(block.Page), string.Join('\n', [.. now.Lines.Take(same.Line), actual, .. now.Lines.Skip(same.End)]));
    }

    private static IEnumerable<GuideBlock> FindBlocks(string page, string[] lines)
    {
        int index = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.IndexOf(lines, Fence, i + 1);
            Assert.True(end > i, $"{page}:{i + 1}: a block without an end");
            yield return new GuideBlock(page, index++, i + 1, end, lines[i][Fence.Length..].Split(' '), string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }
}
