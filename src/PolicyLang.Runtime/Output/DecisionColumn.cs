using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Output;

public enum DecisionColumnKind
{
    Text,

    /// <summary>Yuan with two decimals, `15000.00`.</summary>
    Money,

    /// <summary>`yes` or `no`; true and false in JSON.</summary>
    Bool,
}

/// <summary>A column of decisions: its name, and the text of a decision in it, null where it has none.</summary>
public sealed record DecisionColumn(string Name, DecisionColumnKind Kind, Func<Decision, Language, string?> Text)
{
    /// <summary>The columns every format has, in their order.</summary>
    public static readonly ImmutableArray<DecisionColumn> All =
    [
        new("claim_id", DecisionColumnKind.Text, (d, _) => d.ClaimId),
        new("benefit", DecisionColumnKind.Text, (d, _) => d.Benefit),
        new("claimant", DecisionColumnKind.Text, (d, _) => d.Claimant),
        new("policy", DecisionColumnKind.Text, (d, _) => d.Policy),
        new("article", DecisionColumnKind.Text, (d, _) => d.Article),
        new("outcome", DecisionColumnKind.Text, (d, _) => d.Outcome.Word()),
        new("provisional", DecisionColumnKind.Bool, (d, _) => d.IsProvisional ? "yes" : "no"),
        new("gross", DecisionColumnKind.Money, (d, _) => d.Gross is { } gross ? Money(gross) : null),
        new("paid", DecisionColumnKind.Money, (d, _) => Money(d.Paid)),
        new("reason_code", DecisionColumnKind.Text, (d, _) => d.Reason.Code),
        new("reason", DecisionColumnKind.Text, ReasonOf),
    ];

    /// <summary>The reason; one that blames a cell starts with the file and the line.</summary>
    public static string ReasonOf(Decision decision, Language language) =>
        decision.Place is { } place
            ? $"{place.File}:{place.Line}{(language == Language.Chinese ? "：" : ": ")}{decision.Reason.Text.In(language)}"
            : decision.Reason.Text.In(language);

    private static string Money(Exact yuan) => ExactText.Fixed(yuan, 2);
}
