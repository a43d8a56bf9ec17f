using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Testing;

namespace PolicyLang.EditorServices.Deciding;

/// <summary>Why attached claims are not decided: the rules cannot, or there are none, or no claim could be read.</summary>
public static class DecisionProblem
{
    /// <param name="rulebook">The rules; null where the folder has none.</param>
    /// <param name="claims">The claims as they were read.</param>
    /// <param name="hasEarlier">Whether decisions of before are still shown.</param>
    /// <returns>Null where there is no problem.</returns>
    public static Localized? Of(RulebookSnapshot? rulebook, AttachedClaims claims, bool hasEarlier) => Cause(rulebook, claims) is not { } cause ? null
        : hasEarlier ? new($"{cause.English}; these are the decisions before it", $"{cause.Chinese}，以下为此前的核定结果")
        : new($"{cause.English}; nothing is decided", $"{cause.Chinese}，未作任何核定");

    private static Localized? Cause(RulebookSnapshot? rulebook, AttachedClaims claims) =>
        rulebook is null ? new("the folder has no rules", "文件夹中没有规则")
        : TestRuns.ErrorOf(rulebook) is not null ? Errors(rulebook.Findings.Count(d => d.IsError))
        : rulebook.Compilation.Rulebook is not { Timelines.IsEmpty: false } ? new("the rules have no benefit", "规则中没有任何奖补")
        : claims.Rows.IsEmpty ? Unread(claims)
        : null;

    private static Localized Errors(int errors) => errors switch
    {
        0 => new("a file of the rules cannot be read", "有规则文件无法读取"),
        1 => new("the rules have an error", "规则有 1 个错误"),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"the rules have {errors} errors"), string.Create(CultureInfo.InvariantCulture, $"规则有 {errors} 个错误")),
    };

    /// <summary>A file that holds no claims is read, and they are none; one that cannot be read may hold any.</summary>
    private static Localized? Unread(AttachedClaims claims) =>
        claims.Files.SelectMany(f => f.Diagnostics).FirstOrDefault(d => d.IsError) is not { } error ? null
        : error.Place?.File is not { } path || error.Message.English.Contains(path, StringComparison.Ordinal) ? error.Message
        : new($"`{path}`: {error.Message.English}", $"`{path}`：{error.Message.Chinese}");
}
