using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>Names for what official words speak of. Chinese words make Chinese names, English ones are joined by _.</summary>
internal sealed class DraftNames(IEnumerable<string> taken)
{
    private const int Longest = 22;

    private readonly HashSet<string> benefits = [.. taken];

    /// <summary>Letters and digits of the words; empty where they make no name.</summary>
    public static string NameOf(string words)
    {
        var name = new StringBuilder();
        foreach (char c in words)
        {
            // 每 and 的 are always words, never part of a name.
            if ((char.IsLetterOrDigit(c) && c is not ('每' or '的') && !char.IsSurrogate(c)) || (c == '_' && name.Length > 0))
            {
                name.Append(char.IsAscii(c) ? char.ToLowerInvariant(c) : c);
            }
            else if (c == ' ' && name.Length > 0 && char.IsAscii(name[^1]) && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        string all = name.ToString().Trim('_').TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (all.Length > Longest && Shorter(words) is { } rest && NameOf(rest) is { Length: > 1 } shorter)
        {
            return shorter;
        }

        string fitting = all.All(char.IsAscii) ? Words(all) : all[..Math.Min(all.Length, Longest)];
        return IsName(fitting) ? fitting : IsName(fitting + "项") ? fitting + "项" : "";
    }

    /// <summary>A name for a benefit that no other has.</summary>
    public string OfBenefit(string words)
    {
        string name = Unique(NameOf(words) is { Length: > 0 } own ? own : "奖补事项", benefits);
        benefits.Add(name);
        return name;
    }

    public string Unique(string name, IEnumerable<string> among)
    {
        var known = among.ToHashSet(StringComparer.Ordinal);
        string unique = name;
        for (int i = 2; known.Contains(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    /// <summary>What stands behind the last 的 or the last 、; null where neither is in it.</summary>
    private static string? Shorter(string words)
    {
        int at = words.LastIndexOf('的');
        at = at > 0 && at + 2 < words.Length ? at : words.LastIndexOf('、');
        return at > 0 && at + 2 < words.Length ? words[(at + 1)..] : null;
    }

    /// <summary>The last whole words of a long English name.</summary>
    private static string Words(string name)
    {
        var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('_', words.TakeLast(4));
    }

    private static bool IsName(string word) => word.Length > 0 && !BuiltinNames.All.Any(b => b.English == word || b.Chinese == word)
        && PolicyParsing.Parse(new SourceText("", $"article 1 {{\nbenefit b {{\nfact {word}: bool\nrequire not {word} and {word} \"a\"\n}}\n}}")) is { Diagnostics.IsEmpty: true };
}
