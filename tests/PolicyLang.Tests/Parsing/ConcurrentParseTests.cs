using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Parsing;

/// <summary>Parsing in pieces at the same time gives what parsing the whole gives, or nothing where something is wrong.</summary>
public class ConcurrentParseTests
{
    private const int Edits = 60;

    [Theory]
    [MemberData(nameof(EditedTexts.Documents), MemberType = typeof(EditedTexts))]
    public void Gives_what_parsing_the_whole_gives(string document)
    {
        string text = EditedTexts.Read(document);
        var random = new Random(document.Length * 6841);
        int inPieces = 0;
        for (int i = 0; i < Edits; i++)
        {
            string edited = i == 0 ? text : EditedTexts.Edit(text, random);
            var source = new SourceText("a.policy", edited);
            if (ConcurrentParse.Run(source, 2 + (i % 4)) is { } tree)
            {
                inPieces++;
                var whole = PolicyParsing.Whole(source);
                string? difference = TreeDifference.Find("tree", whole, tree);
                Assert.True(difference is null, $"{difference}\nedit {i}:\n{EditedTexts.Changed(text, edited)}");
                Assert.Equal(string.Join('\n', whole.Parts), string.Join('\n', tree.Parts));
            }
        }

        Assert.True(inPieces > Edits / 5, $"of {Edits} texts {inPieces} were parsed in pieces");
    }

    /// <summary>A mistake is told as it is told of the whole: here a brace is missing before the place where a piece would begin.</summary>
    [Fact]
    public void Leaves_a_text_with_a_mistake_to_the_whole()
    {
        string text = EditedTexts.Read("quanzhou");
        int brace = text.IndexOf("\n}\n", text.Length / 3, StringComparison.Ordinal);
        Assert.Null(ConcurrentParse.Run(new SourceText("a.policy", text.Remove(brace, 2)), 4));
    }
}
