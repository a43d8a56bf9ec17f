using System.Text.RegularExpressions;

namespace PolicyLang.Tests.Architecture;

/// <summary>The rules of the house that a compiler does not hold.</summary>
public partial class ArchitectureTests
{
    /// <summary>Files above 400 lines need a reason, and a line here; none has one.</summary>
    private static readonly string[] LongFiles = [];

    /// <summary>Compiler ← Runtime ← Cli; Compiler ← EditorServices ← LanguageServer ← Cli; EditorServices may call Runtime.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Compiler"] = [],
        ["Runtime"] = ["Compiler"],
        ["EditorServices"] = ["Compiler", "Runtime"],
        ["LanguageServer"] = ["Compiler", "Runtime", "EditorServices"],
        ["Cli"] = ["Compiler", "Runtime", "EditorServices", "LanguageServer"],
    };

    [Fact]
    public void Projects_point_one_way()
    {
        var projects = WrittenFiles.All.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(projects);
        foreach (string project in projects)
        {
            string name = Project().Match(project).Groups[1].Value;
            var references = Reference().Matches(WrittenFiles.Read(project)).Select(m => m.Groups[1].Value);
            Assert.Empty(references.Except(MayReference[name]).Select(r => $"{name} → {r}"));
        }
    }

    [Fact]
    public void The_parser_generator_stays_in_parsing() =>
        Assert.Empty(Offenders(f => !f.StartsWith("src/PolicyLang.Compiler/Parsing/", StringComparison.Ordinal), AntlrName()));

    [Fact]
    public void Nothing_is_forgiven() => Assert.Empty(Offenders(_ => true, NullForgiving()));

    [Fact]
    public void Names_say_what_a_type_is() => Assert.Empty(Offenders(_ => true, EmptyName()));

    [Fact]
    public void Nothing_is_put_off() => 
        Assert.Empty(WrittenFiles.Product.SelectMany(f => Lines(f, PutOff(), text => text)));

    [Fact]
    public void Amounts_are_exact_and_nothing_reads_a_clock() => Assert.Empty(Offenders(_ => true, Inexact()));

    [Fact]
    public void Only_the_command_line_writes_to_the_console() =>
        Assert.Empty(Offenders(f => !f.StartsWith("src/PolicyLang.Cli/", StringComparison.Ordinal), ConsoleUse()));

    [Fact]
    public void Files_are_short()
    {
        var lengths = WrittenFiles.All.Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).ToDictionary(f => f, f => WrittenFiles.Read(f).Split('\n').Length);
        Assert.Empty(lengths.Where(f => f.Value > 600).Select(f => $"{f.Key}: {f.Value} lines"));
        Assert.Empty(lengths.Where(f => f.Value > 400).Select(f => f.Key).Except(LongFiles));
    }

    [Fact]
    public void No_text_names_a_machine() => Assert.Empty(
        WrittenFiles.All.Where(f => Text().IsMatch(f) && !f.EndsWith("ArchitectureTests.cs", StringComparison.Ordinal))
            .SelectMany(f => Lines(f, MachinePath(), text => text)));

    private static IEnumerable<string> Offenders(Func<string, bool> isJudged, Regex offence) =>
        WrittenFiles.Product.Where(isJudged).SelectMany(f => Lines(f, offence, Code));

    private static IEnumerable<string> Lines(string file, Regex offence, Func<string, string> judged) =>
        judged(WrittenFiles.Read(file)).Split('\n')
            .Select((line, i) => (line, i))
            .Where(l => offence.IsMatch(l.line))
            .Select(l => $"{file}:{l.i + 1}: {l.line.Trim()}");

    /// <summary>The text without strings, characters and comments; lines keep their numbers.</summary>
    private static string Code(string text) => NoCode().Replace(text, m => new string('\n', m.Value.Count(c => c == '\n')));

    [GeneratedRegex(@"PolicyLang\.(\w+)\.csproj$")]
    private static partial Regex Project();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*PolicyLang\.(\w+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\bAntlr4?\b|Parsing\.Generated")]
    private static partial Regex AntlrName();

    [GeneratedRegex(@"[\w\)\]>]!(?:[\.;,\)\]\[ ]|$)(?!=)")]
    private static partial Regex NullForgiving();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+\w*(?:Manager|Helper|Helpers|Util|Utils|Processor|Base)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex PutOff();

    [GeneratedRegex(@"\b(?:double|float)\b|DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|CurrentCulture|CurrentUICulture")]
    private static partial Regex Inexact();

    [GeneratedRegex(@"\bConsole\.")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(@"\.(?:cs|md|g4|policy|csproj|props|targets|json|txt|cases?|sln|yml|sh|csv)$|(?:^|/)\.ci/")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<![\w.$}])/(?:work|root|home/\w+|tmp/\w+)/|(?<!\w)C:\\Users")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""\"\"\"[\s\S]*?\"\"\"|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/""")]
    private static partial Regex NoCode();
}
