using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>What is wrong with a stacking: its shape and names (stages 2 and 3), and its clauses against those of its benefits (stage 5).</summary>
public static class StackingDiagnostics
{
    public static readonly DiagnosticRule StackedTwiceRule = new("PL2501", "stacked-twice", Severity.Error);
    public static readonly DiagnosticRule NamedTwiceRule = new("PL2502", "named-twice-in-a-stacking", Severity.Error);
    public static readonly DiagnosticRule NothingToStackRule = new("PL2503", "nothing-to-stack", Severity.Error);
    public static readonly DiagnosticRule KeyMissingRule = new("PL3501", "stacking-key-missing", Severity.Error);
    public static readonly DiagnosticRule CapOnBranchRule = new("PL5501", "cap-on-a-branch", Severity.Error);
    public static readonly DiagnosticRule HighestOnBranchRule = new("PL5502", "keep-highest-on-a-branch", Severity.Error);

    /// <param name="names">The benefits, in backticks.</param>
    public static Diagnostic StackedTwice(Location at, Localized names, string other, Location otherName) =>
        new Diagnostic(StackedTwiceRule, at, new(
            $"{names.English}: already in the stacking `{other}`",
            $"{names.Chinese}：已经写在叠加 `{other}` 中"))
        .WithLabel(otherName, "the other stacking", "另一个叠加")
        .WithHelp(
            "two stackings could decide differently: say all of it in one, `highest of { … }` inside a sum or a sum inside `highest of { … }`",
            "两个叠加可能各有结论：请合成一个，`就高 { … }` 可以写在相加之中，相加也可以写在 `就高 { … }` 之中");

    public static Diagnostic NamedTwice(Location at, string name, Location first) =>
        new Diagnostic(NamedTwiceRule, at, new($"`{name}` stands twice in one stacking", $"`{name}` 在同一个叠加中出现两次"))
        .WithLabel(first, "first here", "第一次在这里")
        .WithHelp(
            "name each benefit once; what goes with two branches is said outside them: `highest of { a, b } + c`",
            "每项奖补只写一次；与两个分支都叠加的写在外面：`就高 { 甲，乙 } + 丙`");

    public static Diagnostic NothingToChoose(Location at, int branches) =>
        new Diagnostic(NothingToStackRule, at, branches == 0
            ? new("`highest of` without branches", "`就高` 没有分支")
            : new("`highest of` with one branch has nothing to choose between", "`就高` 只有一个分支，无从比较"))
        .WithHelp("name at least two: `highest of { a, b }`", "至少写两个：`就高 { 甲，乙 }`");

    public static Diagnostic NothingToStack(Location at, string name) =>
        new Diagnostic(NothingToStackRule, at, new($"stacking `{name}` names one benefit only", $"叠加 `{name}` 只写了一项奖补"))
        .WithHelp("it says how several go together: `a + b`, or `highest of { a, b }`", "叠加说明几项奖补的关系：`甲 + 乙`，或 `就高 { 甲，乙 }`");

    /// <param name="without">The benefits without it.</param>
    public static Diagnostic KeyMissing(Location at, string key, IReadOnlyList<(string Name, Location Location)> without)
    {
        var diagnostic = new Diagnostic(KeyMissingRule, at, new(
            $"no fact `{key}` in {string.Join(", ", without.Select(b => $"`{b.Name}`"))}: its claims could not be grouped",
            $"{string.Join('、', without.Select(b => $"`{b.Name}`"))} 没有填报项 `{key}`，其申报无法归组"))
            .WithHelp(
                "every benefit of a stacking has the facts of its keys, under the same names",
                "叠加中的每项奖补都要有它的键，名称相同");
        return without.Aggregate(diagnostic, (d, b) => d.WithLabel(b.Location, "this one lacks it", "这一项没有"));
    }

    /// <param name="choice">The benefits of the outermost `highest of`, as they stand behind `over`.</param>
    /// <param name="end">Where `over …` would be written; null where that would not be enough.</param>
    public static Diagnostic CapOnBranch(Location at, Localized clause, string benefit, string stacking, string choice, int? end)
    {
        var diagnostic = new Diagnostic(CapOnBranchRule, at, new(
            $"{clause.English} of `{benefit}`, which `highest of` may leave out (stacking `{stacking}`)",
            $"`{benefit}` 上的{clause.Chinese}，而 `就高` 可能不取该奖补（叠加 `{stacking}`）"))
            .WithHelp(
                $"the branches are compared before caps, so a cap of one branch could keep the poorer one: let it cover all of them, `over {choice}`",
                $"各分支在封顶之前比较，只封一个分支会使较低的反而胜出：请让它涵盖全部，`涵盖 {choice.Replace(", ", "，", StringComparison.Ordinal)}`");
        return end is not { } place
            ? diagnostic
            : diagnostic with
            {
                Fixes = [new(
                    new($"cover all branches: `over {choice}`", $"涵盖全部分支：`涵盖 {choice.Replace(", ", "，", StringComparison.Ordinal)}`"),
                    [new(new TextSpan(place, 0), $" over {choice}")],
                    IsSafe: false)],
            };
    }

    public static Diagnostic HighestOnBranch(Location at, string benefit, string stacking) =>
        new Diagnostic(HighestOnBranchRule, at, new(
            $"`keep highest` of `{benefit}`, which `highest of` may leave out (stacking `{stacking}`)",
            $"`{benefit}` 上的 `保留最高`，而 `就高` 可能不取该奖补（叠加 `{stacking}`）"))
        .WithHelp(
            "the claim it keeps may be left out by the stacking, when another one would have been paid: write `keep first`, or let the keys of the stacking say what is compared",
            "保留下来的一件可能因叠加而不取，落选的却本可兑现：请改用 `保留最先`，或由叠加的键写明在什么范围内就高");
}
