using System.Text.Json.Nodes;
using PolicyLang.EditorServices.Classification;
using PolicyLang.LanguageServer.Convert;
using PolicyLang.LanguageServer.Handlers;
using PolicyLang.LanguageServer.Sessions;
using PolicyLang.Tests.Editor;

namespace PolicyLang.Tests.Lsp;

/// <summary>Colours over the wire; which word has which is tested case by case in tests/corpus/editor.</summary>
public class SemanticTokenTests
{
    private const string Grant = "policy grant \"补助😀办法\" { // 𠮷\n  rounding half up to 0.01元\n}\narticle 1 {\n  benefit purchase {\n    fact price: money by authority\n    amount 10% of price\n  }\n}\n";

    private const string Knowing = """{ "textDocument": { "semanticTokens": { "tokenTypes": ["clauseKeyword", "keyword", "fact", "money", "string"], "tokenModifiers": ["byAuthority"] } } }""";

    public static TheoryData<string, int> Documents => TriedDocuments.With(seeds: 3);

    [Fact]
    [Wire("textDocument/semanticTokens/full", "textDocument/semanticTokens/range", "textDocument/semanticTokens/full/delta")]
    public async Task All_a_part_and_what_changed()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("grant.policy", Grant);
        var whole = await AskAsync(session, "textDocument/semanticTokens/full");
        var words = Decode(session, whole?["data"]);
        Assert.Equal("0:0+6 keyword", words[0]);
        Assert.Equal("0:7+5 namespace declaration", words[1]);
        Assert.Equal("0:13+8 string", words[2]);
        Assert.Equal("0:24+5 comment", words[3]);
        Assert.Contains("5:9+5 property declaration", words);

        var part = await AskAsync(session, "textDocument/semanticTokens/range", p => p["range"] = new JsonObject
        {
            ["start"] = LspSession.Place((5, 0)),
            ["end"] = LspSession.Place((6, 0)),
        });
        Assert.Equal(words.Where(w => w.StartsWith("5:", StringComparison.Ordinal)), Decode(session, part?["data"]));

        await session.ChangeAsync("grant.policy", ((6, 11), (6, 14), "20% / 2"));
        var delta = await AskAsync(session, "textDocument/semanticTokens/full/delta", p => p["previousResultId"] = whole?["resultId"]?.DeepClone());
        Assert.Null(delta?["data"]);
        var now = await AskAsync(session, "textDocument/semanticTokens/full");
        Assert.Equal(Numbers(now?["data"]), Apply(Numbers(whole?["data"]), delta?["edits"]));
        Assert.NotEqual(whole?["resultId"]?.GetValue<string>(), delta?["resultId"]?.GetValue<string>());

        var unknown = await AskAsync(session, "textDocument/semanticTokens/full/delta", p => p["previousResultId"] = "never told");
        Assert.Equal(Numbers(now?["data"]), Numbers(unknown?["data"]));
        var unchanged = await AskAsync(session, "textDocument/semanticTokens/full/delta", p => p["previousResultId"] = unknown?["resultId"]?.DeepClone());
        Assert.Equal("[]", unchanged?["edits"]?.ToJsonString());
    }

    [Fact]
    public async Task A_client_is_told_what_it_has_names_for()
    {
        await using var session = await LspSession.StartAsync(Knowing);
        await session.OpenAsync("grant.policy", Grant);
        var words = Decode(session, (await AskAsync(session, "textDocument/semanticTokens/full"))?["data"]);
        Assert.Equal(["0:0+6 clauseKeyword", "0:13+8 string", "1:2+8 clauseKeyword"], words.Take(3));
        Assert.Contains("5:9+5 fact byAuthority", words);
        Assert.DoesNotContain(words, w => w.Contains("property", StringComparison.Ordinal) || w.Contains("comment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_around_a_document_is_asked_for_again()
    {
        await using var session = await LspSession.StartAsync("""{ "workspace": { "semanticTokens": { "refreshSupport": true } } }""");
        await session.OpenAsync("grant.policy", Grant);
        await session.OpenAsync("tests.policy", "test \"x\" oracle \"y\" {\n  claim a = purchase { price: 1元 }\n}\n");
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        int before = session.Client.Told.Count(t => t.Method == "workspace/semanticTokens/refresh");
        await session.ChangeAsync("grant.policy", ((5, 9), (5, 14), "cost"));
        var end = DateTime.UtcNow + TimeSpan.FromSeconds(30);
        while (session.Client.Told.Count(t => t.Method == "workspace/semanticTokens/refresh") == before)
        {
            Assert.True(DateTime.UtcNow < end, "the client was not told");
            await Task.Delay(10);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_changed_put_into_the_old_is_the_new(string file, int seed)
    {
        var legend = new TokenLegend(new ClientTraits());
        var view = TriedDocuments.Open(file, 0);
        var before = legend.Encode(view.Source, TokenClassifier.Of(view));
        var changed = TriedDocuments.Open(file, seed);
        var after = legend.Encode(changed.Source, TokenClassifier.Of(changed));
        var edits = SemanticTokenHandlers.Edits(before, after);
        var edited = edits.Aggregate(before, (data, e) => [.. data.Take(e.Start), .. e.Data, .. data.Skip(e.Start + e.DeleteCount)]);
        Assert.Equal(after.AsSpan(), edited.AsSpan());
        Assert.All(edits, e => Assert.Equal(0, (e.Start % 5) + (e.DeleteCount % 5) + (e.Data.Count % 5)));
    }

    [Fact]
    public void Little_is_kept()
    {
        var results = new TokenResults();
        var first = results.Keep("0", [1]);
        Assert.Equal(1, results.Find("0", first)?.Single());
        Assert.Null(results.Find("1", first));
        Assert.Null(results.Find("0", "x"));
        string second = results.Keep("0", [2]);
        Assert.Null(results.Find("0", first));
        for (int i = 1; i <= 24; i++)
        {
            results.Keep($"{i}", []);
        }

        Assert.Null(results.Find("0", second));
    }

    private static Task<JsonNode?> AskAsync(LspSession session, string method, Action<JsonObject>? change = null)
    {
        var parameters = new JsonObject { ["textDocument"] = session.Document("grant.policy") };
        change?.Invoke(parameters);
        return session.Client.RequestAsync(method, parameters);
    }

    private static int[] Numbers(JsonNode? data) => [.. data?.AsArray().Select(n => n?.GetValue<int>() ?? -1) ?? []];

    private static int[] Apply(int[] data, JsonNode? edits) => (edits?.AsArray() ?? []).Aggregate(data, (all, edit) =>
    {
        int start = edit?["start"]?.GetValue<int>() ?? -1;
        return [.. all.Take(start), .. Numbers(edit?["data"]), .. all.Skip(start + (edit?["deleteCount"]?.GetValue<int>() ?? 0))];
    });

    /// <summary>`line:character+length type modifiers`, as a client reads the numbers.</summary>
    private static List<string> Decode(LspSession session, JsonNode? data)
    {
        var legend = session.Capabilities["semanticTokensProvider"]?["legend"];
        var words = new List<string>();
        var numbers = Numbers(data);
        (int line, int character) = (0, 0);
        for (int i = 0; i < numbers.Length; i += 5)
        {
            (line, character) = numbers[i] > 0 ? (line + numbers[i], numbers[i + 1]) : (line, character + numbers[i + 1]);
            var modifiers = Enumerable.Range(0, 8).Where(bit => (numbers[i + 4] & (1 << bit)) != 0).Select(bit => $" {legend?["tokenModifiers"]?[bit]}");
            words.Add($"{line}:{character}+{numbers[i + 2]} {legend?["tokenTypes"]?[numbers[i + 3]]}{string.Concat(modifiers)}");
        }

        return words;
    }
}
