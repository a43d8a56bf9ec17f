using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>The tables and the stackings of a document while one amendment takes some away and adds others.</summary>
internal sealed class BlockEditor
{
    private readonly PolicySymbol before;
    private readonly PolicySymbol amendment;
    private readonly DiagnosticBag diagnostics;
    private readonly List<Symbol> blocks;
    private readonly List<Symbol> added = [];
    private readonly List<(string Name, Location By)> gone = [];

    public BlockEditor(PolicySymbol before, PolicySymbol amendment, DiagnosticBag diagnostics)
    {
        this.before = before;
        this.amendment = amendment;
        this.diagnostics = diagnostics;
        blocks = [.. before.Tables, .. before.Stackings];
    }

    /// <summary>What was taken away, and where.</summary>
    public IEnumerable<(string Name, Location By)> Gone => gone;

    public static bool Owns(TargetSyntax target) => ClauseKey.Of(target) is { Kind: var kind } && (kind == Keywords.Table || kind == Keywords.Stacking);

    public void Remove(TargetSyntax target, Location by)
    {
        string name = target.Name?.Text ?? "";
        bool isTable = ClauseKey.Of(target)?.Kind == Keywords.Table;
        if (gone.FirstOrDefault(g => g.Name == name) is { By: { } first })
        {
            diagnostics.Add(VersionDiagnostics.ChangedTwice(by, first));
        }
        else if (blocks.RemoveAll(b => b.Name == name && IsTable(b) == isTable) > 0)
        {
            gone.Add((name, by));
        }
        else
        {
            var at = new Location(amendment.Tree.Source, target.Span);
            var document = new Localized($"`{before.Lineage[0].Name}`", $"`{before.Lineage[0].Name}`");
            diagnostics.Add(VersionDiagnostics.NothingToChange(at, at.Text, document, [.. blocks.Where(b => IsTable(b) == isTable).Select(b => b.Name)]));
        }
    }

    /// <summary>An article is taken away with what stands in it.</summary>
    public void RemoveAllOf(ArticleSymbol article, Location by)
    {
        var within = blocks.FindAll(b => b.Tree == article.Tree && article.Syntax.Span.Contains(b.NameSpan));
        gone.AddRange(within.Select(b => (b.Name, by)));
        blocks.RemoveAll(within.Contains);
    }

    public void Add(ItemSyntax item, ArticleSymbol? article)
    {
        switch (item)
        {
            case TableSyntax table:
                added.Add(new TableSymbol(table, amendment, article));
                break;
            case StackingSyntax stacking:
                added.Add(new StackingSymbol(stacking, amendment.Tree));
                break;
        }
    }

    /// <summary>After everything was read, for the order of the lines does not matter.</summary>
    public void Finish()
    {
        foreach (var block in added)
        {
            if (blocks.Find(b => b.Name == block.Name && IsTable(b) == IsTable(block)) is { } other)
            {
                diagnostics.Add(other.Tree == amendment.Tree
                    ? DeclarationDiagnostics.Duplicate(block.Location, block.Name, other.Location)
                    : VersionDiagnostics.InheritedBlock(block.Location, IsTable(block) ? Keywords.Table : Keywords.Stacking, block.Name, other.Location));
            }
            else
            {
                blocks.Add(block);
            }
        }

        amendment.Tables.AddRange(blocks.OfType<TableSymbol>());
        amendment.Stackings.AddRange(blocks.OfType<StackingSymbol>());
    }

    private static bool IsTable(Symbol block) => block is TableSymbol;
}
