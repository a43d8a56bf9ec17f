using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary>An amount as people read it, and in yuan with two decimals.</summary>
internal sealed record LspMoney(string Text, string Value);

internal sealed record AttachClaimsParams(string Folder, IReadOnlyList<string> Files);

internal sealed record DecisionSummary(
    int Claims,
    IReadOnlyList<OutcomeCount> Outcomes,
    DecisionTotal Total,
    IReadOnlyList<BenefitCount> Benefits,
    DecisionChange? Change,
    IReadOnlyList<ClaimProblem> Problems);

internal sealed record OutcomeCount(string Outcome, string Label, int Count, LspMoney Paid);

/// <summary><paramref name="Low"/> and <paramref name="High"/>: what it can still become; both missing where nothing pends, the high end where nothing bounds it.</summary>
internal sealed record DecisionTotal(string Text, string Value, string? Low, string? High);

internal sealed record BenefitCount(string Name, string Label, int Claims, LspMoney Paid);

/// <summary>Against the decisions before the last burst of changes; <paramref name="Claims"/> are decided otherwise, the others came or went.</summary>
internal sealed record DecisionChange(string From, string To, int Claims, string Text, int? Added = null, int? Removed = null);

/// <summary>A finding about a file of claims.</summary>
internal sealed record ClaimProblem(string Uri, LspRange Range, int Severity, string Code, string Message);

internal sealed record DecisionsChangedParams(string Folder, int Revision, DecisionSummary? Summary, string? Problem, bool IsStale);

internal sealed record DecisionsParams(
    string Folder, int Offset, int Limit, int? Revision = null, string? Outcome = null, string? Benefit = null, string? Text = null);

internal sealed record DecisionsResult(int Revision, int Total, IReadOnlyList<DecisionRow> Rows);

/// <summary>One claim's decision; <paramref name="Uri"/> and <paramref name="Range"/> are the claim in its file, <paramref name="Rule"/> the benefit that decided.</summary>
internal sealed record DecisionRow(
    string ClaimId,
    string Benefit,
    string BenefitLabel,
    string Claimant,
    string? EventDate,
    string Outcome,
    string OutcomeLabel,
    bool IsProvisional,
    LspMoney Paid,
    LspMoney? Due,
    string Reason,
    string Uri,
    LspRange Range,
    LspLocation? Rule);

internal sealed record ExplainParams(string Folder, string ClaimId);

internal sealed record ExplainResult(string Title, IReadOnlyList<ExplainStep> Steps, string Text);

/// <summary><paramref name="Outcome"/>: `true`, `false`, `unknown`, `reduces`, or none.</summary>
internal sealed record ExplainStep(int Depth, string Text, string? Outcome, string? Quote, string? Needed, string? Uri, LspRange? Range);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AttachClaimsParams))]
[JsonSerializable(typeof(DecisionSummary))]
[JsonSerializable(typeof(DecisionsChangedParams))]
[JsonSerializable(typeof(DecisionsParams))]
[JsonSerializable(typeof(DecisionsResult))]
[JsonSerializable(typeof(ExplainParams))]
[JsonSerializable(typeof(ExplainResult))]
internal sealed partial class PolicyDecisionsJson : JsonSerializerContext;
