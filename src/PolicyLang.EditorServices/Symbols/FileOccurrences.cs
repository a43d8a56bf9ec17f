using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>The occurrences of one file, found item by item as they are asked for: a question about one place looks at one article.</summary>
internal sealed class FileOccurrences
{
    private readonly ImmutableArray<ItemSyntax> items;
    private readonly ImmutableArray<Lazy<ImmutableArray<Occurrence>>> found;
    private readonly Lazy<ImmutableArray<Occurrence>> all;

    public FileOccurrences(SyntaxTree tree, RulebookScope scope)
    {
        items = tree.Root.Items;
        var declared = scope.Declarations.Where(d => d.Name.Source == tree.Source).ToLookup(d => IndexAt(d.Name.Span.Start));
        found = [.. items.Select((item, i) => new Lazy<ImmutableArray<Occurrence>>(() => OccurrenceFinder.Find(tree, scope, item, declared[i])))];
        all = new(() => [.. found.SelectMany(f => f.Value).OrderBy(o => o.Span.Start)]);
    }

    /// <summary>In order of their places; they do not overlap.</summary>
    public ImmutableArray<Occurrence> All => all.Value;

    /// <summary>The occurrence that holds an offset, or ends there where none begins.</summary>
    public Occurrence? At(int offset)
    {
        int index = IndexAt(offset);
        return index < 0 ? null : At(found[index].Value, offset) ?? (index > 0 ? At(found[index - 1].Value, offset) : null);
    }

    private static Occurrence? At(ImmutableArray<Occurrence> occurrences, int offset)
    {
        int low = 0;
        int high = occurrences.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (occurrences[middle].Span.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && offset <= occurrences[low - 1].Span.End ? occurrences[low - 1] : null;
    }

    /// <summary>The last item that starts at an offset or before it; -1 where none does.</summary>
    private int IndexAt(int offset)
    {
        int low = 0;
        int high = items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Span.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
