using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Formatting;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.Tests.Editor;

/// <summary>The promises of formatting: the edits make the formatter's text, some lines are a part of it, nothing typed makes a text worse.</summary>
public class FormattingPropertyTests
{
    public static TheoryData<string, int> Documents => TriedDocuments.With(seeds: 2);

    public static TheoryData<string, int> Readable => TriedDocuments.With(seeds: 0);

    [Theory]
    [MemberData(nameof(Readable))]
    public void Edits_make_what_the_formatter_writes(string file, int seed)
    {
        // Blanks that are not the style's, so that there is something to do.
        var random = new Random(file.Length);
        string text = string.Join('\n', TriedDocuments.Read(file).Split('\n').Select(line => random.Next(3) == 0 ? "\t" + line.TrimStart() + " " : line));
        var view = TriedDocuments.Open(file, seed == 0 ? text : "");
        foreach (Language? keywords in (Language?[])[null, Language.English, Language.Chinese])
        {
            var expected = PolicyFormatter.Format(view.Tree, keywords);
            var result = DocumentFormatting.Of(view, keywords);
            Assert.Equal(expected.Outcome == FormatOutcome.Formatted, result.Refusal is null);
            string edited = DocumentEdit.Apply(text, result.Edits);
            Assert.Equal(expected.Text, edited);
            Assert.All(result.Edits.Zip(result.Edits.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
            Assert.Empty(DocumentFormatting.Of(TriedDocuments.Open(file, edited), keywords).Edits);
        }
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Lines_are_formatted_as_in_the_whole(string file, int seed)
    {
        var view = TriedDocuments.Open(file, TriedDocuments.Read(file).Replace("    ", "   ", StringComparison.Ordinal));
        var all = DocumentFormatting.Of(view, null);
        var random = new Random(seed + file.Length);
        for (int i = 0; i < 5; i++)
        {
            int start = random.Next(view.Source.Length + 1);
            var range = new TextSpan(start, random.Next(Math.Min(600, view.Source.Length - start) + 1));
            var part = DocumentFormatting.In(view, range, null);
            Assert.Subset(all.Edits.ToHashSet(), part.Edits.ToHashSet());
            var (first, last) = (view.Source.PositionAt(range.Start).Line, view.Source.PositionAt(range.End).Line);
            Assert.All(part.Edits, e => Assert.InRange(view.Source.PositionAt(e.Span.Start).Line, first, last));
            if (!part.Edits.IsEmpty)
            {
                var edited = PolicyParsing.Parse(new SourceText("", DocumentEdit.Apply(view.Source.Content, part.Edits)));
                Assert.True(Faithfulness.Holds(view.Tree, edited));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_typed_moves_no_words(string file, int seed)
    {
        var random = new Random((seed * 31) + file.Length);
        string text = seed == 0 ? TriedDocuments.Read(file) : TriedDocuments.Disturb(TriedDocuments.Read(file), random);
        for (int i = 0; i < 6; i++)
        {
            string typed = TypingFormatting.Triggers[random.Next(TypingFormatting.Triggers.Length)];
            int at = random.Next(text.Length + 1);
            var view = TriedDocuments.Open(file, text.Insert(at, typed));
            var edits = TypingFormatting.After(view, at + 1, typed);
            Assert.All(edits, e => Assert.True(
                e.Span.End <= view.Source.Length && (string.IsNullOrWhiteSpace(view.Source[e.Span]) ? string.IsNullOrWhiteSpace(e.NewText) : e.Span.Length == 1 && e.NewText.Length == 1),
                $"{view.Source[e.Span]} → {e.NewText}"));
            Assert.InRange(edits.Length, 0, 3);
        }
    }
}
