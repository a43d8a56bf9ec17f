using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Cli.Verbs;

/// <summary>The claims of all files of a command line, in their order.</summary>
public static class ClaimsInput
{
    /// <summary>Reads all files; findings are shown on standard error. False where a file could not be read to its end: the rest is there all the same.</summary>
    public static bool Read(IEnumerable<string> paths, bool isQuiet, Terminal terminal, out List<ClaimRow> rows)
    {
        rows = [];
        bool isWhole = true;
        foreach (string path in paths)
        {
            terminal.World.Stop.ThrowIfCancellationRequested();
            var file = path == ClaimReader.StandardInput
                ? ClaimReader.Read(terminal.World.Input(), path)
                : ClaimReader.Open(path);
            rows.AddRange(file.Rows);
            isWhole &= !file.HasErrors;
            terminal.Report(file.Diagnostics.Where(d => !isQuiet || d.Severity == Severity.Error));
        }

        return isWhole;
    }
}
