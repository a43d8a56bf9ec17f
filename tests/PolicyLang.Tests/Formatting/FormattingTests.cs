using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;
using PolicyLang.Tests.Parsing;

namespace PolicyLang.Tests.Formatting;

/// <summary>
/// tests/corpus/format/NAME: input.policy as somebody may write it, en.policy and zh.policy as it should be, both written by hand.
/// The laws are held over every policy file of the repository.
/// </summary>
public class FormattingTests
{
    public static TheoryData<string> Cases => [.. Corpus.Folders("format")];

    public static TheoryData<string> Paths =>
    [
        .. Corpus.Files(".", "*.policy").Where(p => !p.Contains("gb18030", StringComparison.Ordinal)).Select(p => "tests/corpus/" + p),
        .. Directory.GetFiles(Path.Combine(Corpus.Repository, "policies"), "*.policy", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Corpus.Repository, p)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Input_comes_out_as_written_by_hand(string name)
    {
        string input = Corpus.Read("format", name, "input.policy");
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            Assert.Equal(Corpus.Read("format", name, Name(language)), Formatted(input, language));
        }

        var own = PolicyFormatter.LanguageOf(SampleFiles.ParseText(input));
        Assert.Equal(Corpus.Read("format", name, Name(own)), Formatted(input));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Formatting_keeps_what_is_said_and_is_done_once(string path) => Laws(File.ReadAllText(Path.Combine(Corpus.Repository, path)));

    [Fact]
    public void A_file_with_errors_is_left_as_it_is()
    {
        const string Text = "article 1 {\n      cap 30万\n}\n";
        Assert.Equal(new FormatResult(FormatOutcome.HasErrors, Text), PolicyFormatter.Format(SampleFiles.ParseText(Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF  \n")]
    public void A_file_without_words_is_empty(string text) => Assert.Equal("", Formatted(text));

    [Fact]
    public void Comments_alone_stay() => Assert.Equal("// a\n\n// b\n", Formatted("\n\n   // a  \n\n\n\n  // b"));

    [Fact]
    public void Line_ends_stay_the_file_s_own() =>
        Assert.Equal("article 1 {\r\n  declaratory\r\n}\r\n", Formatted("article 1 {\r\n\r\ndeclaratory }\r\n"));

    /// <summary>A name the file gives itself is no word of the language; its other spelling is another name.</summary>
    [Fact]
    public void Names_of_the_file_s_own_are_not_turned()
    {
        const string Text = "article 1 {\n  benefit b {\n    fact year: text\n    require year = \"甲\"  \"甲\"\n    cap 1元 per year\n    once per claimant\n  }\n}\n";
        string chinese = Formatted(Text, Language.Chinese);
        Assert.Contains("封顶 1元 每year\n", chinese, StringComparison.Ordinal);
        Assert.Contains("一次性 每申报人\n", chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article 1 { declaratory }", "article 2 { declaratory }")]
    [InlineData("article 1 { declaratory }", "article 1 { } // c")]
    [InlineData("// c\narticle 1 { declaratory }", "article 1 { declaratory }")]
    [InlineData("article 1 { declaratory }", "article 1 { declaratory")]
    public void Another_text_is_told_apart(string one, string other) =>
        Assert.False(Faithfulness.Holds(SampleFiles.ParseText(one), SampleFiles.ParseText(other)));

    /// <summary>
    /// What holds for every text without errors: it is printed faithfully (comments in number and text, and the tree), printing it again
    /// changes nothing, and from either language the other and back is the same to the byte.
    /// </summary>
    internal static void Laws(string text)
    {
        string own = Formatted(text);
        Assert.True(Faithfulness.Holds(SampleFiles.ParseText(text), SampleFiles.ParseText(own)));
        Assert.Equal(own, Formatted(own));
        string english = Formatted(text, Language.English);
        string chinese = Formatted(text, Language.Chinese);
        Assert.Equal(chinese, Formatted(english, Language.Chinese));
        Assert.Equal(english, Formatted(chinese, Language.English));
        Assert.Equal(english, Formatted(english, Language.English));
        Assert.Equal(chinese, Formatted(chinese, Language.Chinese));
    }

    internal static string Formatted(string text, Language? language = null)
    {
        var result = PolicyFormatter.Format(SampleFiles.ParseText(text), language);
        Assert.True(result.Outcome == FormatOutcome.Formatted, $"{result.Outcome}:\n{text}\n→\n{PolicyFormatter.Print(SampleFiles.ParseText(text), language ?? Language.English)}");
        return result.Text;
    }

    private static string Name(Language language) => language == Language.Chinese ? "zh.policy" : "en.policy";
}
