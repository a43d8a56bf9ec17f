using PolicyLang.Compiler.Plan;
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
                Cells.Note(claim, "foreign_fact", claim.Row.Columns.Names[column], new(
                    $"a fact of another benefit; `{version.Name}` does not have it: leave the cell empty",
                    $"为其他奖补的填报项，`{version.Display}`没有此项：请留空"));
            }
        }
    }
}
