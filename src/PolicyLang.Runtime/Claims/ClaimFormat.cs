namespace PolicyLang.Runtime.Claims;

/// <summary>How a file of claims is written.</summary>
public enum ClaimFormat
{
    /// <summary>RFC 4180, with a header; parted by `,`, `;` or tabs.</summary>
    Csv,

    /// <summary>An array of objects, or an object with such an array under `claims`.</summary>
    Json,

    /// <summary>One object a line.</summary>
    JsonLines,
}
