using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Decisions;

/// <summary>Why a stacking left a claim out, or cannot say yet: the winner is named.</summary>
internal static class StackingReasons
{
    private const int MostClaims = 5;

    public static Reason Outstacked(ClaimState claim, StackVerdict verdict)
    {
        var due = Due(claim, verdict.Own);
        var winner = Sentence.List(verdict.Choice.Winners.Select(Branch));
        var group = Group(claim, verdict.Group);
        return new("outstacked", new(
            $"{due.English}, not paid: only the highest is kept, {winner.English} ({group.English})",
            $"{due.Chinese}，不兑现：就高，取{winner.Chinese}（{group.Chinese}）"));
    }

    public static Reason Tied(ClaimState claim, StackVerdict verdict)
    {
        var due = Due(claim, verdict.Own);
        var rivals = Sentence.List(verdict.Choice.Winners.Where(w => !ReferenceEquals(w, verdict.Own)).Select(Branch));
        var group = Group(claim, verdict.Group);
        return new("tied_branches", new(
            $"{due.English}, as much as {rivals.English}, and only one of them is kept ({group.English}): the authority settles which is `selected`",
            $"{due.Chinese}，与{rivals.Chinese}相等，就高只取其一（{group.Chinese}），须由主管部门确定取哪一项（`selected`）"));
    }

    /// <summary>`a` (中国专利奖) + `b` (福建省专利奖), 300,000 yuan.</summary>
    private static Localized Branch(StackBranch branch)
    {
        var shown = branch.Kept.Take(MostClaims).Select(c => (c.Id, Label: c.RoutedVersion.Display)).ToList();
        int more = branch.Kept.Length - shown.Count;
        var due = ValueText.Money(branch.Due);
        return new(
            $"{string.Join(" + ", shown.Select(c => $"`{c.Id}` ({c.Label})"))}{(more > 0 ? $" and {more} others" : "")}: {due.English}",
            $"{string.Join(" + ", shown.Select(c => $"`{c.Id}`（{c.Label}）"))}{(more > 0 ? $"等{branch.Kept.Length}件" : "")}，{due.Chinese}");
    }

    /// <summary>What the claim is due, and its branch with it where that is more.</summary>
    private static Localized Due(ClaimState claim, StackBranch own)
    {
        var due = ValueText.Money(claim.Gross ?? Exact.Zero);
        if (own.Due == claim.Gross)
        {
            return new($"{due.English} due", $"应得{due.Chinese}");
        }

        var together = ValueText.Money(own.Due);
        return new($"{due.English} due, {together.English} with what is added to it", $"应得{due.Chinese}，连同相加的合计{together.Chinese}");
    }

    private static Localized Group(ClaimState claim, StackGroup group) =>
        ExpressionText.Group(claim.RoutedVersion.Stacking?.Keys ?? group.Stacking.Keys, group.Keys);
}
