using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Readings;

/// <summary>`reading` items → symbols, before anything else is declared: they decide which clauses are there.</summary>
internal sealed class ReadingDeclarer(ReadingChoices choices, DiagnosticBag diagnostics)
{
    private readonly FactDeclarer types = new(diagnostics);

    /// <summary>Declarations with a mistake (reported); nothing more is said of them.</summary>
    private readonly HashSet<ReadingSymbol> broken = [];

    public static ReadingTable Declare(ImmutableArray<SyntaxTree> trees, ReadingChoices choices, DiagnosticBag diagnostics)
    {
        var declarer = new ReadingDeclarer(choices, diagnostics);
        var own = trees.ToDictionary(t => t.Source, declarer.DeclareFile);
        var all = declarer.Join(trees.SelectMany(t => own[t.Source]));
        var table = new ReadingTable(all, [.. trees.Select(t => (t, ScopeOf(t, trees, own)))]);
        declarer.ReportUnused(trees, own, table);
        return table;
    }

    private List<ReadingSymbol> DeclareFile(SyntaxTree tree)
    {
        var found = new List<ReadingSymbol>();
        foreach (var (syntax, article) in Written(tree.Root.Items, null))
        {
            if (DeclareOne(syntax, article, tree) is not { } reading)
            {
                continue;
            }

            if (found.FirstOrDefault(r => r.Name == reading.Name || (r.Label is not null && r.Label == reading.Label)) is { } first)
            {
                string word = first.Name == reading.Name ? reading.Name : reading.Display;
                diagnostics.Add(DeclarationDiagnostics.Duplicate(reading.Location, word, first.Location));
                continue;
            }

            found.Add(reading);
        }

        return found;
    }

    private static IEnumerable<(ReadingSyntax Syntax, string? Article)> Written(IEnumerable<ItemSyntax> items, string? article) => items.SelectMany(i => i switch
    {
        ReadingSyntax r => [(r, article)],
        ArticleSyntax a => Written(a.Items, a.Number.Number),
        _ => Array.Empty<(ReadingSyntax, string?)>(),
    });

    private ReadingSymbol? DeclareOne(ReadingSyntax syntax, string? article, SyntaxTree tree)
    {
        if (syntax.Name.IsMissing)
        {
            return null;
        }

        int before = diagnostics.Count;
        var type = types.ReadType(new ChoiceTypeSyntax(syntax.Span, syntax.Choices), tree);
        if (type.Choices.Length < 2)
        {
            if (!tree.Diagnostics.Any(d => d.IsError))
            {
                diagnostics.Add(ReadingDiagnostics.TooFewChoices(new(tree.Source, syntax.Name.Span), syntax.Name.Text));
            }

            if (type.Choices.IsEmpty)
            {
                return null;
            }
        }

        string? chosen = choices.Of(syntax.Name.Text) ?? (syntax.Label is { } label ? choices.Of(label.Text) : null);
        var reading = new ReadingSymbol(syntax, article, tree, type, (chosen is null ? null : type.FindChoice(chosen)) ?? type.Choices[0]);
        if (diagnostics.Count > before)
        {
            broken.Add(reading);
        }

        return reading;
    }

    /// <summary>Documents that declare a reading of one name must mean the same point.</summary>
    private ImmutableArray<ReadingSymbol> Join(IEnumerable<ReadingSymbol> declared)
    {
        var all = ImmutableArray.CreateBuilder<ReadingSymbol>();
        foreach (var reading in declared)
        {
            if (all.FirstOrDefault(r => r.Name == reading.Name) is not { } first)
            {
                all.Add(reading);
            }
            else if (!first.IsLike(reading))
            {
                diagnostics.Add(ReadingDiagnostics.DeclaredDifferently(reading.Location, reading.Name, first.Location));
            }
        }

        return all.ToImmutable();
    }

    private static ReadingScope ScopeOf(SyntaxTree tree, ImmutableArray<SyntaxTree> trees, Dictionary<SourceText, List<ReadingSymbol>> own)
    {
        var chain = ImmutableArray.CreateBuilder<SyntaxTree>();
        for (var next = tree; next is not null && !chain.Contains(next); next = Amended(next, trees))
        {
            chain.Add(next);
        }

        var visible = new Dictionary<string, ReadingSymbol>(StringComparer.Ordinal);
        foreach (var reading in chain.SelectMany(t => own[t.Source]))
        {
            visible.TryAdd(reading.Name, reading);
        }

        return new ReadingScope(visible, chain.ToImmutable());
    }

    /// <summary>The file whose policy a file's policy amends.</summary>
    private static SyntaxTree? Amended(SyntaxTree tree, ImmutableArray<SyntaxTree> trees) =>
        tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault()?.Amends is { IsMissing: false } name
            ? trees.FirstOrDefault(t => t.Root.Items.OfType<PolicySyntax>().Any(p => p.Name.Text == name.Text))
            : null;

    private void ReportUnused(ImmutableArray<SyntaxTree> trees, Dictionary<SourceText, List<ReadingSymbol>> own, ReadingTable table)
    {
        if (trees.Any(t => t.Diagnostics.Any(d => d.IsError)))
        {
            return; // what a broken line would have used is not known
        }

        foreach (var reading in trees.SelectMany(t => own[t.Source]).Where(r => !broken.Contains(r)))
        {
            if (!table.Uses.Any(u => u.Reading == reading.Name && table.ScopeOf(u.Location.Source).IsOfChain(reading.Tree.Source)))
            {
                diagnostics.Add(ReadingDiagnostics.Unused(reading.Location, reading.Name, reading.Default.Name));
            }
        }
    }
}
