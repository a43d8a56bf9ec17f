using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Compiler.Text;
using PolicyLang.LanguageServer;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy lsp`: the language server, for editors to start.</summary>
public static class LspVerb
{
    public static Command Create(Terminal terminal)
    {
        var stdio = new Option<bool>("--stdio")
        {
            Description = terminal.Say("talk over standard input and output; the only way, so it may be left out", "通过标准输入输出通信；仅此一种方式，可省略"),
        };
        var verb = new VerbCommand(
            "lsp",
            terminal.Say("Serves an editor by the language server protocol (3.18).", "按语言服务器协议（3.18）为编辑器服务。"),
            new Example(new("what an editor's settings name", "编辑器设置中填写的命令"), "policy lsp --stdio"),
            new Example(new("with messages in Chinese", "消息使用中文"), "policy lsp --lang zh")) { stdio };
        verb.SetAction(_ => Run(terminal));
        return verb;
    }

    private static int Run(Terminal terminal)
    {
        var world = terminal.World;
        var options = new ServerOptions(terminal.Language, VersionPrinter.Version, terminal.Error.WriteLine, DiagnosticPages());
        return PolicyServer.RunAsync(world.Input(), world.Output, options, world.Stop).GetAwaiter().GetResult() ? ExitCodes.Fine : ExitCodes.Findings;
    }

    /// <summary>The pages of diagnostics, where they were installed beside the command.</summary>
    private static string? DiagnosticPages()
    {
        string folder = Path.Join(AppContext.BaseDirectory, "docs", "diagnostics");
        return Directory.Exists(folder) ? new Uri(folder).AbsoluteUri : null;
    }
}
