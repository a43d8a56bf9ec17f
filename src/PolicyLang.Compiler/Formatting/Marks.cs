using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>What the formatter needs to know of a tree, by the places where its words start.</summary>
internal sealed class Marks
{
    internal Dictionary<int, TokenRoles> Roles { get; } = [];

    /// <summary>The kind of row that starts there.</summary>
    internal Dictionary<int, RowKind> Rows { get; } = [];

    /// <summary>Names of the second table, bound by their place.</summary>
    internal Dictionary<int, BuiltinName> Builtins { get; } = [];

    /// <summary>Clause words that name a kind: `remove cap …`.</summary>
    internal Dictionary<int, Keyword> Kinds { get; } = [];

    /// <summary>Months by name, 1–12.</summary>
    internal Dictionary<int, int> Months { get; } = [];

    /// <summary>Numbers of articles; the word is `article 8` or `第8条`.</summary>
    internal Dictionary<int, string> Articles { get; } = [];

    /// <summary>Words that are written as one, in the order of the text.</summary>
    internal List<Joined> Joins { get; } = [];

    /// <summary>Operands that stand in another order in the other language.</summary>
    internal List<Turn> Turns { get; } = [];

    internal void Add(int place, TokenRoles role) => Roles[place] = Roles.GetValueOrDefault(place) | role;

    internal void Row(int place, RowKind kind, TokenRoles role)
    {
        Rows[place] = kind;
        Add(place, role);
    }
}

/// <summary>The words that start within a span have one text: `07-01`, `half up to`.</summary>
internal sealed record Joined(TextSpan Span, string English, string Chinese);

/// <summary>
/// `A of B`, in Chinese B 的 A. <paramref name="Of"/> stands first in English; <paramref name="IsFixed"/>: the Chinese order is the same, as
/// 的 behind a rate would be read as a slip.
/// </summary>
internal sealed record Turn(TextSpan Of, TextSpan Whole, bool IsFixed)
{
    internal TextSpan Span => Of.Union(Whole);
}
