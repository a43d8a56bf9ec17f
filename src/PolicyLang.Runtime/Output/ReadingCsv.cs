using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Readings;

namespace PolicyLang.Runtime.Output;

/// <summary>
/// Readings as CSV, as decisions are written. Without claims a record is a choice. With claims each choice has a record without a claim id, with what
/// all claims are paid, and behind it one for each claim that changes.
/// </summary>
public static class ReadingCsv
{
    private static readonly string[] Choices = ["reading", "reading_label", "choice", "choice_label", "default", "uses"];

    private static readonly string[] Changes =
        ["reading", "choice", "default", "claim_id", "benefit", "claimant", "outcome_before", "paid_before", "outcome_after", "paid_after"];

    public static void Write(ReadingReport report, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = CsvText.NewLine;
        Write(writer, report.Total is null ? Choices : Changes);
        foreach (var reading in report.Readings)
        {
            foreach (var choice in reading.Choices)
            {
                string isDefault = choice.IsDefault ? "yes" : "no";
                if (choice.Total is not { } total || report.Total is not { } before)
                {
                    Write(writer, reading.Name, reading.Label, choice.Name, choice.Label, isDefault, reading.Uses.Length.ToString(CultureInfo.InvariantCulture));
                    continue;
                }

                Write(writer, reading.Name, choice.Name, isDefault, "", "", "", "", Money(before), "", Money(total));
                foreach (var changed in choice.Changed)
                {
                    Write(
                        writer, reading.Name, choice.Name, isDefault, changed.Before.ClaimId, changed.Before.Benefit, changed.Before.Claimant,
                        changed.Before.Outcome.Word(), Money(changed.Before.Paid), changed.After.Outcome.Word(), Money(changed.After.Paid));
                }
            }
        }
    }

    private static void Write(StreamWriter writer, params ReadOnlySpan<string?> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? "" : ",");
            writer.Write(CsvText.GuardedCell(cells[i]));
        }

        writer.WriteLine();
    }

    private static string Money(Exact yuan) => ExactText.Fixed(yuan, 2);
}
