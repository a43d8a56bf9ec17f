using System.CommandLine;
using System.CommandLine.Invocation;

namespace PolicyLang.Cli.Invocation;

/// <summary>Prints the version of the command.</summary>
public sealed class VersionPrinter(Terminal terminal) : SynchronousCommandLineAction
{
    /// <summary>The version of the release: three numbers.</summary>
    public static string Version => typeof(VersionPrinter).Assembly.GetName().Version?.ToString(3) ?? "";

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Output.WriteLine($"policy {Version}");
        return ExitCodes.Fine;
    }
}
