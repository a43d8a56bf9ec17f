using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.EditorServices.Deciding;

/// <summary>Which decisions are looked for: of one outcome (its word), of one benefit (its name), with some words; null: all.</summary>
public sealed record DecisionQuery(string? Outcome = null, string? Benefit = null, string? Text = null)
{
    /// <summary>In the order of the claims.</summary>
    public IEnumerable<Decision> In(DecidedClaims decided, Language language)
    {
        string? text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim();
        return decided.Run.Decisions.Where(d =>
            (Outcome is null || d.Outcome.Word() == Outcome)
            && (Benefit is null || d.Benefit == Benefit)
            && (text is null || Holds(d.ClaimId, text) || Holds(d.Claimant, text) || Holds(decided.LabelOf(d.Benefit), text) || Holds(d.Reason.Text.In(language), text)));
    }

    private static bool Holds(string words, string text) => words.Contains(text, StringComparison.OrdinalIgnoreCase);
}
