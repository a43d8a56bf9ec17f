using System.Text;
using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Lsp;

/// <summary>Texts as the editor holds them, and the findings in them.</summary>
public class TextSyncTests
{
    private const string Grant = """
        policy grant "补助😀办法" {
          effective from 2022-01-01 for 3 years
          rounding half up to 0.01元
        }
        article 1 {
          benefit purchase "购置补助" {
            fact price "购置额": money
            amount 10% of price
          }
        }
        """;

    [Fact]
    [Wire("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave")]
    public async Task Findings_follow_the_text()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("grant.policy", Grant);
        Assert.Empty(await session.FindingsAsync("grant.policy", 1));

        // `price` of the amount becomes `prise`, behind an emoji and Chinese on the same line.
        int broken = await session.ChangeAsync("grant.policy", ((7, 18), (7, 23), "prise"), ((0, 19), (0, 19), "新"));
        var finding = Assert.Single(await session.FindingsAsync("grant.policy", broken));
        Assert.Equal("PL3001", finding?["code"]?.GetValue<string>());
        Assert.Equal("7:18-7:23", LspSession.Show(finding?["range"]));
        Assert.Equal("file:///docs/diagnostics/PL3001.md", finding?["codeDescription"]?["href"]?.GetValue<string>());
        Assert.Contains("`prise`", finding?["message"]?.GetValue<string>(), StringComparison.Ordinal);

        int mended = await session.ChangeAsync("grant.policy", ((7, 21), (7, 22), "c"));
        Assert.Empty(await session.FindingsAsync("grant.policy", mended));
        await session.Client.NotifyAsync("textDocument/didSave", new JsonObject { ["textDocument"] = session.Document("grant.policy") });
        await session.Client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = session.Document("grant.policy") });
        Assert.Null(await session.AskAsync("textDocument/hover", "grant.policy", "|"));
    }

    [Fact]
    public async Task Windows_lines_and_whole_texts_are_taken()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("grant.policy", Grant.ReplaceLineEndings("\r\n"));
        int broken = await session.ChangeAsync("grant.policy", ((6, 99), (7, 0), "\r\n// 注\r\n"), ((8, 18), (8, 23), "x"));
        Assert.Equal("8:18-8:19", LspSession.Show(Assert.Single(await session.FindingsAsync("grant.policy", broken))?["range"]));
        int whole = await session.ReplaceAsync("grant.policy", Grant);
        Assert.Empty(await session.FindingsAsync("grant.policy", whole));
    }

    /// <summary>The server that saw the edit and one that is sent the text as it then is say the same; strays in a row are one mistake.</summary>
    [Fact]
    public async Task A_character_parted_by_an_edit_is_told_of_as_its_text_would_be()
    {
        await using var session = await LspSession.StartAsync();
        await session.OpenAsync("a/a.policy", "// 注\n😀\n");
        int parted = await session.ChangeAsync("a/a.policy", ((1, 1), (1, 1), " "));
        await session.OpenAsync("b/b.policy", "// 注\n\uFFFD \uFFFD\n");
        var told = await session.FindingsAsync("a/a.policy", parted);
        Assert.Equal(["PL1012 1:0-1:1"], told.Select(f => $"{f?["code"]} {LspSession.Show(f?["range"])}"));
        Assert.Equal((await session.FindingsAsync("b/b.policy", 1)).ToJsonString(), told.ToJsonString().Replace("a/a.policy", "b/b.policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_beside_the_document_are_part_of_its_rulebook()
    {
        await using var session = await LspSession.StartAsync(files: [("grant.policy", Grant)]);
        await session.OpenAsync("grant.tests.policy", "test \"10%\" oracle \"手算\" {\n  claim a = purchase { claimant: \"甲\", price: 1万元, prize: 2 }\n  expect a: 1元\n}\n");
        var finding = Assert.Single(await session.FindingsAsync("grant.tests.policy", 1));
        Assert.Equal("PL7002", finding?["code"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_document_that_is_no_file_is_a_rulebook_of_its_own()
    {
        await using var session = await LspSession.StartAsync(files: [("grant.policy", Grant)]);
        await session.Client.NotifyAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = "untitled:Untitled-1", ["languageId"] = "policy", ["version"] = 1, ["text"] = Grant + "\n!" },
        });
        await session.Client.WaitForAsync("textDocument/publishDiagnostics", p =>
            p["uri"]?.GetValue<string>() == "untitled:Untitled-1" && p["diagnostics"]?.AsArray().Count == 1);
    }

    [Fact]
    public async Task A_closed_document_is_what_lies_on_disk()
    {
        await using var session = await LspSession.StartAsync(files: [("grant.policy", Grant)]);
        await session.OpenAsync("grant.policy", Grant.Replace("of price", "of prise", StringComparison.Ordinal));
        Assert.Single(await session.FindingsAsync("grant.policy", 1));
        await session.Client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = session.Document("grant.policy") });
        await session.Client.WaitForAsync("textDocument/publishDiagnostics", p => p["version"] is null && p["diagnostics"]?.AsArray().Count == 0);
        Assert.NotNull(await session.AskAsync("textDocument/hover", "grant.policy", "policy gr|ant"));
    }

    [Fact]
    public async Task A_file_deleted_under_an_open_document_does_no_harm()
    {
        await using var session = await LspSession.StartAsync(files: [("grant.policy", Grant), ("notes.policy", "// nothing")]);
        await session.OpenAsync("grant.policy", Grant);
        Assert.Empty(await session.FindingsAsync("grant.policy", 1));
        Directory.Delete(session.Folder.Path, recursive: true);
        await session.Client.NotifyAsync("textDocument/didSave", new JsonObject { ["textDocument"] = session.Document("grant.policy") });
        int version = await session.ChangeAsync("grant.policy", ((7, 18), (7, 23), "x"));
        Assert.Single(await session.FindingsAsync("grant.policy", version));
        await session.Client.NotifyAsync("textDocument/didClose", new JsonObject { ["textDocument"] = session.Document("grant.policy") });
        Assert.Null(await session.AskAsync("textDocument/hover", "grant.policy", "policy gr|ant"));
        Directory.CreateDirectory(session.Folder.Path);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_told_of()
    {
        await using var session = await LspSession.StartAsync();

        // The folders were looked through: nobody reads the file while it is being written.
        await session.Client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "" });
        session.Folder.Write("sub/bad.policy", Encoding.Latin1.GetBytes("policy \u00e9\u0081 {\n}"));
        await session.OpenAsync("sub/other.policy", "// beside");
        await session.Client.WaitForAsync("textDocument/publishDiagnostics", p =>
            p["uri"]?.GetValue<string>() == session.UriOf("sub/bad.policy") && p["diagnostics"]?[0]?["code"]?.GetValue<string>() == "PL8003");
    }
}
