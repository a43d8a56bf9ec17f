using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLang.LanguageServer.Protocol;

/// <summary><paramref name="Type"/>: 1 created, 2 changed, 3 deleted.</summary>
internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

internal sealed record DidChangeWatchedFilesOptions(IReadOnlyList<FileSystemWatcherOptions> Watchers);

/// <summary><paramref name="Kind"/>: 1 created, 2 changed, 4 deleted, added up; null: all.</summary>
internal sealed record FileSystemWatcherOptions(string GlobPattern, int? Kind = null);

internal sealed record WorkspaceFoldersChange(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record DidChangeConfigurationParams(JsonElement Settings);

internal sealed record DidChangeConfigurationOptions(string Section);

internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

internal sealed record ConfigurationItem(string Section, string? ScopeUri = null);

internal sealed record FileRename(string OldUri, string NewUri);

internal sealed record RenameFilesParams(IReadOnlyList<FileRename> Files);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesOptions))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(DidChangeConfigurationOptions))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(RenameFilesParams))]
[JsonSerializable(typeof(WorkspaceEdit))]
internal sealed partial class WorkspaceJson : JsonSerializerContext;
