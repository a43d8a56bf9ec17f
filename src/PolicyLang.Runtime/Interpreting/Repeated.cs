using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>Rows that share one claim id: nobody knows which of them is meant, so all are invalid.</summary>
internal static class Repeated
{
    private const int MostPlaces = 5;

    public static void Note(IReadOnlyList<ClaimState> claims)
    {
        foreach (var claim in claims)
        {
            var others = claims.Where(c => !ReferenceEquals(c, claim)).Take(MostPlaces).Select(c => $"`{c.Row.Columns.File}:{c.Row.Line}`");
            string more = claims.Count - 1 > MostPlaces ? " …" : "";
            (claim.Problems ??= []).Add(new("repeated_id", BaseColumns.ClaimId.Name, new(
                $"`{claim.Id}` is also at {string.Join(", ", others)}{more}; an id belongs to one claim",
                $"编号`{claim.Id}`另见{string.Join("、", others)}{more}；一个编号只能用于一件申报")));
        }
    }

    /// <summary>A problem as it stands in a reason: the column, then what is wrong.</summary>
    public static Localized Text(ReadProblem problem) => problem.Column is { } column
        ? new($"`{column}`: {problem.Text.English}", $"`{column}`：{problem.Text.Chinese}")
        : problem.Text;
}
