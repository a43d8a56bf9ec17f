using PolicyLang.Compiler;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Docs;

/// <summary>Makes a whole file of what a page shows, and compiles it.</summary>
internal static class GuideFile
{
    private const string Header = """
        policy example "示例" {
        effective from 2022-01-01 for 3 years
        rounding half up to 0.01元
        fact received_elsewhere "已获其他补助": money = 0元
        }
        """;

    private const string ChineseHeader = """
        政策 示例 “示例” {
        施行 自 2022-01-01 有效期 3年
        舍入 四舍五入 至 0.01元
        填报 已获其他补助：金额 = 0元
        }
        """;

    public static string Complete(GuideBlock block)
    {
        string header = block.Page.EndsWith(".zh.md", StringComparison.Ordinal) ? ChineseHeader : Header;
        if (block.Has("article"))
        {
            return block.Text + "\n" + header;
        }

        if (block.Has("clauses"))
        {
            string amount = block.Text.Split('\n').Any(IsAmount) ? "" : "amount 1元\n";
            return $"article 1 {{\nbenefit shown {{\n{block.Text}\n{amount}}}\n}}\n{header}";
        }

        return block.Text;
    }

    public static ReadingVariants Compile(GuideBlock block) => new(Compilation.Parse([Source(block), .. Beside(block).Select(Source)]), DataFile);

    private static SourceText Source(GuideBlock block) => new(block.File ?? block.Page, Complete(block));

    /// <summary>The blocks of the page that are files of the same rulebook.</summary>
    private static IEnumerable<GuideBlock> Beside(GuideBlock block) =>
        block.With.Length == 0 ? [] : GuidePage.Read(block.Page).Blocks.Where(b => b.File is { } file && block.With.Contains(file));

    private static bool IsAmount(string line) =>
        line.TrimStart().StartsWith("amount ", StringComparison.Ordinal) || line.TrimStart().StartsWith("数额 ", StringComparison.Ordinal);

    /// <summary>A page may name the data files of the first document.</summary>
    private static SourceText? DataFile(SourceText policy, string relativePath)
    {
        string path = Path.Combine(Corpus.Repository, "policies", "quanzhou", relativePath);
        return File.Exists(path) ? new SourceText(relativePath, File.ReadAllText(path)) : null;
    }
}
