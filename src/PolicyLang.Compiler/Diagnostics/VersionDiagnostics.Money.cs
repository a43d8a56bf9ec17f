using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 5: benefits whose money is divided together.</summary>
public static partial class VersionDiagnostics
{
    public static readonly DiagnosticRule NeverTogetherRule = new("PL5401", "never-shared", Severity.Warning);

    public static Diagnostic NeverTogether(Location at, string benefit) =>
        new Diagnostic(NeverTogetherRule, at, new(
            $"no claim of `{benefit}` can be of one group with one of the others: they are in force in other times",
            $"`{benefit}` 与其他各项不在同一时期有效，其申报不会与它们归为一组"))
        .WithHelp(
            "take the benefit out, or group by keys that reach across the times (`per policy`)",
            "请不要涵盖该奖补，或改用跨时期的键（`每政策`）");
}
