using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Cli;

/// <summary>How a diagnostic is drawn. The expected pictures are drawn by hand: one cell a Latin letter, two a Han character.</summary>
public class DiagnosticTextTests
{
    private static readonly DiagnosticRule Rule = new("PL3001", "sample", Severity.Error);

    [Fact]
    public void Source_line_underline_label_help_and_fix()
    {
        var source = new SourceText("a.policy", "article 1 {\n  amount 10 % of price\n}\n");
        var place = At(source, "10 %");
        var diagnostic = Finding(place)
            .WithLabel(place, "this", "此处")
            .WithHelp("write `10%`", "应写作 `10%`")
            .WithFix("join them", "合并", new TextEdit(place.Span, "10%"));
        Assert.Equal(
            """
            error[PL3001]: `10 %` is two words
             --> a.policy:2:10
              |
            2 |   amount 10 % of price
              |          ^^^^ this
              = help: write `10%`
              = fix: join them
              |
            2 -   amount 10 % of price
            2 +   amount 10% of price

            """,
            Drawn(diagnostic));
    }

    [Fact]
    public void Han_take_two_cells_and_tabs_go_to_stops_of_four()
    {
        var source = new SourceText("甲.policy", "\t条件 金额 > 30万元\n");
        Assert.Equal(
            """
            错误[PL3001]: `10 %` 是两个词
             --> 甲.policy:1:10
              |
            1 |     条件 金额 > 30万元
              |                 ^^^^^^

            """,
            new DiagnosticText(Palette.None, Language.Chinese).Render(Finding(At(source, "30万元"))));
    }

    [Fact]
    public void Second_places_have_their_own_words_and_other_files_their_own_head()
    {
        var source = new SourceText("a.policy", "fact price: money\nx\ny\nz\nfact price: rate\n");
        var other = new SourceText("b.policy", "fact price: text\n");
        var diagnostic = Finding(new Location(source, new TextSpan(source.Content.LastIndexOf("price", StringComparison.Ordinal), 5)))
            .WithLabel(At(source, "price"), "first here", "首次")
            .WithLabel(At(other, "price"), "and here", "还有");
        Assert.Equal(
            """
            error[PL3001]: `10 %` is two words
             --> a.policy:5:6
              |
            1 | fact price: money
              |      ----- first here
            ...
            5 | fact price: rate
              |      ^^^^^
             ::: b.policy:1:6
              |
            1 | fact price: text
              |      ----- and here

            """,
            Drawn(diagnostic));
    }

    [Fact]
    public void A_place_of_several_lines_is_underlined_on_each_and_a_long_one_at_its_ends()
    {
        var source = new SourceText("a.policy", "a {\n  b\n}\n");
        var whole = new Location(source, new TextSpan(0, 9));
        Assert.Equal(
            """
            error[PL3001]: `10 %` is two words
             --> a.policy:1:1
              |
            1 | a {
              | ^^^
            2 |   b
              |   ^
            3 | }
              | ^

            """,
            Drawn(Finding(whole)));
        var longer = new SourceText("a.policy", "a {\n1\n2\n3\n4\n}\n");
        Assert.Equal(
            """
            error[PL3001]: `10 %` is two words
             --> a.policy:1:1
              |
            1 | a {
              | ^^^
            ...
            6 | }
              | ^

            """,
            Drawn(Finding(new Location(longer, new TextSpan(0, longer.Length - 1)))));
    }

    [Fact]
    public void A_line_of_more_than_300_columns_is_cut_around_the_place()
    {
        var source = new SourceText("a.policy", new string('x', 5_000) + "HERE" + new string('y', 5_000));
        string[] lines = Drawn(Finding(At(source, "HERE"))).Split('\n');
        Assert.StartsWith("1 | …xxx", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("yyy…", lines[3], StringComparison.Ordinal);
        Assert.True(lines[3].Length < ShownLine.LongLine, lines[3]);
        int under = lines[4].IndexOf("^^^^", StringComparison.Ordinal);
        Assert.Equal("HERE", lines[3][under..(under + 4)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\0\u0007\u202E")]
    [InlineData("\uD800")]
    public void Any_text_can_be_drawn(string content)
    {
        var source = new SourceText("a.policy", content);
        string drawn = Drawn(Finding(new Location(source, new TextSpan(0, content.Length))));
        Assert.DoesNotContain(drawn, c => char.IsControl(c) && c != '\n');
        Assert.Contains("^", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_at_the_end_of_the_file_points_behind_its_last_word()
    {
        var source = new SourceText("a.policy", "article 8 {");
        Assert.EndsWith("1 | article 8 {\n  |            ^\n", Drawn(Finding(new Location(source, new TextSpan(11, 0)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_in_a_file_of_claims_is_named()
    {
        var diagnostic = new Diagnostic(Rule, null, new Localized("bad cell", "单元格有误")) { Place = new FilePlace("claims.csv", 12, 3) };
        Assert.Equal("error[PL3001]: bad cell\n --> claims.csv:12:3\n", Drawn(diagnostic));
    }

    [Fact]
    public void Colours_are_on_only_when_asked_for()
    {
        var diagnostic = Finding(At(new SourceText("a.policy", "10 %"), "10 %"));
        Assert.Contains("\e[1;31merror[PL3001]\e[0m", new DiagnosticText(new Palette(true), Language.English).Render(diagnostic), StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Drawn(diagnostic), StringComparison.Ordinal);
    }

    private static Diagnostic Finding(Location place) => new(Rule, place, new Localized("`10 %` is two words", "`10 %` 是两个词"));

    private static Location At(SourceText source, string words) =>
        new(source, new TextSpan(source.Content.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static string Drawn(Diagnostic diagnostic) => new DiagnosticText(Palette.None, Language.English).Render(diagnostic);
}
