using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Articles;
using PolicyLang.EditorServices.Hovers;

namespace PolicyLang.Tests.Editor;

/// <summary>Every amount, rate, number, day and period of the documents is told in words; of every official word what became of it.</summary>
public class HoverPropertyTests
{
    public static TheoryData<string> Documents => [.. EditorTexts.Names.Where(n => n.StartsWith("samples/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Values_are_told(string name)
    {
        foreach (var language in (Language[])[Language.English, Language.Chinese])
        {
            var view = EditorTexts.Open(name, language);
            var untold = view.Tree.Tokens
                .Where(t => t.Kind is TokenKind.Money or TokenKind.Rate or TokenKind.Number or TokenKind.Date or TokenKind.Duration)
                .Where(t => HoverText.At(view, t.Span.Start, Language.English) is null)
                .Select(t => $"{view.Source.PositionAt(t.Span.Start).Line + 1}: {view.Source[t.Span]}");
            Assert.Equal("", string.Join(", ", untold));
        }
    }

    /// <summary>A number that the checks of the text report is told to have no rule, every other one is not; both say the same sentences.</summary>
    [Fact]
    public void Official_words_are_told_as_the_articles_and_the_checks_have_them()
    {
        var view = EditorTexts.Open("policies/quanzhou/2021-70.policy", Language.English);
        var unruled = view.Rulebook.TextFindings.Where(f => f.Rule.Code == "PL4008").Select(f => f.Location).OfType<Location>().ToHashSet();
        int figures = 0;
        foreach (var sentence in ArticleSheet.Of(view).SelectMany(a => a.Sentences))
        {
            for (int offset = sentence.At.Span.Start; offset < sentence.At.Span.End; offset++)
            {
                var hover = HoverText.At(view, offset, Language.English);
                Assert.NotNull(hover);
                Assert.True(sentence.At.Span.Contains(hover.Span), hover.Markdown);
                Assert.True(hover.Span.Contains(offset), hover.Markdown);
                if (hover.Span != sentence.At.Span)
                {
                    figures++;
                    Assert.Equal(unruled.Contains(new Location(view.Source, hover.Span)), hover.Markdown.Contains("no rule of this article has it", StringComparison.Ordinal));
                }
            }
        }

        Assert.True(figures > 200, $"{figures} places are of figures");
    }
}
