using System.Collections.Concurrent;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>Why something was not done to a document. It is shown once, not at each save, until it could be done again.</summary>
internal sealed class Notices(Session session)
{
    private readonly ConcurrentDictionary<string, bool> shown = new(StringComparer.Ordinal);

    public void Show(string path, string words)
    {
        if (shown.TryAdd(path, true) && session.Connection is { } client)
        {
            client.NotifyAsync("window/showMessage", new ShowMessageParams(2, words), FormattingJson.Default.ShowMessageParams).Forget();
        }
    }

    public void Forget(string path) => shown.TryRemove(path, out _);
}
