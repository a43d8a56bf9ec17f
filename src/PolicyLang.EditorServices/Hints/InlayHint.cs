using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Hints;

/// <summary>What hints are about; each kind can be left out.</summary>
[Flags]
public enum HintKinds
{
    None = 0,

    /// <summary>Amounts in 万 and 亿, in digits.</summary>
    Money = 1,

    /// <summary>Last days, and the days a version is in force.</summary>
    Dates = 2,

    /// <summary>What holds where a fact is left out.</summary>
    Defaults = 4,

    /// <summary>What a `let` is.</summary>
    Types = 8,
    All = Money | Dates | Defaults | Types,
}

/// <summary>A few words shown at a place of the text that are not in it; <paramref name="Tooltip"/> says more, or nothing.</summary>
public sealed record InlayHint(int Offset, HintKinds Kind, Localized Text, Localized Tooltip);
