using System.Diagnostics;
using System.Text.Json.Nodes;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Lsp;

/// <summary>`policy lsp` as a process of its own, as editors start it.</summary>
public class ProcessTests
{
    [Fact]
    public async Task Ends_with_0_after_leave_is_taken()
    {
        using var server = Start();
        var client = new LspConnection(server.StandardInput.BaseStream, server.StandardOutput.BaseStream);
        var reading = client.ReadAsync();
        var result = await client.RequestAsync("initialize", new JsonObject { ["processId"] = Environment.ProcessId, ["capabilities"] = new JsonObject() });
        Assert.Equal("policy", result?["serverInfo"]?["name"]?.GetValue<string>());
        await client.RequestAsync("shutdown");
        await client.NotifyAsync("exit");
        await server.WaitForExitAsync().WaitAsync(client.Patience);
        await reading;
        Assert.Equal(0, server.ExitCode);
        Assert.Equal("", await server.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task Ends_with_1_when_its_client_is_gone()
    {
        using var server = Start();
        server.StandardInput.Close();
        await server.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public async Task Ends_when_the_process_that_started_it_is_gone()
    {
        using var parent = Process.Start(new ProcessStartInfo("sleep", "600")) ?? throw new InvalidOperationException("no process");
        using var server = Start();
        var client = new LspConnection(server.StandardInput.BaseStream, server.StandardOutput.BaseStream);
        var reading = client.ReadAsync();
        await client.RequestAsync("initialize", new JsonObject { ["processId"] = parent.Id, ["capabilities"] = new JsonObject() });
        parent.Kill();
        await server.WaitForExitAsync().WaitAsync(client.Patience);
        await reading;
        Assert.Equal(1, server.ExitCode);
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("dotnet", [ChildProcess.CommandAssembly, "lsp", "--stdio"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException("the server did not start");
}
