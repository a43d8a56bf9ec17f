namespace PolicyLang.Compiler.Formatting;

/// <summary>Lines of one kind that stand together share their columns.</summary>
internal enum RowKind
{
    /// <summary>Shares nothing.</summary>
    Plain,

    /// <summary>A line of a policy's head or of a transition: its word, its value.</summary>
    Header,

    /// <summary>amount, cap, budget: the word, the money.</summary>
    Money,

    /// <summary>require, exclude: the condition, the official words.</summary>
    Condition,

    /// <summary>The name, the label, the type.</summary>
    Fact,

    /// <summary>The name, the label, the value.</summary>
    Let,

    /// <summary>A choice: the name, the label.</summary>
    Choice,

    /// <summary>`key: value`.</summary>
    Pair,

    /// <summary>A bare name in a list.</summary>
    Option,

    /// <summary>A line with a block behind it.</summary>
    Block,

    /// <summary>A block of a transition's lines.</summary>
    Transition,

    /// <summary>The official words, a line for each paragraph.</summary>
    Text,
}
