using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>The tables of a document while one amendment takes some away and adds others.</summary>
internal sealed class BlockEditor(PolicySymbol before, PolicySymbol amendment, DiagnosticBag diagnostics)
{
    private readonly List<TableSymbol> tables = [.. before.Tables];
    private readonly List<TableSymbol> added = [];
    private readonly List<(string Name, Location By)> gone = [];

    /// <summary>What was taken away, and where.</summary>
    public IEnumerable<(string Name, Location By)> Gone => gone;

    public static bool Owns(TargetSyntax target) => ClauseKey.Of(target) is { Kind: var kind } && kind == Keywords.Table;

    public void Remove(TargetSyntax target, Location by)
    {
        string name = target.Name?.Text ?? "";
        if (gone.FirstOrDefault(g => g.Name == name) is { By: { } first })
        {
            diagnostics.Add(VersionDiagnostics.ChangedTwice(by, first));
        }
        else if (tables.RemoveAll(t => t.Name == name) > 0)
        {
            gone.Add((name, by));
        }
        else
        {
            var at = new Location(amendment.Tree.Source, target.Span);
            diagnostics.Add(VersionDiagnostics.NothingToChange(
                at, at.Text, new($"`{before.Lineage[0].Name}`", $"`{before.Lineage[0].Name}`"), [.. before.Tables.Select(t => t.Name)]));
        }
    }

    /// <summary>An article is taken away with its tables.</summary>
    public void RemoveAllOf(ArticleSymbol article, Location by)
    {
        gone.AddRange(tables.Where(t => t.Article == article).Select(t => (t.Name, by)));
        tables.RemoveAll(t => t.Article == article);
    }

    public void Add(ItemSyntax item, ArticleSymbol? article)
    {
        if (item is TableSyntax table)
        {
            added.Add(new TableSymbol(table, amendment, article));
        }
    }

    /// <summary>After everything was read, for the order of the lines does not matter.</summary>
    public void Finish()
    {
        foreach (var table in added)
        {
            if (tables.FirstOrDefault(t => t.Name == table.Name) is { } inherited)
            {
                diagnostics.Add(before.Tables.Contains(inherited)
                    ? VersionDiagnostics.InheritedBlock(table.Location, "table", table.Name, inherited.Location)
                    : DeclarationDiagnostics.Duplicate(table.Location, table.Name, inherited.Location));
            }
            else
            {
                tables.Add(table);
            }
        }

        amendment.Tables.AddRange(tables);
    }
}
