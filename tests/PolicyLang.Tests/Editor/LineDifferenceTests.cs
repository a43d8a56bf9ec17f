using PolicyLang.EditorServices.Text;

namespace PolicyLang.Tests.Editor;

/// <summary>Differences of texts: the edits make one of the other, and touch only lines that differ.</summary>
public class LineDifferenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "a\n")]
    [InlineData("a\n", "")]
    [InlineData("a\nb\nc\n", "a\nc\n")]
    [InlineData("a\nb\nc", "x\na\nb\ny\nc\n")]
    [InlineData("a\r\nb\r\n", "a\r\nc\r\nb\r\n")]
    [InlineData("😀a\n", "😁a\n")]
    public void Make_one_text_of_the_other(string before, string after) =>
        Assert.Equal(after, EditedText.Apply(before, LineDifference.Between(before, after)));

    [Fact]
    public void Hold_for_texts_made_at_random()
    {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++)
        {
            string before = Text(random);
            string after = Text(random);
            var edits = LineDifference.Between(before, after);
            Assert.Equal(after, EditedText.Apply(before, edits));
            Assert.All(edits.Zip(edits.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        }
    }

    [Fact]
    public void Leave_lines_that_stay()
    {
        var edit = Assert.Single(LineDifference.Between("a\nb\nc\n", "a\nx\nb\nc\n"));
        Assert.Equal((2, 0, "x\n"), (edit.Span.Start, edit.Span.Length, edit.NewText));
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => $"{"abc"[random.Next(3)]}\n"));
}
