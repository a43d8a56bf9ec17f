using System.Collections.Immutable;

namespace PolicyLang.Compiler.Formatting;

/// <summary>
/// How far from the start of its line each list stands, by the place of its brace. Taken from the English order of the words, so that a
/// list is broken in both languages or in neither.
/// </summary>
internal static class Offsets
{
    internal static Dictionary<int, int> Of(ImmutableArray<Statement> statements)
    {
        var offsets = new Dictionary<int, int>();
        Statements(statements, offsets);
        return offsets;
    }

    /// <summary>Tells the braces among the words.</summary>
    internal static void Apply(List<Word> words, Dictionary<int, int> offsets)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (offsets.TryGetValue(words[i].Start, out int offset))
            {
                words[i] = words[i] with { Offset = offset };
            }
        }
    }

    private static void Statements(ImmutableArray<Statement> statements, Dictionary<int, int> offsets)
    {
        foreach (var statement in statements)
        {
            Parts(statement.Parts, offsets);
            Statements(statement.Block?.Statements ?? [], offsets);
        }
    }

    private static void Parts(ImmutableArray<Part> parts, Dictionary<int, int> offsets)
    {
        int width = 0;
        foreach (var part in parts)
        {
            if (part is ListPart list)
            {
                offsets[list.Open.Start] = width;
                foreach (var item in list.Items)
                {
                    Parts(item, offsets);
                }
            }

            width += ListLayout.Width(part);
        }
    }
}
