using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>
/// The parts of the language that are parsed and not computed yet. They are refused by name, never ignored; each later change takes lines out
/// of here.
/// </summary>
internal static class Unsupported
{
    /// <summary>Functions and names that are not computed yet.</summary>
    public static Localized? About(string function) => function switch
    {
        "ordinal" => new("a claim's place in order (`ordinal`)", "申报的次序（`次序`）"),
        "steps" => new("steps (`steps`)", "档数（`档数`）"),
        _ => null,
    };
}
