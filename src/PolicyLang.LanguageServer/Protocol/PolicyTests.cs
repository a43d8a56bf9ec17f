using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record TestsResult(IReadOnlyList<TestItem> Tests);

/// <summary>A test as the document has it; <paramref name="Range"/> is all of it.</summary>
internal sealed record TestItem(string Name, LspRange Range, LspRange NameRange, IReadOnlyList<TestExpectation> Expectations);

internal sealed record TestExpectation(LspRange Range, string Text);

/// <summary>No document: all open folders. No names: all tests.</summary>
internal sealed record RunTestsParams(
    TextDocumentIdentifier? TextDocument = null, IReadOnlyList<string>? Names = null, bool? Coverage = null, JsonElement? WorkDoneToken = null);

internal sealed record RunTestsResult(IReadOnlyList<LspTestOutcome> Results, IReadOnlyList<FileCoverage>? Coverage);

/// <summary><paramref name="Outcome"/>: `passed`, `failed`, or `errored` where the rules have errors.</summary>
internal sealed record LspTestOutcome(string Uri, string Name, LspRange Range, string Outcome, long Milliseconds, IReadOnlyList<TestFailure> Failures);

/// <summary><paramref name="Explanation"/>: of the decision, as Markdown, where the expectation is about one claim.</summary>
internal sealed record TestFailure(LspRange Range, string Message, string? Expected, string? Actual, string? Explanation);

internal sealed record FileCoverage(string Uri, IReadOnlyList<ClauseCoverage> Clauses);

/// <summary><paramref name="Hits"/>: the claims it decided something for; <paramref name="Reached"/>: those it was looked at for.</summary>
internal sealed record ClauseCoverage(LspRange Range, string Kind, int Hits, int Reached, string Text);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(TestsResult))]
[JsonSerializable(typeof(RunTestsParams))]
[JsonSerializable(typeof(RunTestsResult))]
internal sealed partial class PolicyTestsJson : JsonSerializerContext;
