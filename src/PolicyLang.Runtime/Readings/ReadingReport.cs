using System.Collections.Immutable;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Readings;

/// <summary>
/// The readings of a rulebook and, where claims were given, what each choice comes to. <paramref name="Claims"/> and <paramref name="Total"/>: how many
/// there were and what they are paid under the defaults, in yuan; null without claims.
/// </summary>
public sealed record ReadingReport(ImmutableArray<ReportedReading> Readings, int? Claims, Exact? Total);

/// <summary><paramref name="Article"/>: where it is declared, null beside the articles.</summary>
public sealed record ReportedReading(
    string Name, string? Label, string? Article, Location Location, ImmutableArray<ReadingUse> Uses, ImmutableArray<ReportedChoice> Choices);

/// <summary>A choice and what all claims are paid under it, the other readings by default; null without claims.</summary>
public sealed record ReportedChoice(string Name, string? Label, bool IsDefault, Exact? Total, ImmutableArray<ChangedClaim> Changed);

/// <summary>A claim that fares otherwise: under the defaults, and under the choice.</summary>
public sealed record ChangedClaim(Decision Before, Decision After);
