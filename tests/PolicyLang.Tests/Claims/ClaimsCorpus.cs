using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLang.Tests.Claims;

/// <summary>The data of the tests of claim files: tests/corpus/claims.</summary>
internal static partial class ClaimsCorpus
{
    public static string Folder { get; } = Find();

    /// <summary>The lines of a file of cases that are neither blank nor comments.</summary>
    public static IEnumerable<string> Cases(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && !line.StartsWith('#'));

    /// <summary>`\u200B` in a case stands for the character nobody would see there.</summary>
    public static string Unescape(string text) =>
        Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyLang.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("not inside the repository"), "tests", "corpus", "claims");
    }

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
