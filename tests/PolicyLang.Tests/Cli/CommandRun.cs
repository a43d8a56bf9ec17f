using System.Text;
using PolicyLang.Cli;

namespace PolicyLang.Tests.Cli;

/// <summary>What a command line answered.</summary>
public sealed record CommandRun(int Code, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments) => Of(new CommandSetting(), arguments);

    /// <summary>Runs the command in this process, with streams, environment and terminal of the test's making.</summary>
    public static CommandRun Of(CommandSetting setting, params string[] arguments)
    {
        using var input = new MemoryStream(setting.Input);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var world = new CommandWorld(
            () => input,
            output,
            error,
            name => setting.Variables.GetValueOrDefault(name),
            setting.IsTerminal,
            setting.IsTerminal,
            Width: () => 100,
            setting.Stop);
        int code = CommandLine.Invoke(arguments, world);
        var run = new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));

        // Whatever is asked of it, the command never shows the inside of a fault.
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(ExitCodes.Fault, run.Code);
        return run;
    }
}

/// <summary>The surroundings of a command: by default no terminal, an empty input and an empty environment.</summary>
public sealed record CommandSetting
{
    public byte[] Input { get; init; } = [];

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public bool IsTerminal { get; init; }

    public CancellationToken Stop { get; init; }
}
