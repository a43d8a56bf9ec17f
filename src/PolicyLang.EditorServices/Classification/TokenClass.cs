using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Classification;

/// <summary>What a word of a document is, for its colour.</summary>
public enum TokenClass
{
    /// <summary>Starts a clause or a block.</summary>
    ClauseKeyword,

    /// <summary>A word of the language inside a line.</summary>
    Keyword,
    Policy,
    Article,
    Benefit,
    Fact,

    /// <summary>A choice of a fact or of a reading.</summary>
    Choice,
    Let,
    Table,
    Reading,
    Stacking,
    TestClaim,
    Type,
    Function,

    /// <summary>What groups claims: `per claimant`, `per year`.</summary>
    Key,

    /// <summary>What a test expects of a claim.</summary>
    Outcome,

    /// <summary>件 of a count.</summary>
    Unit,

    /// <summary>A column of a data file.</summary>
    Column,

    /// <summary>The code of a finding that is accepted.</summary>
    Code,
    Money,
    Rate,
    Number,
    Date,
    Duration,

    /// <summary>The words of the official text.</summary>
    OfficialText,

    /// <summary>Any other words in quotes.</summary>
    Label,
    Comment,
    Operator,
}

[Flags]
public enum TokenTraits
{
    None = 0,
    Declaration = 1,

    /// <summary>A claim of a test gives the fact a value.</summary>
    Modification = 2,

    /// <summary>It belongs to the language.</summary>
    BuiltIn = 4,

    /// <summary>The office gives the fact.</summary>
    ByAuthority = 8,
}

/// <summary>A word with its class; it lies on one line.</summary>
public readonly record struct ClassifiedToken(TextSpan Span, TokenClass Class, TokenTraits Traits);
