using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Signatures;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>How the function, look-up or clause is written that the cursor is in.</summary>
internal static class SignatureHelpHandler
{
    private const int ByCharacter = 2;

    public static readonly Method OfPlace = new Request<SignatureHelpParams, SignatureHelpResult>(
        "textDocument/signatureHelp", SignatureHelpJson.Default.SignatureHelpParams, SignatureHelpJson.Default.SignatureHelpResult, Tell)
    {
        Advertise = can => can with { SignatureHelpProvider = new SignatureHelpOptions(["(", "（", ",", "，"], [")", "）"]) },
    };

    private static SignatureHelpResult? Tell(RequestContext context, SignatureHelpParams parameters)
    {
        // Who types a comma in a list does not ask how a clause is written; who asks, or has the answer open, does.
        bool withClauses = parameters.Context is not { TriggerKind: ByCharacter, IsRetrigger: false };
        return context.Find(new PositionParams(parameters.TextDocument, parameters.Position)) is var (view, offset)
            && SignatureHelp.At(view, offset, withClauses, context.Language) is { } hint
            ? new SignatureHelpResult([.. hint.Signatures.Select(s => Of(context, s))], hint.Active, hint.Signatures[hint.Active].Active)
            : null;
    }

    private static SignatureInformation Of(RequestContext context, Signature signature) => new(
        signature.Label,
        Words(context, signature.Text),
        [.. signature.Parameters.Select(p => new ParameterInformation(Label(context, signature, p), Words(context, p.Text)))],
        signature.Active);

    private static JsonElement Label(RequestContext context, Signature signature, SignatureParameter parameter) => context.Client.TakesParameterOffsets
        ? JsonSerializer.SerializeToElement([parameter.InLabel.Start, parameter.InLabel.End], SignatureHelpJson.Default.Int32Array)
        : JsonSerializer.SerializeToElement(signature.Label.Substring(parameter.InLabel.Start, parameter.InLabel.Length), SignatureHelpJson.Default.String);

    private static MarkupContent? Words(RequestContext context, Localized words) =>
        words.IsEmpty ? null : Markup.Of(words.In(context.Language), context.Client.ExplainsSignaturesWithMarkdown);
}
