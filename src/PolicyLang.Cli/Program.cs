using System.Runtime.InteropServices;
using PolicyLang.Cli;

using var stop = new CancellationTokenSource();
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
using var error = Console.OpenStandardError();

// The first Ctrl-C asks for an orderly end, which leaves no half-written file; the second ends at once.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
});

bool isOutputTerminal = !Console.IsOutputRedirected;
bool isErrorTerminal = !Console.IsErrorRedirected;
var world = new CommandWorld(
    input,
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
