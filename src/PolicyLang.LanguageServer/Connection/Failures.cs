using StreamJsonRpc;

namespace PolicyLang.LanguageServer.Connection;

/// <summary>Answers that are no result, with the protocol's codes.</summary>
internal static class Failures
{
    public static LocalRpcException NotInitialized() => Of(-32002, "the server is not initialized");

    public static LocalRpcException InvalidRequest(string why) => Of(-32600, why);

    public static LocalRpcException InvalidParameters(string why) => Of(-32602, why);

    /// <summary>The document changed while its answer was computed.</summary>
    public static LocalRpcException ContentModified() => Of(-32801, "the document changed meanwhile");

    /// <summary>The request is fine and cannot be done; people are shown the words.</summary>
    public static LocalRpcException RequestFailed(string why) => Of(-32803, why);

    private static LocalRpcException Of(int code, string words) => new(words) { ErrorCode = code };
}
