using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// What an amendment names a clause by: its kind and its key. The key of a fact or a let is its name, of a requirement or an exclusion its official
/// words, of a cap or a limit what follows `per`, in any order; clauses that stand once have none.
/// </summary>
internal sealed record ClauseKey(Keyword Kind, string Key)
{
    /// <summary>The benefits behind `over`; they tell apart what kind and key do not.</summary>
    public ImmutableArray<string> Over { get; init; } = [];

    /// <summary>A benefit has one at most, so there is nothing to put beside it.</summary>
    public bool StandsAlone => Kind == Keywords.Amount || Kind == Keywords.Event || Kind == Keywords.SameWhen || Kind == Keywords.Valid || Kind == Keywords.Rank;

    /// <summary>Its name is unique, so there is nothing of the same name to put beside it.</summary>
    public bool IsNamed => Kind == Keywords.Fact || Kind == Keywords.Let;

    /// <summary>Whether beside any inherited one of the kind it must say that it does not take its place: money is limited by what stands together.</summary>
    public bool LimitsMoney => Kind == Keywords.Cap || Kind == Keywords.Budget;

    public bool IsSame(ClauseKey other) => Kind == other.Kind && Key == other.Key;

    /// <summary>Null for a clause that is no rule (`accept`).</summary>
    public static ClauseKey? Of(ClauseSyntax clause) => clause switch
    {
        FactClauseSyntax c => new(Keywords.Fact, c.Name.Text),
        LetClauseSyntax c => new(Keywords.Let, c.Name.Text),
        EventClauseSyntax => new(Keywords.Event, ""),
        SameClauseSyntax => new(Keywords.SameWhen, ""),
        RequireClauseSyntax c => new(Keywords.Require, c.Label?.Text ?? ""),
        ExcludeClauseSyntax c => new(Keywords.Exclude, c.Label?.Text ?? ""),
        AmountClauseSyntax => new(Keywords.Amount, ""),
        CapClauseSyntax c => new(Keywords.Cap, KeyOf(c.Keys)) { Over = OverOf(c.Over) },
        OnceClauseSyntax c => new(Keywords.Once, KeyOf(c.Keys)),
        LimitClauseSyntax c => new(Keywords.Limit, KeyOf(c.Keys)),
        QuotaClauseSyntax c => new(Keywords.Quota, KeyOf(c.Keys)),
        BudgetClauseSyntax c => new(Keywords.Budget, KeyOf(c.Keys)) { Over = OverOf(c.Over) },
        RankClauseSyntax => new(Keywords.Rank, ""),
        ValidClauseSyntax => new(Keywords.Valid, ""),
        ExemptClauseSyntax => new(Keywords.Exempt, ""),
        _ => null,
    };

    /// <summary>Null where the word is no kind of clause, or what follows it does not name one of that kind.</summary>
    public static ClauseKey? Of(TargetSyntax target)
    {
        if (KindOf(target.Kind.Text) is not { } kind)
        {
            return null;
        }

        var key = kind.English switch
        {
            "fact" or "let" or "benefit" or "stacking" or "table" => target is { Name: { IsMissing: false } name, Label: null } ? name.Text : null,
            "require" => target is { Name: null, Label: { } label } ? label.Text : null,
            "exclude when" => target.Name is null ? target.Label?.Text ?? "" : null,
            _ => target is { Name: null, Label: null } ? "" : null,
        };
        bool hasOver = kind == Keywords.Cap || kind == Keywords.Budget;
        bool hasKeys = hasOver || kind == Keywords.Once || kind == Keywords.Limit || kind == Keywords.Quota;
        if (key is null || (!hasKeys && !target.Keys.IsEmpty) || (!hasOver && !target.Over.IsEmpty))
        {
            return null;
        }

        return new(kind, hasKeys ? KeyOf(target.Keys) : key) { Over = OverOf(target.Over) };
    }

    /// <summary>`exclude` and `same` are enough for `exclude when` and `same when`.</summary>
    private static Keyword? KindOf(string word) => Keywords.All.FirstOrDefault(k =>
        k.Kind == KeywordKind.Clause && IsKind(k) && (k.English == word || k.Chinese == word || k.English.Split(' ')[0] == word));

    private static bool IsKind(Keyword keyword) => keyword.English is "fact" or "let" or "event" or "same when" or "require" or "exclude when" or "amount" or "cap"
        or "once" or "limit" or "quota" or "budget" or "rank" or "valid" or "exempt from" or "benefit" or "stacking" or "table";

    /// <summary>`per claimant per year` and `每年 每申报人` are the same keys.</summary>
    private static string KeyOf(ImmutableArray<KeySyntax> keys) => string.Join(' ', keys.Select(One).Order(StringComparer.Ordinal).Select(k => $"per {k}"));

    private static ImmutableArray<string> OverOf(ImmutableArray<NameSyntax> over) => [.. over.Select(n => n.Text).Order(StringComparer.Ordinal)];

    private static string One(KeySyntax key)
    {
        string name = Name(key.Name);
        return key switch
        {
            { Of: { } of } when Name(of) != "event_date" => $"{name} of {of.Text}",
            { From: { } from } => $"{name} from {from.Month}-{from.Day}",
            _ => name,
        };
    }

    private static string Name(NameSyntax name) => BuiltinNames.Find(BuiltinPlace.Name, name.Text)?.English ?? name.Text;
}
