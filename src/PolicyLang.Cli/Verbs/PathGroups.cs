using PolicyLang.Runtime.Rulebooks;

namespace PolicyLang.Cli.Verbs;

/// <summary>
/// A rulebook to work on and, where single files of it were named, which of its files are meant (as reported); null: all of them.
/// </summary>
public sealed record PathGroup(RulebookFiles Files, IReadOnlySet<string>? Meant)
{
    public bool Means(string file) => Meant is null || Meant.Contains(file);
}

/// <summary>Sorts the paths of a command line into rulebooks: a folder is one; files belong to the rulebook of their folder.</summary>
public static class PathGroups
{
    public static IReadOnlyList<PathGroup> Of(IEnumerable<string> paths)
    {
        var groups = new List<PathGroup>();
        var given = paths.Distinct(StringComparer.Ordinal).ToList();
        foreach (string folder in given.Where(Directory.Exists))
        {
            groups.Add(new PathGroup(RulebookLoader.Load(folder), Meant: null));
        }

        foreach (var files in given.Where(p => !Directory.Exists(p)).GroupBy(p => Path.GetDirectoryName(p) ?? ""))
        {
            var present = files.Where(File.Exists).ToList();
            foreach (string missing in files.Except(present, StringComparer.Ordinal))
            {
                groups.Add(new PathGroup(RulebookLoader.Load(missing), Meant: null));
            }

            if (present.Count > 0)
            {
                var meant = present.Select(RulebookLoader.Shown).ToHashSet(StringComparer.Ordinal);
                groups.Add(new PathGroup(RulebookLoader.LoadWithNeighbours(present), meant));
            }
        }

        return groups;
    }
}
