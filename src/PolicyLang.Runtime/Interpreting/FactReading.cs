using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>The facts of a claim, by the version that decides it.</summary>
internal static class FactReading
{
    public static void Read(ClaimState claim, PlanBenefit version, VersionColumns columns)
    {
        claim.Facts = claim.Timeline is { SlotCount: > 0 } timeline ? new Value[timeline.SlotCount] : [];
        for (int i = 0; i < version.Facts.Length; i++)
        {
            var fact = version.Facts[i];
            var cell = Cells.One(claim, columns.Facts[i], fact.Name);
            if (cell is null)
            {
                claim.Facts[fact.Slot] = fact.Default;
            }
            else if (CellReader.TryRead(cell.Value.Text, fact, out var value, out var problem))
            {
                claim.Facts[fact.Slot] = value;
            }
            else
            {
                Cells.Note(claim, "malformed_value", cell.Value.Column, problem);
            }
        }

        foreach (int column in columns.Foreign)
        {
            if (claim.Row.Cell(column) is not null)
            {
                Cells.Note(claim, "foreign_fact", claim.Row.Columns.Names[column], Foreign(claim, version, claim.Row.Columns.Names[column].Trim()));
            }
        }
    }

    private static Localized Foreign(ClaimState claim, PlanBenefit version, string column)
    {
        bool isOfBenefit = claim.Timeline?.Versions.Any(v => v.Facts.Any(f => f.Name == column || f.Label == column)) is true;
        return isOfBenefit
            ? new(
                $"a fact of another version of `{version.Name}`; the one that decides this event, of `{version.Policy.Name}`, does not have it: leave the cell empty",
                $"为`{version.Display}`其他版本的填报项，核定此事项的版本（`{version.Policy.Title}`）没有此项：请留空")
            : new(
                $"a fact of another benefit; `{version.Name}` does not have it: leave the cell empty",
                $"为其他奖补的填报项，`{version.Display}`没有此项：请留空");
    }
}
