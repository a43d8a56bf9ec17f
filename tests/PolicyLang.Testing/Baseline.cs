namespace PolicyLang.Testing;

/// <summary>
/// Compares what a stage gives with a file that was read and found right. POLICYLANG_REWRITE=1 writes the files anew, to be read in the
/// diff; with CI=true nothing is written, and a missing file fails.
/// </summary>
public static class Baseline
{
    private static bool IsCi => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    private static bool Rewrites => Environment.GetEnvironmentVariable("POLICYLANG_REWRITE") == "1" && !IsCi;

    /// <summary>Fails with the first difference where the file says something else.</summary>
    /// <param name="actual">What the stage gave.</param>
    /// <param name="path">The whole path of the baseline.</param>
    public static void Check(string actual, string path)
    {
        string got = Lines(actual);
        if (Rewrites)
        {
            File.WriteAllText(path, got);
            return;
        }

        string name = Path.GetRelativePath(Corpus.Repository, path);
        if (!File.Exists(path))
        {
            throw new BaselineException($"{name} does not exist. Run once with POLICYLANG_REWRITE=1 and read what it writes.\n{got}");
        }

        string wanted = Lines(File.ReadAllText(path));
        if (wanted != got)
        {
            throw new BaselineException(Difference(name, wanted.Split('\n'), got.Split('\n')));
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string name, string[] wanted, string[] got)
    {
        int line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line])
        {
            line++;
        }

        string LineOf(string[] lines) => line < lines.Length ? lines[line] : "(the end)";
        return $"{name}:{line + 1} says otherwise (POLICYLANG_REWRITE=1 writes it anew)\n  baseline: {LineOf(wanted)}\n  now:      {LineOf(got)}";
    }
}

public sealed class BaselineException(string message) : Exception(message);
