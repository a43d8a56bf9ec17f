using System.Text;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Claims;

/// <summary>Files of claims made in the tests.</summary>
internal static class ClaimFiles
{
    public static ClaimFile Read(string text, ClaimFormat? format = null) => Read(Encoding.UTF8.GetBytes(text), format);

    public static ClaimFile Read(byte[] bytes, ClaimFormat? format = null)
    {
        using var stream = new MemoryStream(bytes);
        return ClaimReader.Read(stream, "claims", format);
    }

    /// <summary>The findings and the problems of rows, one a line: `PL6054 claims: …`, `claims:3: …`.</summary>
    public static string Findings(ClaimFile file) => string.Join('\n', [
        .. file.Diagnostics.Select(d => $"{d.Rule.Code} {d.Place}: {d.Message.English}"),
        .. file.Rows.Where(r => r.Problem is not null).Select(r => $"{new ClaimPlace(file.Path, r.Line, r.Problem?.Column)}: {r.Problem?.Text.English}"),
    ]);
}
