using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Classification;

namespace PolicyLang.Tests.Editor;

/// <summary>The promises of the colours: in order, apart, one line each; those of a range are a part of all.</summary>
public class ClassificationPropertyTests
{
    public static TheoryData<string, int> Documents => TriedDocuments.With(seeds: 2);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Words_are_in_order_apart_and_on_one_line(string file, int seed)
    {
        var view = TriedDocuments.Open(file, seed);
        var tokens = TokenClassifier.Of(view);
        int end = 0;
        foreach (var token in tokens)
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= view.Source.Length, $"{token.Span} after {end}");
            Assert.DoesNotContain(view.Source[token.Span], c => c is '\r' or '\n');
            end = token.Span.End;
        }

        var random = new Random(seed);
        for (int i = 0; i < 20; i++)
        {
            int start = random.Next(view.Source.Length + 1);
            var range = new TextSpan(start, random.Next(view.Source.Length - start + 1));
            Assert.Equal(tokens.Where(t => t.Span.Start < range.End && t.Span.End > range.Start), TokenClassifier.In(view, range));
        }
    }
}
