using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Verbs;

/// <summary>The claim ids somebody may have meant.</summary>
public static class NearestIds
{
    /// <summary>At most so many: those spelled nearest, then those that contain what was written.</summary>
    public static IReadOnlyList<string> Find(string written, IReadOnlyList<string> ids, int most)
    {
        var left = ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var found = new List<string>();
        while (found.Count < most && NearestName.Find(written, left) is { } near)
        {
            found.Add(near);
            left.Remove(near);
        }

        found.AddRange(left.Where(id => id.Contains(written, StringComparison.OrdinalIgnoreCase)).Take(most - found.Count));
        return found;
    }
}
