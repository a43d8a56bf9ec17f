namespace PolicyLang.Runtime.Claims;

/// <summary>A cell in a file of claims: line from 1, the column by name (null: the whole row).</summary>
public sealed record ClaimPlace(string File, int Line, string? Column)
{
    public override string ToString() => Column is null ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
