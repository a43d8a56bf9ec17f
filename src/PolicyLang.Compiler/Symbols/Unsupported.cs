using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// The parts of the language that are parsed and not computed yet. They are refused by name, never ignored; each later change takes lines out
/// of here.
/// </summary>
internal static class Unsupported
{
    /// <summary>What is not supported about an item, or null.</summary>
    public static Localized? About(ItemSyntax item) => item switch
    {
        RankClauseSyntax => new("a ranking (`rank`)", "排名（`排名`）"),
        RemoveClauseSyntax or ReplaceClauseSyntax or AlsoClauseSyntax => new("an amendment (`remove`, `replace`, `also`)", "修改（`删去`、`替换`、`另加`）"),
        PolicySyntax { Amends: not null } => new("amendments (`amends`)", "修改其他文件（`修改`）"),
        _ => null,
    };

    /// <summary>Functions and names that are not computed yet.</summary>
    public static Localized? About(string function) => function switch
    {
        "ordinal" => new("a claim's place in order (`ordinal`)", "申报的次序（`次序`）"),
        "steps" => new("steps (`steps`)", "档数（`档数`）"),
        "place" => new("a place in a ranking (`place`)", "名次（`名次`）"),
        _ => null,
    };
}
