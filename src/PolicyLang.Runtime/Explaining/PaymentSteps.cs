using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Interpreting;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Payments to other claims, one a line, up to a number one can read.</summary>
internal static class PaymentSteps
{
    private const int MostPayments = 20;

    /// <param name="isShared">Several benefits were paid, so that each payment says which.</param>
    public static IEnumerable<ExplanationStep> Of(IReadOnlyCollection<ClaimState> payers, bool isShared)
    {
        foreach (var payer in payers.Take(MostPayments))
        {
            yield return Payment(payer, isShared);
        }

        if (payers.Count > MostPayments)
        {
            int more = payers.Count - MostPayments;
            yield return new("payment", new($"and {more} more payments", $"另有{more}笔"), StepResult.Neutral, []);
        }
    }

    private static ExplanationStep Payment(ClaimState payer, bool isShared)
    {
        var paid = ValueText.Money(payer.Paid);
        var day = ValueText.Date(payer.LineDate);
        bool isFiled = payer.RoutedVersion.IsInFilingOrder;
        string benefit = isShared ? payer.RoutedVersion.Display : "";
        return new(
            "payment",
            new Localized(
                $"`{payer.Id}`{(isShared ? $" ({benefit})" : "")} {(isFiled ? "filed" : "of")} {day.English}: {paid.English}",
                $"`{payer.Id}`（{(isShared ? benefit + "，" : "")}{day.Chinese}{(isFiled ? "申报" : "")}）：{paid.Chinese}"),
            StepResult.Neutral,
            []);
    }
}
