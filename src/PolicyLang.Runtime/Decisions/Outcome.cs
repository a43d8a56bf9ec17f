namespace PolicyLang.Runtime.Decisions;

/// <summary>What became of a claim (language.md §2); every claim has exactly one.</summary>
public enum Outcome
{
    Paid,

    /// <summary>The amount is 0 or less; it takes no place and no money.</summary>
    Nothing,

    /// <summary>A cap or budget left nothing.</summary>
    Exhausted,

    /// <summary>Another branch of `highest of`, or of `keep highest`, was taken.</summary>
    Outstacked,

    /// <summary>The same event as an earlier claim, or its place is taken.</summary>
    Duplicate,
    NotSelected,

    /// <summary>Waits for the authority.</summary>
    Undecided,

    /// <summary>Waits for the applicant.</summary>
    Incomplete,
    Ineligible,
    Excluded,

    /// <summary>No version of the benefit covers its event.</summary>
    Outside,

    /// <summary>It could not be read.</summary>
    Invalid,
}
