using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>Findings as the protocol tells them.</summary>
internal sealed class DiagnosticConversion(Session session)
{
    private static readonly LspRange FirstCharacter = new(new Position(0, 0), new Position(0, 0));

    private readonly Language language = session.Language;
    private readonly string? pages = (session.Settings.DiagnosticPages ?? session.Options.DiagnosticPages)?.TrimEnd('/');

    public ImmutableArray<LspDiagnostic> Of(ImmutableArray<Diagnostic> diagnostics) => [.. diagnostics.Select(Of)];

    /// <summary>Names a list of findings; equal lists have equal names, whatever server gives them.</summary>
    public static string ResultId(string uri, ImmutableArray<LspDiagnostic> diagnostics)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new PublishDiagnosticsParams(uri, null, diagnostics), DiagnosticsJson.Default.PublishDiagnosticsParams);
        return System.Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 8));
    }

    private LspDiagnostic Of(Diagnostic diagnostic) => new(
        diagnostic.Location is { } location ? Positions.Of(location) : FirstCharacter,
        diagnostic.Severity switch
        {
            Severity.Error => 1,
            Severity.Warning => 2,
            _ => 3,
        },
        diagnostic.Rule.Code,
        pages is null ? null : new CodeDescription($"{pages}/{diagnostic.Rule.Code}.md"),
        "policy",
        diagnostic.Help is { IsEmpty: false } help ? $"{diagnostic.Message.In(language)}\n{help.In(language)}" : diagnostic.Message.In(language),
        DocumentDiagnostics.IsAboutSuperfluous(diagnostic) ? [1] : null,
        Related(diagnostic));

    private List<DiagnosticRelatedInformation>? Related(Diagnostic diagnostic) =>
        diagnostic.Labels.IsEmpty || !session.Client.ShowsRelatedInformation
            ? null
            : [.. diagnostic.Labels.Select(l => new DiagnosticRelatedInformation(
                new LspLocation(session.UriOf(l.Location.Source.Path), Positions.Of(l.Location)), l.Text.In(language)))];
}
