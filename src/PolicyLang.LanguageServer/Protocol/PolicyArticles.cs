using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

internal sealed record ArticlesResult(IReadOnlyList<ArticleItem> Articles);

/// <summary><paramref name="Range"/>: null where the file does not have the article of its official text.</summary>
internal sealed record ArticleItem(string Number, string? Title, LspRange? Range, IReadOnlyList<ArticleSentence> Sentences);

/// <summary><paramref name="Uri"/>: null where its words stand in the document itself.</summary>
internal sealed record ArticleSentence(
    string Text,
    string State,
    string StateLabel,
    string? Reason,
    string? Uri,
    LspRange Range,
    IReadOnlyList<SentenceMark> Marks,
    IReadOnlyList<SentenceClause> Clauses);

/// <summary>A finding in a sentence; the start counts from the sentence's own.</summary>
internal sealed record SentenceMark(int Start, int Length, string Message, string Code);

internal sealed record SentenceClause(LspRange Range, string Text);

internal sealed record InForceParams(TextDocumentIdentifier TextDocument, string Date);

internal sealed record InForceResult(string Policy, string Display, string? Number, string? From, string? To, bool IsInForce, OtherPolicy? Other);

internal sealed record OtherPolicy(string Uri, string Policy, string Display);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(ArticlesResult))]
[JsonSerializable(typeof(InForceParams))]
[JsonSerializable(typeof(InForceResult))]
internal sealed partial class PolicyArticlesJson : JsonSerializerContext;
