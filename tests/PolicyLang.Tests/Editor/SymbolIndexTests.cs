using System.Collections.Immutable;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Binding;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.Testing;
using PolicyLang.Tests.Docs;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// The index resolves names from the trees, the binder on its way to the plan: both must find the same. Every name the binder settled, in all
/// documents, samples and pages of the guide, is held against the index.
/// </summary>
public class SymbolIndexTests
{
    public static TheoryData<string> Sources => [.. Texts().Keys];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Agrees_with_the_binder(string name)
    {
        ImmutableArray<SourceText> sources = Texts()[name];
        var compilation = Compilation.Create(sources, (_, _) => null);
        var index = SymbolIndex.Of(compilation.Trees);

        // A cap over several benefits is bound for each of them; the index has its names as the first's.
        var names = compilation.Model.Benefits.SelectMany(BoundNames.In).ToLookup(n => n.Use, n => n.Symbol);
        Assert.All(names, bound =>
        {
            var found = index.At(bound.Key.Source.Path, bound.Key.Span.Start);
            Assert.True(found?.Span == bound.Key.Span, $"{bound.Key} `{bound.Key.Text}` is not in the index");
            Assert.Contains(index.DeclarationsOf(found?.Symbol ?? new SymbolKey(SymbolKind.Builtin, "", "")), d => bound.Any(s => s.Location == d.Name));
        });
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Occurrences_are_in_order_and_apart(string name)
    {
        var trees = Texts()[name].Select(PolicyParsing.Parse).ToImmutableArray();
        var index = SymbolIndex.Of(trees);
        foreach (var tree in trees)
        {
            var all = index.In(tree.Source.Path);
            Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, $"{pair.First} meets {pair.Second}"));
            Assert.All(all, o => Assert.Equal(o, index.At(tree.Source.Path, o.Span.Start)));
        }
    }

    /// <summary>Rulebooks by what they are called: the documents, the samples, the blocks of the guide.</summary>
    private static Dictionary<string, ImmutableArray<SourceText>> Texts()
    {
        var texts = new Dictionary<string, ImmutableArray<SourceText>>();
        string policies = Path.Combine(Corpus.Repository, "policies");
        foreach (string folder in Directory.GetDirectories(policies))
        {
            texts[$"policies/{Path.GetFileName(folder)}"] =
                [.. Directory.GetFiles(folder, "*.policy").Order(StringComparer.Ordinal).Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)))];
        }

        foreach (string file in Corpus.Files("samples", "*.policy"))
        {
            texts[$"samples/{file}"] = [new SourceText(file, Corpus.Read("samples", file))];
        }

        foreach (var block in GuidePage.Names.SelectMany(n => GuidePage.Read(n).Blocks).Where(b => b.Kind == "policy"))
        {
            texts[block.ToString()] = [new SourceText("guide.policy", GuideFile.Complete(block))];
        }

        return texts;
    }
}
