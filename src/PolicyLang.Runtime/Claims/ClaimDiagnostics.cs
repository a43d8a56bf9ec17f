using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Claims;

/// <summary>Findings about claims as a whole, PL6001–PL6049; what is wrong with one claim is its decision.</summary>
public static class ClaimDiagnostics
{
    public static readonly DiagnosticRule UnknownColumn = new("PL6001", "unknown-column", Severity.Warning);
    public static readonly DiagnosticRule EqualClaims = new("PL6002", "equal-claims", Severity.Warning);
    public static readonly DiagnosticRule MissingColumn = new("PL6003", "missing-column", Severity.Error);

    /// <summary>A column no benefit of the rulebook knows: its cells are not read.</summary>
    public static Diagnostic NobodyKnowsColumn(string file, string column, string? nearest) =>
        new(UnknownColumn, null, new(
            $"no benefit has a fact `{column}`: the column is not read",
            $"没有奖补使用列`{column}`：该列不读取"))
        {
            Place = new FilePlace(file, 1),
            Help = nearest is null ? null : new($"did you mean `{nearest}`?", $"是否为`{nearest}`？"),
        };

    /// <summary>Claims that differ in their id only: perhaps filed twice.</summary>
    public static Diagnostic ClaimsAreEqual(string file, int line, Localized ids) =>
        new(EqualClaims, null, new(
            $"claims {ids.English} are equal in everything but the id",
            $"申报{ids.Chinese}除编号外完全相同"))
        {
            Place = new FilePlace(file, line),
            Help = new("if they are one event, withdraw all but one", "如为同一事项，请只保留一件"),
        };

    public static Diagnostic ColumnIsMissing(string file, BaseColumn column) =>
        new(MissingColumn, null, new(
            $"the file has no column `{column.Name}`: none of its claims can be read",
            $"文件缺少列`{column.Label}`（{column.Name}）：其中的申报均无法读取"))
        {
            Place = new FilePlace(file, 1),
            Help = new(
                $"add a column `{column.Name}` or `{column.Label}`",
                $"请增加列`{column.Label}`或`{column.Name}`"),
        };
}
