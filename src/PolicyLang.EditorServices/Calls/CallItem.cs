using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Calls;

public enum CallKind
{
    Benefit,
    Fact,
    Let,
    Table,
    Reading,
    Stacking,

    /// <summary>A clause, or a line of a document's head.</summary>
    Rule,
}

/// <summary>What reads or is read. <paramref name="Name"/> finds it again; <paramref name="Detail"/> says where it belongs.</summary>
public sealed record CallItem(CallKind Kind, string Title, string Detail, Location Name, TextSpan Extent);

/// <summary>One end of a reading, with the places where what is read is named.</summary>
public sealed record CallEdge(CallItem Item, ImmutableArray<Location> Places);
