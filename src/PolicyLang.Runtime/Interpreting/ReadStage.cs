using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stages 1 and 2: base columns, then the version that decides (by the day of the event), then the facts of that version. Every problem of a
/// row is noted, not the first only. Where the day cannot be read the facts are judged all the same if the benefit has one version only.
/// </summary>
internal sealed class ReadStage(Rulebook rulebook, DiagnosticBag findings)
{
    private readonly Vocabulary vocabulary = new(rulebook);
    private readonly Dictionary<ClaimColumns, ColumnMap> maps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ColumnMap, List<BaseColumn>> missing = new(ReferenceEqualityComparer.Instance);

    public ClaimState Read(ClaimRow row, int index)
    {
        var claim = new ClaimState(row, index);
        var map = MapOf(row.Columns);
        if (row.Problem is { } damage)
        {
            Note(claim, "damaged_row", damage.Column, damage.Text);
        }

        foreach (var column in missing[map])
        {
            Note(claim, "missing_column", column.Name, new("the file has no such column", "文件没有此列"));
        }

        bool hasId = ReadText(claim, map.ClaimId, BaseColumns.ClaimId, out string id);
        bool hasBenefit = ReadText(claim, map.Benefit, BaseColumns.Benefit, out string benefit);
        bool hasClaimant = ReadText(claim, map.Claimant, BaseColumns.Claimant, out string claimant);
        (claim.Id, claim.Benefit, claim.Claimant) = (id, benefit, claimant);
        if (hasBenefit)
        {
            (claim.Timeline, var problem) = vocabulary.Benefit(benefit);
            claim.Benefit = claim.Timeline?.Name ?? benefit;
            if (problem is not null)
            {
                Note(claim, "unknown_benefit", BaseColumns.Benefit.Name, problem);
            }
        }

        bool hasDate = ReadEventDate(claim, map);
        claim.HasKeys = hasId && hasClaimant && hasDate && claim.Timeline is not null;
        ReadFiledDate(claim, map);
        claim.Version = hasDate ? claim.Timeline?.VersionOn(claim.EventDate) : null;
        var judged = claim.Version ?? (!hasDate && claim.Timeline is { Versions: [var only] } ? only : null);
        if (judged is not null)
        {
            ReadFacts(claim, judged, map.For(judged));
        }

        return claim;
    }

    private ColumnMap MapOf(ClaimColumns columns)
    {
        if (maps.TryGetValue(columns, out var map))
        {
            return map;
        }

        maps[columns] = map = new ColumnMap(columns, vocabulary);
        missing[map] = [.. map.Missing()];
        findings.AddRange(missing[map].Select(c => ClaimDiagnostics.ColumnIsMissing(columns.File, c)));
        findings.AddRange(map.Unknown().Distinct().Select(n => ClaimDiagnostics.NobodyKnowsColumn(columns.File, n, vocabulary.Nearest(n))));
        return map;
    }

    private static bool ReadText(ClaimState claim, int[] columns, BaseColumn column, out string text)
    {
        text = "";
        if (columns.Length == 0)
        {
            return false;
        }

        if (OneCell(claim, columns, column.Name) is not { } cell)
        {
            NoteEmpty(claim, column);
            return false;
        }

        if (!CellReader.TryReadText(cell.Text, out text, out var problem))
        {
            Note(claim, "malformed_value", cell.Column, problem);
            return false;
        }

        if (text is "unknown" or "未知")
        {
            Note(claim, "missing_value", cell.Column, new("must be known", "不得未知"));
            return false;
        }

        return true;
    }

    private static bool ReadEventDate(ClaimState claim, ColumnMap map)
    {
        int[] columns = claim.Timeline is null ? map.EventDate : [.. claim.Timeline.Versions.SelectMany(v => map.For(v).EventDate).Distinct().Order()];
        if (columns.Length == 0 && claim.Timeline is null)
        {
            return false;
        }

        if (OneCell(claim, columns, BaseColumns.EventDate.Name) is not { } cell)
        {
            NoteEmpty(claim, BaseColumns.EventDate);
            return false;
        }

        if (!CellReader.TryReadDate(cell.Text, out var day, out var problem))
        {
            Note(claim, "malformed_value", cell.Column, problem);
            return false;
        }

        claim.EventDate = day;
        return true;
    }

    private static void ReadFiledDate(ClaimState claim, ColumnMap map)
    {
        if (OneCell(claim, map.FiledDate, BaseColumns.FiledDate.Name) is { Text: not ("unknown" or "未知") } cell)
        {
            if (CellReader.TryReadDate(cell.Text, out var day, out var problem))
            {
                claim.FiledDate = day;
            }
            else
            {
                Note(claim, "malformed_value", cell.Column, problem);
            }
        }
    }

    private static void ReadFacts(ClaimState claim, PlanBenefit version, VersionColumns columns)
    {
        claim.Facts = claim.Timeline is { SlotCount: > 0 } timeline ? new Value[timeline.SlotCount] : [];
        for (int i = 0; i < version.Facts.Length; i++)
        {
            var fact = version.Facts[i];
            var cell = OneCell(claim, columns.Facts[i], fact.Name);
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
                Note(claim, "malformed_value", cell.Value.Column, problem);
            }
        }

        foreach (int column in columns.Foreign)
        {
            if (claim.Row.Cell(column) is not null)
            {
                Note(claim, "foreign_fact", claim.Row.Columns.Names[column], new(
                    $"a fact of another benefit; `{version.Name}` does not have it: leave the cell empty",
                    $"为其他奖补的填报项，`{version.Display}`没有此项：请留空"));
            }
        }
    }

    /// <summary>The cell of a thing that may stand under several columns; null where none is filled.</summary>
    private static (string Column, string Text)? OneCell(ClaimState claim, int[] columns, string name)
    {
        (string Column, string Text)? found = null;
        foreach (int column in columns)
        {
            if (claim.Row.Cell(column) is not { } cell)
            {
                continue;
            }

            string header = claim.Row.Columns.Names[column].Trim();
            if (found is { } first && first.Text != cell)
            {
                Note(claim, "given_twice", header, new(
                    $"`{cell}` contradicts `{first.Text}` under `{first.Column}`; both columns are `{name}`",
                    $"`{cell}`与列`{first.Column}`的`{first.Text}`不一致；两列均为`{name}`"));
                continue;
            }

            found ??= (header, cell);
        }

        return found;
    }

    private static void NoteEmpty(ClaimState claim, BaseColumn column) =>
        Note(claim, "missing_value", column.Name, new("is empty; every claim needs it", $"为空；每件申报都须填写{column.Label}"));

    private static void Note(ClaimState claim, string code, string? column, Localized text) =>
        (claim.Problems ??= []).Add(new(code, column, text));
}
