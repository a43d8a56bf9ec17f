namespace PolicyLang.Compiler.Parsing.Continuing;

/// <summary>What a name, or a label in its place, is the name of.</summary>
public enum NamePlace
{
    /// <summary>It is made up here: a declaration, official words, a reason.</summary>
    New,

    /// <summary>Part of an expression.</summary>
    Value,

    /// <summary>The unit of a count: `count 件`.</summary>
    Classifier,
    Type,

    /// <summary>Behind `per`.</summary>
    Key,

    /// <summary>`per year of …`: a date.</summary>
    KeyDate,

    /// <summary>`每 日期 的 …`: year, quarter, month.</summary>
    KeyPart,

    /// <summary>`same when …`, `different …`.</summary>
    Fact,

    /// <summary>`in order of …`.</summary>
    DateFact,

    /// <summary>`by … { rows }`.</summary>
    RowsBy,

    /// <summary>Before the colon of a row.</summary>
    RowKey,

    /// <summary>In the braces of `one of`.</summary>
    Option,
    Policy,
    Benefit,

    /// <summary>`in January of D`.</summary>
    Month,
    RoundingMode,

    /// <summary>`table x by …`.</summary>
    TableKey,
    Column,

    /// <summary>The column with the keys of a table.</summary>
    KeyColumn,

    /// <summary>The kind of clause behind `remove` and `replace`, and the name of what goes.</summary>
    TargetKind,
    TargetName,

    /// <summary>The code of a finding behind `accept`.</summary>
    FindingCode,

    /// <summary>What a claim of a test is of.</summary>
    ClaimOrigin,

    /// <summary>A field of a claim of a test, and its value.</summary>
    Field,
    FieldValue,

    /// <summary>Behind `expect`: a claim or `total`; its outcome; the mark behind that; words of the reason.</summary>
    Expected,
    Outcome,
    Mark,
    Reason,
    Reading,
    ReadingChoice,

    /// <summary>The path of the official text.</summary>
    SourcePath,

    /// <summary>The path of a table's file.</summary>
    DataPath,
}
