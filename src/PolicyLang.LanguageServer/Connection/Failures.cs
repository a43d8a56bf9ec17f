using PolicyLang.Compiler.Text;

namespace PolicyLang.LanguageServer.Connection;

/// <summary>An answer that is no result. Its words are for people; they are told in the client's language where the answer is sent.</summary>
internal sealed class Failure(int code, Localized words) : Exception(words.English)
{
    public int Code { get; } = code;

    public Localized Words { get; } = words;
}

/// <summary>Answers that are no result, with the protocol's codes.</summary>
internal static class Failures
{
    public static Failure NotInitialized() => new(-32002, new("the server is not initialized", "服务器尚未初始化"));

    public static Failure InvalidRequest(Localized why) => new(-32600, why);

    public static Failure InvalidParameters(Localized why) => new(-32602, why);

    public static Failure InvalidParameters(string english, string chinese) => InvalidParameters(new Localized(english, chinese));

    /// <summary>The document changed while its answer was computed.</summary>
    public static Failure ContentModified() => new(-32801, new("the document changed meanwhile", "文件已改动"));

    /// <summary>The request is fine and cannot be done.</summary>
    public static Failure RequestFailed(Localized why) => new(-32803, why);

    public static Failure RequestFailed(string english, string chinese) => RequestFailed(new Localized(english, chinese));
}
