using System.Globalization;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>What the server says of itself: `window/logMessage`, and `$/logTrace` where the client asked for it.</summary>
internal sealed class SessionLog(Func<ClientConnection?> client)
{
    /// <summary>`off`, `messages` or `verbose`.</summary>
    public string Level { get; set; } = "off";

    public void Error(string message) => Say(1, message);

    public void Information(string message) => Say(3, message);

    /// <summary>That a message was handled; how long it took only where the client wants to know all.</summary>
    public void Trace(string method, TimeSpan elapsed)
    {
        if (Level is "messages" or "verbose" && client() is { } connection)
        {
            string took = Level == "verbose" ? string.Create(CultureInfo.InvariantCulture, $" {elapsed.Ticks / TimeSpan.TicksPerMicrosecond} µs") : "";
            connection.NotifyAsync("$/logTrace", new LogTraceParams(method + took), LifecycleJson.Default.LogTraceParams).Forget();
        }
    }

    private void Say(int type, string message) =>
        client()?.NotifyAsync("window/logMessage", new LogMessageParams(type, message), LifecycleJson.Default.LogMessageParams).Forget();
}
