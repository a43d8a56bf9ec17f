using PolicyLang.Cli.Invocation;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Rendering;

/// <summary>Writes a file whole or not at all: into a file beside it, which then takes its place.</summary>
public static class OutputFile
{
    /// <summary>Writes and returns null, or why it could not be written; what stood there before is untouched then.</summary>
    public static Diagnostic? Write(string path, Action<Stream> write, CancellationToken stop)
    {
        if (Directory.Exists(path))
        {
            return CommandDiagnostics.UnwritableAt(path, new("it is a folder", "它是文件夹"));
        }

        // A device (/dev/null, a pipe of the shell) has no place beside it.
        string target = Target(path);
        bool isDevice = target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal);
        string beside = isDevice ? target : $"{target}.{Environment.ProcessId}.tmp";
        using var end = stop.Register(() => Discard(beside, isDevice));
        try
        {
            using (var stream = new FileStream(beside, isDevice ? FileMode.Open : FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            stop.ThrowIfCancellationRequested();
            if (!isDevice)
            {
                KeepRights(target, beside);
                File.Move(beside, target, overwrite: true);
            }

            return null;
        }
        catch (Exception fault) when (ReadFault.Explain(fault) is { } why)
        {
            return CommandDiagnostics.UnwritableAt(path, why);
        }
        finally
        {
            Discard(beside, isDevice);
        }
    }

    /// <summary>Whether two paths lead to one file that is there, through links too.</summary>
    public static bool IsAlso(string path, string other) =>
        File.Exists(path) && File.Exists(other) && Path.GetFullPath(Target(path)) == Path.GetFullPath(Target(other));

    private static string Target(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    /// <summary>Who may read and write the file stays as it was.</summary>
    private static void KeepRights(string target, string beside)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
        }
    }

    private static void Discard(string path, bool isDevice)
    {
        try
        {
            if (!isDevice)
            {
                File.Delete(path);
            }
        }
        catch (Exception fault) when (ReadFault.Explain(fault) is not null)
        {
            // Nothing was written there, or it cannot be removed: the finding above says why.
        }
    }
}
