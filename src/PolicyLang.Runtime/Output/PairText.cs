using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Pairs;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Output;

/// <summary>What the rules say of pairs of benefits, in words: for machines one word, for people both languages.</summary>
public static class PairText
{
    public const string Nothing = "nothing";

    /// <summary>From what binds most to what binds least; a pair of which several hold is shown by the first.</summary>
    public static ImmutableArray<PairSaying> Order { get; } =
        [PairSaying.Blocked, PairSaying.Higher, PairSaying.Add, PairSaying.Counted, PairSaying.CappedTogether];

    public static ImmutableArray<string> AllWords { get; } = [Nothing, .. Order.Select(Word)];

    public static string Word(PairSaying saying) => saying switch
    {
        PairSaying.Add => "add",
        PairSaying.Higher => "higher",
        PairSaying.CappedTogether => "capped",
        PairSaying.Blocked => "blocked",
        PairSaying.Counted => "counted",
        _ => throw new ArgumentOutOfRangeException(nameof(saying)),
    };

    /// <summary>`higher; capped`, or `nothing`.</summary>
    public static string Words(BenefitPair pair) => pair.IsSilent ? Nothing : string.Join("; ", Order.Where(pair.Says).Select(Word));

    public static Localized Text(PairSaying saying) => saying switch
    {
        PairSaying.Add => new("add up", "叠加"),
        PairSaying.Higher => new("the higher only", "就高"),
        PairSaying.CappedTogether => new("capped together", "合并封顶"),
        PairSaying.Blocked => new("one blocks the other", "互斥"),
        PairSaying.Counted => new("one counts in the other", "计入"),
        _ => throw new ArgumentOutOfRangeException(nameof(saying)),
    };

    /// <summary>A clause; where one benefit reads the other, which.</summary>
    public static Localized Text(PairClause clause) => (clause.Says, clause.Reader?.Display) switch
    {
        (PairSaying.Blocked, { } reader) => new($"blocks {reader}", $"不再发{reader}"),
        (PairSaying.Counted, { } reader) => new($"counts in {reader}", $"计入{reader}"),
        var (saying, _) => Text(saying),
    };

    public static Localized NothingSaid { get; } = new("nothing said", "未作规定");

    /// <summary>One character for a grid.</summary>
    public static char Mark(BenefitPair pair) => pair.IsSilent ? '.' : Mark(Order.First(pair.Says));

    public static char Mark(PairSaying saying) => saying switch
    {
        PairSaying.Add => '+',
        PairSaying.Higher => '^',
        PairSaying.CappedTogether => '=',
        PairSaying.Blocked => 'x',
        PairSaying.Counted => '-',
        _ => throw new ArgumentOutOfRangeException(nameof(saying)),
    };

    /// <summary>`article 11, 2021-70.policy:58`.</summary>
    public static Localized Place(PairClause clause)
    {
        string at = At(clause.Origin);
        return clause.Origin.Article is { } article ? new($"article {article.Number}, {at}", $"第{article.Number}条，{at}") : Localized.Same(at);
    }

    /// <summary>`path:line`, from 1.</summary>
    public static string At(Origin origin) =>
        string.Create(CultureInfo.InvariantCulture, $"{origin.Location.Source.Path}:{origin.Location.Start.Line + 1}");

    /// <summary>`per project per year`, as the rules write it.</summary>
    public static Localized Keys(PairClause clause) => new(
        string.Join(' ', clause.Keys.Select(k => $"per {k}")), string.Join(' ', clause.Keys.Select(k => $"每{Chinese(k)}")));

    /// <summary>`year of drawn_on` turns round: `drawn_on 的年`.</summary>
    private static string Chinese(string key)
    {
        string[] parts = key.Split(" of ", 2);
        string name = BuiltinNames.Find(BuiltinPlace.Name, parts[0])?.Chinese ?? parts[0];
        return parts.Length == 2 ? $"{parts[1]} 的{name}" : name;
    }

    /// <summary>`2021–2024`, `from 2021`; empty where it holds for all time.</summary>
    public static Localized Years(BenefitPair pair) => (Year(pair.FromYear), Year(pair.ToYear)) switch
    {
        (null, null) => Localized.Empty,
        ({ } from, { } to) => Localized.Same(from == to ? from : $"{from}–{to}"),
        ({ } from, null) => new($"from {from}", $"{from}年起"),
        (null, { } to) => new($"to {to}", $"至{to}年"),
    };

    public static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);
}
