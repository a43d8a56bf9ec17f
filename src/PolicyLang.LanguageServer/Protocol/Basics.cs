using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary>A place: both numbers from 0, the character in UTF-16 units.</summary>
internal sealed record Position([property: JsonConverter(typeof(NaturalNumber))] int Line, [property: JsonConverter(typeof(NaturalNumber))] int Character);

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

/// <summary>A step of an edit: changes of a document, with its version, or (<paramref name="Kind"/>: `create`) a file that is made.</summary>
internal sealed record DocumentChange(
    OptionalVersionedTextDocumentIdentifier? TextDocument, IReadOnlyList<TextEdit>? Edits, string? Kind = null, string? Uri = null, CreateFileOptions? Options = null)
{
    /// <summary>A file is never put in the place of another.</summary>
    public static DocumentChange Create(string uri) => new(null, null, "create", uri, new CreateFileOptions(Overwrite: false, IgnoreIfExists: false));
}

internal sealed record CreateFileOptions(bool Overwrite, bool IgnoreIfExists);

/// <summary>Changes by address, or in steps with versions where the client can take them.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes, IReadOnlyList<DocumentChange>? DocumentChanges);
