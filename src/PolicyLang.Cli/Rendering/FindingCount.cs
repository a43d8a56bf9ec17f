using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.Cli.Rendering;

/// <summary>The last line of a check: how many findings in how many files.</summary>
public static class FindingCount
{
    public static string Say(IReadOnlyCollection<Diagnostic> found, int files, Terminal terminal)
    {
        int errors = found.Count(d => d.Severity == Severity.Error);
        int warnings = found.Count(d => d.Severity == Severity.Warning);
        int notes = found.Count - errors - warnings;
        string inFiles = terminal.Say($"in {Plural(files, "file")}", $"（{files} 个文件）");
        if (found.Count == 0)
        {
            return terminal.OutputPalette.Good(terminal.Say($"✓ nothing to report {inFiles}", $"✓ 未发现问题{inFiles}"));
        }

        var parts = new List<string>();
        if (errors > 0)
        {
            parts.Add(terminal.OutputPalette.Of(Severity.Error, terminal.Say(Plural(errors, "error"), $"{errors} 个错误")));
        }

        if (warnings > 0)
        {
            parts.Add(terminal.OutputPalette.Of(Severity.Warning, terminal.Say(Plural(warnings, "warning"), $"{warnings} 个警告")));
        }

        if (notes > 0)
        {
            parts.Add(terminal.OutputPalette.Of(Severity.Note, terminal.Say(Plural(notes, "note"), $"{notes} 个说明")));
        }

        return string.Join(terminal.Say(", ", "，"), parts) + terminal.Say(" ", "") + inFiles;
    }

    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
