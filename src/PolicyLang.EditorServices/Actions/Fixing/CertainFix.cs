using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.EditorServices.Actions.Fixing;

/// <summary>The one fix of a finding that can be applied unseen.</summary>
internal static class CertainFix
{
    /// <summary>Null where there is none, or more than one.</summary>
    public static Fix? Of(Diagnostic finding)
    {
        var safe = finding.Fixes.Where(f => f.IsSafe).ToList();
        return safe.Count == 1 ? safe[0] : null;
    }
}
