using System.Text.Json;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>The settings as the client has them, where it can be asked.</summary>
internal static class ClientSettings
{
    /// <summary>What the client has set for one of its folders, or for all of them; null where it cannot be asked.</summary>
    public static async Task<Settings?> AskAsync(Session session, string? folder)
    {
        if (!session.Client.HasConfiguration || session.Connection is not { } client)
        {
            return null;
        }

        var answer = await client.AskAsync(
            "workspace/configuration",
            new ConfigurationParams([new ConfigurationItem(Settings.Section, folder is null ? null : session.UriOf(folder))]),
            WorkspaceJson.Default.ConfigurationParams,
            session.Stop).ConfigureAwait(false);
        return answer is { ValueKind: JsonValueKind.Array } items && items.GetArrayLength() > 0 ? Settings.Read(items[0]) : null;
    }
}
