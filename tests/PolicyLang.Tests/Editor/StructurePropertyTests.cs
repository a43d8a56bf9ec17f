using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Calls;
using PolicyLang.EditorServices.Folding;
using PolicyLang.EditorServices.Hints;
using PolicyLang.EditorServices.Links;
using PolicyLang.EditorServices.Renaming;
using PolicyLang.EditorServices.Selection;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.Tests.Editor;

/// <summary>The promises of folds, selections, links and hints, over all documents as they are and half-typed.</summary>
public class StructurePropertyTests
{
    public static TheoryData<string, int> Documents => TriedDocuments.With(seeds: 2);

    public static TheoryData<string, int> Readable => TriedDocuments.With(seeds: 1);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Folds_lie_within_one_another_or_apart(string file, int seed)
    {
        var view = TriedDocuments.Open(file, seed);
        var open = new Stack<FoldingRange>();
        foreach (var fold in FoldingRanges.Of(view))
        {
            Assert.True(fold.Span.Start >= 0 && fold.Span.End <= view.Source.Length && fold.LastLine > fold.FirstLine && fold.LastLine < view.Source.LineCount, $"{fold}");
            while (open.TryPeek(out var done) && done.LastLine < fold.FirstLine)
            {
                open.Pop();
            }

            if (open.TryPeek(out var outer))
            {
                Assert.True(outer.Span.Contains(fold.Span) && outer.FirstLine < fold.FirstLine && outer.LastLine >= fold.LastLine, $"{fold} in {outer}");
            }

            open.Push(fold);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Selections_grow_to_the_whole_text(string file, int seed)
    {
        var view = TriedDocuments.Open(file, seed);
        var random = new Random(seed + file.Length);
        for (int i = 0; i < 25; i++)
        {
            int offset = random.Next(view.Source.Length + 1);
            var spans = SelectionRanges.At(view, offset);
            Assert.Equal(new TextSpan(0, view.Source.Length), spans[^1]);
            Assert.All(spans, s => Assert.True(s.Start <= offset && offset <= s.End, $"{s} at {offset}"));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.Second.Contains(pair.First) && pair.Second.Length > pair.First.Length, $"{pair}"));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Hints_links_and_linked_names_lie_in_the_text(string file, int seed)
    {
        var view = TriedDocuments.Open(file, seed);
        var all = InlayHints.In(view, new TextSpan(0, view.Source.Length), HintKinds.All);
        Assert.All(all, h => Assert.False(h.Text.IsEmpty));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.Offset <= pair.Second.Offset));
        Assert.All(DocumentLinks.Of(view), l => Assert.True(l.Span.End <= view.Source.Length && l.Span.Length > 0));
        var random = new Random(seed + file.Length);
        for (int i = 0; i < 5; i++)
        {
            int start = random.Next(view.Source.Length + 1);
            var range = new TextSpan(start, random.Next(view.Source.Length - start + 1));
            Assert.Equal(all.Where(h => h.Offset >= range.Start && h.Offset <= range.End), InlayHints.In(view, range, HintKinds.All));
            var linked = LinkedNames.At(view, start);
            Assert.All(linked, s => Assert.Equal(view.Source[linked[0]], view.Source[s]));
        }

        Assert.All(InlayHints.In(view, new TextSpan(0, view.Source.Length), HintKinds.Dates), h => Assert.Equal(HintKinds.Dates, h.Kind));
        Assert.Empty(InlayHints.In(view, new TextSpan(0, view.Source.Length), HintKinds.None));
    }

    /// <summary>What a rule reads is read by it, and nothing else is.</summary>
    [Theory]
    [MemberData(nameof(Readable))]
    public void Who_reads_is_who_is_told_to_be_read(string file, int seed)
    {
        var view = TriedDocuments.Open(file, seed);
        var random = new Random(seed + file.Length);
        ClauseSyntax[] rules = [.. SyntaxItems.All(view.Tree).OfType<ClauseSyntax>().Where(r => r is not (ReplaceClauseSyntax or AlsoClauseSyntax))];
        random.Shuffle(rules);
        foreach (var rule in rules.Take(12))
        {
            Holds(view, rule);
        }

        var names = view.Rulebook.Index.In(view.Document.Path).Where(o => o.Symbol.Kind is SymbolKind.Fact or SymbolKind.Let or SymbolKind.Benefit).ToArray();
        random.Shuffle(names);
        foreach (var name in names.Take(6))
        {
            Assert.All(CallHierarchy.Incoming(view, name.Span.Start), edge => Assert.All(edge.Places, p => Assert.True(edge.Item.Extent.Contains(p.Span))));
        }
    }

    private static void Holds(DocumentView view, ClauseSyntax rule)
    {
        if (CallHierarchy.At(view, rule.Span.Start) is not [{ } item, ..] || item.Extent != rule.Span)
        {
            return;
        }

        foreach (var read in CallHierarchy.Outgoing(view, item.Name.Span.Start))
        {
            Assert.All(read.Places, p => Assert.True(rule.Span.Contains(p.Span)));
            var declared = view.Workspace.Find(read.Item.Name.Source.Path);
            Assert.NotNull(declared);
            Assert.Contains(CallHierarchy.Incoming(declared, read.Item.Name.Span.Start), e => e.Item.Name == item.Name && e.Places.SequenceEqual(read.Places));
        }
    }
}
