using System.Runtime.InteropServices;
using PolicyLang.Cli;

using var stop = new CancellationTokenSource();
using var output = Console.OpenStandardOutput();
using var error = Console.OpenStandardError();

// Ctrl-C asks for an orderly end, which leaves no half-written file. Work that does not hear it soon, such as waiting for standard
// input, is left where it stands.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    if (stop.IsCancellationRequested)
    {
        Environment.Exit(ExitCodes.Stopped);
    }

    stop.Cancel();
    Task.Delay(500).ContinueWith(_ => Environment.Exit(ExitCodes.Stopped), TaskScheduler.Default);
});

bool isOutputTerminal = !Console.IsOutputRedirected;
bool isErrorTerminal = !Console.IsErrorRedirected;
var world = new CommandWorld(
    Console.OpenStandardInput,
    output,
    error,
    Environment.GetEnvironmentVariable,
    isOutputTerminal,
    isErrorTerminal,
    Width,
    stop.Token);
return CommandLine.Invoke(args, world);

static int Width()
{
    try
    {
        return Console.WindowWidth is > 20 and var width ? width : 100;
    }
    catch (IOException)
    {
        return 100;
    }
}
