namespace PolicyLang.Compiler.Formatting;

/// <summary>What the tree says of a word that its own text does not.</summary>
[Flags]
internal enum TokenRoles
{
    None = 0,

    /// <summary>Begins a line of a block.</summary>
    Statement = 1,

    /// <summary>Begins an item of a list in braces.</summary>
    Item = 2,

    /// <summary>Begins a column that neighbouring lines share.</summary>
    Cell = 4,

    /// <summary>Owns a block of lines: policy, article, benefit, stacking, transition, test.</summary>
    BlockHead = 8,

    /// <summary>A function's name: its bracket follows at once.</summary>
    Call = 16,

    /// <summary>A minus before its operand.</summary>
    Sign = 32,

    /// <summary>A paragraph of the official words after the first.</summary>
    Paragraph = 64,

    /// <summary>Owns a block behind a guard, which may hold braces of its own.</summary>
    Guarded = 128,
}
