using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;

namespace PolicyLang.Tests.Meaning;

/// <summary>
/// Rulebooks out of text. A line `// file: NAME` starts the next file; what is named *.policy is a source, the others are data files.
/// </summary>
internal static class Compiled
{
    private const string FileMark = "// file: ";

    /// <summary>A policy in force from 2022-01-01 with one benefit, `grant`, of these clauses.</summary>
    internal static string Policy(string clauses, string articleItems = "", string header = "") =>
        $$"""
        policy p "办法" {
          effective from 2022-01-01
          rounding half up to 0.01元
          {{header}}
        }
        article 1 {
          {{articleItems}}
          benefit grant "补助" {
            {{clauses}}
          }
        }
        """;

    internal static Compilation Compile(string text)
    {
        var files = Split(text);
        return Compilation.Create(files.Where(IsPolicy), Data(files));
    }

    /// <summary>What the checks of the official words find.</summary>
    internal static IReadOnlyList<Diagnostic> CheckText(string text) => TextChecker.Check(Compile(text), Data(Split(text)));

    internal static IReadOnlyList<Diagnostic> Errors(string text) => [.. Compile(text).Diagnostics.Where(d => d.IsError)];

    /// <summary>The codes of the errors, in order of their places.</summary>
    internal static IEnumerable<string> Codes(string text) => Errors(text).Select(d => d.Rule.Code);

    private static bool IsPolicy(SourceText file) => file.Path.EndsWith(".policy", StringComparison.Ordinal);

    private static DataFiles Data(List<SourceText> files)
    {
        var data = files.Where(f => !IsPolicy(f)).ToDictionary(f => f.Path);
        return (_, path) => data.GetValueOrDefault(path);
    }

    /// <summary>The files of a text; the first is `first.policy` unless it says otherwise.</summary>
    internal static List<SourceText> Split(string text)
    {
        var files = new List<SourceText>();
        string name = "first.policy";
        var lines = new List<string>();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(FileMark, StringComparison.Ordinal))
            {
                if (lines.Any(l => l.Length > 0)) // a text may start with the name of its first file
                {
                    files.Add(new SourceText(name, string.Join('\n', lines)));
                }

                lines.Clear();
                name = line[FileMark.Length..].Trim();
            }
            else
            {
                lines.Add(line);
            }
        }

        files.Add(new SourceText(name, string.Join('\n', lines)));
        return files;
    }
}
