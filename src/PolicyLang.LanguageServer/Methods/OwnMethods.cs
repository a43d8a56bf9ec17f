using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>Methods beyond LSP (docs/editor-protocol.md) are told under `experimental`.</summary>
internal static class OwnMethods
{
    public static Func<ServerCapabilities, ServerCapabilities> Advertise(string method) => can => can with
    {
        Experimental = new ExperimentalCapabilities(new PolicyCapabilities([.. can.Experimental?.Policylang.Methods ?? [], method])),
    };
}
