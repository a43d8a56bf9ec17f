using System.Diagnostics;

namespace PolicyLang.Tests.Cli;

/// <summary>Runs a program to its end.</summary>
public static class ChildProcess
{
    /// <summary>The command as it was built beside the tests.</summary>
    public static string CommandAssembly { get; } = Path.Join(AppContext.BaseDirectory, "policy.dll");

    /// <summary>The command as a process of its own.</summary>
    public static (int Code, string Output, string Error) Policy(params string[] arguments) => Run("dotnet", [CommandAssembly, .. arguments]);

    public static (int Code, string Output, string Error) Run(string program, IEnumerable<string> arguments, string? folder = null, byte[]? input = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (string locale in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            start.Environment[locale] = "C.UTF-8";
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input ?? []);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
