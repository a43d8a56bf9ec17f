using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Lsp;

/// <summary>Every example of docs/editor-protocol.md is read and written by the server's own types, and comes out as it stands there.</summary>
public class ProtocolPageTests
{
    private const string Fence = "```json ";

    private static readonly Dictionary<string, JsonTypeInfo> Types = new()
    {
        ["policy/tests params"] = PolicyTestsJson.Default.DocumentParams,
        ["policy/tests result"] = PolicyTestsJson.Default.TestsResult,
        ["policy/runTests params"] = PolicyTestsJson.Default.RunTestsParams,
        ["policy/runTests result"] = PolicyTestsJson.Default.RunTestsResult,
        ["policy/attachClaims params"] = PolicyDecisionsJson.Default.AttachClaimsParams,
        ["policy/attachClaims result"] = PolicyDecisionsJson.Default.DecisionSummary,
        ["policy/decisionsChanged params"] = PolicyDecisionsJson.Default.DecisionsChangedParams,
        ["policy/decisions params"] = PolicyDecisionsJson.Default.DecisionsParams,
        ["policy/decisions result"] = PolicyDecisionsJson.Default.DecisionsResult,
        ["policy/explain params"] = PolicyDecisionsJson.Default.ExplainParams,
        ["policy/explain result"] = PolicyDecisionsJson.Default.ExplainResult,
        ["policy/articles params"] = PolicyArticlesJson.Default.DocumentParams,
        ["policy/articles result"] = PolicyArticlesJson.Default.ArticlesResult,
        ["policy/inForce params"] = PolicyArticlesJson.Default.InForceParams,
        ["policy/inForce result"] = PolicyArticlesJson.Default.InForceResult,
    };

    public static TheoryData<string> Names => [.. Types.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_is_what_the_server_says(string name)
    {
        string example = Assert.Single(Examples(), e => e.Name == name).Json;

        // What the server leaves out it need not find; what it is asked must be whole.
        var type = Types[name];
        bool isAsked = name.EndsWith("params", StringComparison.Ordinal) && name != "policy/decisionsChanged params";
        var reading = isAsked ? type : new JsonSerializerOptions(type.Options) { RespectRequiredConstructorParameters = false }.GetTypeInfo(type.Type);
        var written = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(example, reading), type);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example), written), $"{name}\n{written}");
    }

    [Fact]
    public void Every_example_is_tried() => Assert.Equal(Types.Keys.Order(StringComparer.Ordinal), Examples().Select(e => e.Name).Order(StringComparer.Ordinal));

    private static ImmutableArray<(string Name, string Json)> Examples()
    {
        string[] parts = File.ReadAllText(Path.Combine(Corpus.Repository, "docs", "editor-protocol.md")).ReplaceLineEndings("\n").Split("\n" + Fence);
        return [.. parts.Skip(1).Select(p => (p[..p.IndexOf('\n', StringComparison.Ordinal)], p[p.IndexOf('\n', StringComparison.Ordinal)..p.IndexOf("\n```", StringComparison.Ordinal)]))];
    }
}
