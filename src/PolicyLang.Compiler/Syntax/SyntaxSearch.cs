using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>Finds items by their place; in a tree they stand in order.</summary>
internal static class SyntaxSearch
{
    /// <summary>The first item of a kind with this span; null where there is none.</summary>
    public static T? Find<T>(this ImmutableArray<ItemSyntax> items, TextSpan span)
        where T : ItemSyntax
    {
        int low = 0;
        int high = items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < items.Length && items[low].Span.Start == span.Start; low++)
        {
            if (items[low] is T found && found.Span == span)
            {
                return found;
            }
        }

        return null;
    }
}
