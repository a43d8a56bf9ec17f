using System.Collections.Immutable;

namespace PolicyLang.Compiler.Formatting;

/// <summary>
/// The comments of a line. One above it or behind it stays there; one between its words goes above it, as a clause is one line.
/// </summary>
internal static class Trivia
{
    /// <summary>Gives the row of some parts their comments.</summary>
    internal static Row Attach(Row row, ImmutableArray<Part> parts) => Attach(row, parts, [], PartWords.Last(parts[^1]).After);

    /// <param name="row">The row.</param>
    /// <param name="parts">Its words, or those before its block.</param>
    /// <param name="more">More comments that go above it.</param>
    /// <param name="after">Comments behind it.</param>
    internal static Row Attach(Row row, ImmutableArray<Part> parts, ImmutableArray<Lead> more, ImmutableArray<string> after)
    {
        var first = PartWords.First(parts[0]);
        List<Lead> within = [.. Within(parts), .. more, .. after.Skip(1).Select(text => new Lead(text, false))];
        if (within.Count > 0)
        {
            within = [within[0] with { IsApart = first.IsApart }, .. within.Skip(1).Select(l => l with { IsApart = false })];
        }

        return row with
        {
            Leads = [.. first.Before, .. within],
            IsApart = first.IsApart && within.Count == 0,
            Comment = after.FirstOrDefault() ?? "",
        };
    }

    /// <summary>Whether comments stand within the braces.</summary>
    internal static bool HasComments(ListPart list) =>
        list.Open.After.Length > 0 || list.Close.Before.Length > 0 || list.Items.Any(HasComments);

    /// <summary>Whether comments stand at an item, or within it.</summary>
    internal static bool HasComments(ImmutableArray<Part> parts) => parts.Any(part => part switch
    {
        WordPart p => p.Word.Before.Length > 0 || p.Word.After.Length > 0,
        ListPart p => p.Open.Before.Length > 0 || p.Close.After.Length > 0 || HasComments(p),
        _ => false,
    });

    private static IEnumerable<Lead> Within(ImmutableArray<Part> parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                foreach (var lead in PartWords.First(parts[i]).Before)
                {
                    yield return lead;
                }
            }

            if (i + 1 < parts.Length)
            {
                foreach (string text in PartWords.Last(parts[i]).After)
                {
                    yield return new Lead(text, false);
                }
            }
        }
    }
}
