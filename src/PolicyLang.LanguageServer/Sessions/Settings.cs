using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Hints;
using PolicyLang.EditorServices.Lenses;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// The section `policylang` of the client's configuration. <paramref name="Language"/>: `en`, `zh`, or `auto` for the client's own;
/// <paramref name="CheckText"/>: hold the rules against the official words; <paramref name="DiagnosticPages"/>: the address of the folder
/// with the pages of diagnostics; <paramref name="Format"/>: how documents are formatted; <paramref name="InlayHints"/>: which hints are shown;
/// <paramref name="Completion"/>: what completion finds.
/// </summary>
internal sealed record Settings(
    string? Language = null,
    bool? CheckText = null,
    string? DiagnosticPages = null,
    FormatSettings? Format = null,
    InlayHintSettings? InlayHints = null,
    CompletionSettings? Completion = null)
{
    public const string Section = "policylang";

    /// <summary>Which lenses are shown; all that nothing is said of.</summary>
    public LensSettings? Lens { get; init; }

    /// <summary>Files of claims by folder, both as paths from a folder of the client's.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Claims { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ClaimsByFolder => Claims ?? ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    [JsonIgnore]
    public LensChoice LensChoice => new(Lens?.Tests ?? true, Lens?.References ?? true, Lens?.Claims ?? true);

    /// <summary>The settings in what a client sent, with or without the section's name around them; null where it is none.</summary>
    public static Settings? Read(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } settings)
        {
            return null;
        }

        try
        {
            return (settings.TryGetProperty(Section, out var section) ? section : settings).Deserialize(SettingsJson.Default.Settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The language that formatting puts keywords in; null: the one most of them are in.</summary>
    public Language? FormatKeywords => Format?.Keywords switch
    {
        "en" => Compiler.Text.Language.English,
        "zh" => Compiler.Text.Language.Chinese,
        _ => null,
    };

    /// <summary>The hints that are not switched off.</summary>
    public HintKinds Hints =>
        (InlayHints?.Money ?? true ? HintKinds.Money : HintKinds.None)
        | (InlayHints?.Dates ?? true ? HintKinds.Dates : HintKinds.None)
        | (InlayHints?.Defaults ?? true ? HintKinds.Defaults : HintKinds.None)
        | (InlayHints?.Types ?? true ? HintKinds.Types : HintKinds.None);

    /// <summary>The language to speak: what is set, else the client's, else the server's own.</summary>
    public Language Choose(string? locale, Language own) => Language switch
    {
        "en" => Compiler.Text.Language.English,
        "zh" => Compiler.Text.Language.Chinese,
        _ => locale is null ? own : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Compiler.Text.Language.Chinese : Compiler.Text.Language.English,
    };
}

/// <summary><paramref name="Pinyin"/>: Latin letters find Chinese words.</summary>
internal sealed record CompletionSettings(bool? Pinyin = null);

/// <summary>Which lenses are shown.</summary>
internal sealed record LensSettings(bool? Tests = null, bool? References = null, bool? Claims = null);

/// <summary><paramref name="Keywords"/>: `keep`, `en` or `zh`.</summary>
internal sealed record FormatSettings(string? Keywords = null);

/// <summary>Each kind of hint can be switched off.</summary>
internal sealed record InlayHintSettings(bool? Money = null, bool? Dates = null, bool? Defaults = null, bool? Types = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Settings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
