using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary>A place: both numbers from 0, the character in UTF-16 units.</summary>
internal sealed record Position(int Line, int Character);

internal sealed record LspRange(Position Start, Position End);

internal sealed record LspLocation(string Uri, LspRange Range);

/// <summary>Where a link leads, with what of the asking text is the link.</summary>
internal sealed record LocationLink(LspRange? OriginSelectionRange, string TargetUri, LspRange TargetRange, LspRange TargetSelectionRange);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>The version is told also where it is null: the document is not open.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>The parameters of what is asked about a whole document.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>The parameters of what is asked about a place.</summary>
internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);
}

internal sealed record TextEdit(LspRange Range, string NewText);

internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits);

/// <summary>Changes by address, or with versions where the client can take them.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes, IReadOnlyList<TextDocumentEdit>? DocumentChanges);
