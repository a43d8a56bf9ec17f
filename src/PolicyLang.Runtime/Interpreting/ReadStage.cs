using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>
/// Stages 1 and 2: base columns, then the version that decides (<see cref="PlanRoute"/>), then the facts of that version. Every problem of a
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
            Cells.Note(claim, "damaged_row", damage.Column, damage.Text);
        }

        foreach (var column in missing[map])
        {
            Cells.Note(claim, "missing_column", column.Name, new("the file has no such column", "文件没有此列"));
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
                Cells.Note(claim, "unknown_benefit", BaseColumns.Benefit.Name, problem);
            }
        }

        bool hasDate = ReadEventDate(claim, map);
        claim.HasKeys = hasId && hasClaimant && hasDate && claim.Timeline is not null;
        ReadFiledDate(claim, map);
        if (hasDate && claim.Timeline is { } timeline)
        {
            Route(claim, timeline);
        }

        var judged = claim.Version ?? (!hasDate && claim.Timeline is { Versions: [var only] } ? only : null);
        if (judged is not null)
        {
            FactReading.Read(claim, judged, map.For(judged));
        }

        return claim;
    }

    /// <summary>Where the days of filing matter and the day is not given, the version is known and the claim pends.</summary>
    private static void Route(ClaimState claim, PlanTimeline timeline)
    {
        claim.Route = PlanRoute.Of(timeline, claim.EventDate, claim.FiledDate);
        claim.Version = claim.Route.Version;
        if (claim.Route.Kind == RouteKind.FilingUnknown)
        {
            claim.Doubt = new Doubt([new MissingFiledDate()]);
        }
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

        if (Cells.One(claim, columns, column.Name) is not { } cell)
        {
            Cells.NoteEmpty(claim, column);
            return false;
        }

        if (!CellReader.TryReadText(cell.Text, out text, out var problem))
        {
            Cells.Note(claim, "malformed_value", cell.Column, problem);
            return false;
        }

        if (text is "unknown" or "未知")
        {
            Cells.Note(claim, "missing_value", cell.Column, new("must be known", "不得未知"));
            return false;
        }

        return true;
    }

    private static bool ReadEventDate(ClaimState claim, ColumnMap map)
    {
        int[] columns = claim.Timeline is null ? map.EventDate : map.EventDateOf(claim.Timeline);
        if (columns.Length == 0 && claim.Timeline is null)
        {
            return false;
        }

        if (Cells.One(claim, columns, BaseColumns.EventDate.Name) is not { } cell)
        {
            Cells.NoteEmpty(claim, BaseColumns.EventDate);
            return false;
        }

        if (!CellReader.TryReadDate(cell.Text, out var day, out var problem))
        {
            Cells.Note(claim, "malformed_value", cell.Column, problem);
            return false;
        }

        claim.EventDate = day;
        return true;
    }

    private static void ReadFiledDate(ClaimState claim, ColumnMap map)
    {
        if (Cells.One(claim, map.FiledDate, BaseColumns.FiledDate.Name) is { Text: not ("unknown" or "未知") } cell)
        {
            if (CellReader.TryReadDate(cell.Text, out var day, out var problem))
            {
                claim.FiledDate = day;
            }
            else
            {
                Cells.Note(claim, "malformed_value", cell.Column, problem);
            }
        }
    }
}
