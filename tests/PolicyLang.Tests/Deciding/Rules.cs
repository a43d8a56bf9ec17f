using PolicyLang.Compiler;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Deciding;

/// <summary>Rulebooks and claims from text, for tests.</summary>
internal static class Rules
{
    public static Compilation Compile(params string[] sources) =>
        Compilation.Create(Texts(sources), (_, _) => null);

    /// <summary>The rulebook under each of its readings; errors under any of them fail the test that asked.</summary>
    public static ReadingVariants Variants(params string[] sources)
    {
        var variants = new ReadingVariants(Compilation.Parse(Texts(sources)), (_, _) => null);
        Assert.Empty(variants.Diagnostics.Where(d => d.IsError).Select(d => d.ToString()));
        return variants;
    }

    public static Rulebook Of(Compilation compilation) =>
        compilation.Rulebook ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics));

    public static Rulebook Read(params string[] sources) => Of(Compile(sources));

    private static IEnumerable<SourceText> Texts(string[] sources) => sources.Select((s, i) => new SourceText($"rules{i}.policy", s));

    /// <summary>Rows from lines of cells parted by `|`; the first line holds the columns, a cell `-` was not given.</summary>
    public static ClaimRow[] Claims(string text)
    {
        string[][] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('|', StringSplitOptions.TrimEntries))];
        var columns = new ClaimColumns("claims.csv", [.. lines[0]]);
        return [.. lines.Skip(1).Select((cells, i) => new ClaimRow(columns, i + 2, [.. cells.Select(c => c == "-" ? null : c)]))];
    }
}
