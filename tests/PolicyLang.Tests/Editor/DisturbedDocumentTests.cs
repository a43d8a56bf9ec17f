using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Diagnostics;
using PolicyLang.EditorServices.Hovers;
using PolicyLang.EditorServices.Navigation;
using PolicyLang.EditorServices.Outline;
using PolicyLang.EditorServices.Renaming;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>Half-typed documents: whatever is asked where, an answer comes and its places lie in the text.</summary>
public class DisturbedDocumentTests
{
    private const int Rounds = 12;
    private static readonly string[] Bits = ["{", "}", "\"", "“", "😀", "奖补 ", "when ", "per ", "的", "\r\n", "30万", "//", ":", ",", "= ", "test \"", "article 9 {"];

    public static TheoryData<string, int> Disturbances
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string file in Corpus.Files("samples", "*.policy"))
            {
                for (int seed = 0; seed < 3; seed++)
                {
                    data.Add(file, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Disturbances))]
    public void Are_answered(string file, int seed)
    {
        var random = new Random(seed);
        string text = Corpus.Read("samples", file);
        var workspace = WorkspaceSnapshot.Empty(_ => new DataText(null, []));
        for (int round = 0; round < Rounds; round++)
        {
            text = Disturb(text, random);
            workspace = workspace.With(Document.Open(new SourceText("/a/disturbed.policy", text), round));
            var view = workspace.Find("/a/disturbed.policy") ?? throw new InvalidOperationException("the document is gone");
            int offset = random.Next(text.Length + 1);
            Within(text, DocumentDiagnostics.In(view, new DiagnosticScope(ChecksText: true)).Select(d => d.Location).OfType<Location>().Select(l => l.Span));
            Within(text, DocumentSymbols.Of(view).Select(i => i.NameSpan));
            Within(text, Definition.At(view, offset).Concat(Definition.TypeAt(view, offset)).SelectMany(t => new[] { t.Name.Span, t.Extent }));
            Within(text, References.At(view, offset, withDeclarations: true).Select(o => o.Span));
            Within(text, HoverText.At(view, offset, Language.Chinese) is { } hover ? [hover.Span] : []);
            Within(text, Rename.At(view, offset, "renamed").Edits.Select(e => e.Span));
        }
    }

    private static string Disturb(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(12), text.Length - at);
        return random.Next(2) == 0 ? text.Remove(at, length) : text.Insert(at, Bits[random.Next(Bits.Length)]);
    }

    private static void Within(string text, IEnumerable<TextSpan> spans) =>
        Assert.All(spans, span => Assert.True(span.Start >= 0 && span.End <= text.Length && span.Length >= 0, $"{span} in a text of {text.Length}"));
}
