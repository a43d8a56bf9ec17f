using PolicyLang.EditorServices.Deciding;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Handlers;

/// <summary>Claims beside the rules: attaching them, their decisions, and how one came about.</summary>
internal static class ClaimHandlers
{
    private const int MostRows = 1000;

    public static readonly Method Attach = new SlowRequest<AttachClaimsParams, DecisionSummary>(
        "policy/attachClaims", PolicyDecisionsJson.Default.AttachClaimsParams, PolicyDecisionsJson.Default.DecisionSummary, AttachAsync)
    {
        Advertise = OwnMethods.Advertise("policy/attachClaims"),
    };

    public static readonly Method Decisions = new Request<DecisionsParams, DecisionsResult>(
        "policy/decisions", PolicyDecisionsJson.Default.DecisionsParams, PolicyDecisionsJson.Default.DecisionsResult, Page)
    {
        WaitsForFolders = true,
        Advertise = OwnMethods.Advertise("policy/decisions"),
    };

    public static readonly Method Explain = new Request<ExplainParams, ExplainResult>(
        "policy/explain", PolicyDecisionsJson.Default.ExplainParams, PolicyDecisionsJson.Default.ExplainResult, Tell)
    {
        WaitsForFolders = true,
        Advertise = OwnMethods.Advertise("policy/explain"),
    };

    public static string FolderOf(string uri) => DocumentAddress.ToPath(uri).TrimEnd('/');

    public static async Task<DecisionSummary?> AttachAsync(Session session, AttachClaimsParams parameters, CancellationToken stop)
    {
        await session.Workspace.Scanned.WaitAsync(stop).ConfigureAwait(false);
        if (parameters.Files.FirstOrDefault(f => DiskFiles.IsPolicy(DocumentAddress.ToPath(f))) is { } policy)
        {
            throw Failures.InvalidParameters($"`{policy}` is a policy file, no file of claims", $"`{policy}` 是政策文件，不是申报文件");
        }

        string folder = session.Remember(parameters.Folder.TrimEnd('/'));
        session.Workspace.EnsureFolder(folder);
        var claims = await session.Claims.AttachAsync(folder, [.. parameters.Files.Select(session.Remember)], stop).ConfigureAwait(false);
        return claims is null ? null : new DecisionConversion(session).Summary(claims);
    }

    public static ExplainResult? Tell(RequestContext context, ExplainParams parameters) =>
        context.Session.Claims.Find(FolderOf(parameters.Folder))?.Decided is { } decided
            ? new DecisionConversion(context.Session).Explained(decided.Explain(parameters.ClaimId.Trim(), context.Stop))
            : null;

    private static DecisionsResult? Page(RequestContext context, DecisionsParams parameters)
    {
        if (parameters.Offset < 0 || parameters.Limit is < 0 or > MostRows)
        {
            throw Failures.InvalidParameters($"`offset` is from 0 on, `limit` from 0 to {MostRows}", $"`offset` 不小于 0，`limit` 为 0 至 {MostRows}");
        }

        if (context.Session.Claims.Find(FolderOf(parameters.Folder)) is not { Decided: { } decided } claims)
        {
            return new DecisionsResult(0, 0, []);
        }

        var conversion = new DecisionConversion(context.Session);
        var found = new DecisionQuery(parameters.Outcome, parameters.Benefit, parameters.Text).In(decided, context.Language).ToList();
        return new DecisionsResult(
            claims.Revision, found.Count, [.. found.Skip(parameters.Offset).Take(parameters.Limit).Select(d => conversion.Row(d, decided))]);
    }
}
