using System.Collections.Immutable;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Decisions;

/// <summary>The reasons of decisions: stable codes for machines, a sentence in both languages for people.</summary>
internal static class Reasons
{
    public static Reason Paid(Exact paid) => Make("paid", $"{E(paid)}, paid in full", $"应兑现{C(paid)}，全额兑现");

    public static Reason OwnCapReduced(Exact paid, Exact cap) =>
        Make("claim_cap_reduced", $"{E(paid)}: the most for one claim is {E(cap)}", $"兑现{C(paid)}：单项最高{C(cap)}");

    public static Reason Nothing(Exact amount) => Make("amount_zero", $"the amount is {E(amount)}", $"应得金额为{C(amount)}，无可兑现");

    /// <summary>The code of <see cref="SameEvent"/>.</summary>
    public const string SameEventCode = "same_event";

    public static Reason SameEvent(string first, Localized values) =>
        Make(SameEventCode, $"the same event as `{first}`: {values.English}", $"与`{first}`为同一事项：{values.Chinese}");

    public static Reason RequirementFailed(IReadOnlyList<Localized> failures) => Say("requirement_failed", Sentence.Clauses(failures));

    public static Reason Excluded(Localized exclusion) => Say("exclusion_holds", exclusion);

    public static Reason Incomplete(IReadOnlyList<Localized> parts) => Say("facts_missing", Sentence.Clauses(parts));

    public static Reason WaitsForClaims(IReadOnlyList<Localized> parts) => Say("waits_for_claims", Sentence.Clauses(parts));

    public static Reason AwaitsAuthority(IReadOnlyList<Localized> parts) => Say("awaits_authority", Sentence.Clauses(parts));

    public static Reason AboveBound(Exact amount, Exact bound) => Make(
        "above_decided_bound",
        $"`decided_amount` is {E(amount)}, and the authority may give at most {E(bound)}",
        $"核定金额（`decided_amount`）为{C(amount)}，超过可核定的最高额{C(bound)}");

    public static Reason Unreadable(string code, Localized problems) => Say(code, problems);

    /// <summary>The mark `provisional`, told beside the reason of the decision.</summary>
    public static Reason Provisional(Reason reason, string pending) => reason with
    {
        Text = new(
            $"{reason.Text.English}; provisional: `{pending}` is pending and may change this",
            $"{reason.Text.Chinese}；暂定：`{pending}`尚未定，可能影响本决定"),
    };

    private static string E(Exact yuan) => ValueText.EnglishMoney(yuan);

    private static string C(Exact yuan) => ValueText.ChineseMoney(yuan);

    private static Reason Make(string code, string english, string chinese) => new(code, new(english, chinese));

    private static Reason Say(string code, Localized text) => new(code, text);
}
