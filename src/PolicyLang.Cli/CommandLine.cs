using System.CommandLine;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Verbs;

namespace PolicyLang.Cli;

/// <summary>The whole command as a function of its arguments and the world it runs in.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line; the result is the exit code (<see cref="ExitCodes"/>). Nothing is thrown.</summary>
    public static int Invoke(IReadOnlyList<string> arguments, CommandWorld world)
    {
        using var terminal = Terminal.Open(world, arguments);
        try
        {
            int code = Run(arguments, terminal);
            return world.Stop.IsCancellationRequested ? ExitCodes.Stopped : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
        catch (OutOfMemoryException)
        {
            terminal.Error.WriteLine(terminal.Say(
                "error: the memory is used up; give fewer or smaller files at a time",
                "错误：内存不足；请减少每次处理的文件数量或大小"));
            return ExitCodes.Unreadable;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(terminal.Say($"error: {fault.Message}", $"错误：{fault.Message}"));
            return ExitCodes.Unreadable;
        }
        catch (Exception fault)
        {
            terminal.Error.WriteLine(terminal.Say(
                $"error: a fault in `policy` itself, please report it: {fault.GetType().Name}: {fault.Message}",
                $"错误：`policy` 自身的故障，请反馈：{fault.GetType().Name}：{fault.Message}"));
            return ExitCodes.Fault;
        }
    }

    private static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var root = RootVerb.Create(terminal);
        var parsed = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is not (HelpPrinter or VersionPrinter) && UsageErrors.Find(parsed, arguments) is { Count: > 0 } wrong)
        {
            UsageErrors.Report(wrong, parsed, terminal);
            return ExitCodes.Usage;
        }

        int code = parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Output,
            Error = terminal.Error,
        });
        terminal.Output.Flush();
        return code;
    }
}
