using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Hovers;

namespace PolicyLang.Tests.Editor;

/// <summary>Every amount, rate, number, day and period of the documents is told in words.</summary>
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
}
