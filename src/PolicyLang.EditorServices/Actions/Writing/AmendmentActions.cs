using System.Globalization;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Amending;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>A clause changed by a new version instead of in its own document: a new file that amends it, with the clause to be changed there.</summary>
internal static class AmendmentActions
{
    private const string Extension = ".policy";
    private const int LastYear = 9990;

    private static readonly Localized Title = new("change this in a new version (new file)", "在新版本中修改此行（新建文件）");

    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        var place = SyntaxPlace.Of(request.View.Tree, request.Span);
        if (!request.CreatesFiles || !request.View.Document.Path.EndsWith(Extension, StringComparison.Ordinal) || place is not { Benefit: { Name.IsMissing: false } benefit, Clause: { } clause, Article: { } article } || KeyOf(clause) is not { } key
            || request.View.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault() is not { Name.IsMissing: false } policy)
        {
            yield break;
        }

        var refusal = policy.Amends is not null ? new Localized("this is an amendment itself: change it here", "本文件本身就是修改，请直接在此改动")
            : request.View.Tree.Diagnostics.Any(d => d.IsError) ? new Localized("the file has mistakes that keep it from being read", "文件中有无法识读之处")
            : benefit.Clauses.Count(c => KeyOf(c) == key) > 1 ? new Localized("there are several clauses of this kind and key, so the amendment could not say which one it means", "同类同键的行不止一行，修改时无法指明是哪一行")
            : FirstDay(request, policy) is null ? new Localized("the document has no first day", "文件没有施行日期")
            : null;
        yield return new CodeAction($"amend {clause.Span.Start}", ActionKind.Write, Title, () => new ActionChange([], [File(request, policy, article, benefit, clause)])) { Disabled = refusal };
    }

    private static NewFile File(ActionRequest request, PolicySyntax policy, ArticleSyntax article, BenefitSyntax benefit, ClauseSyntax clause)
    {
        var day = FirstDay(request, policy) ?? default;
        string year = day.Year.ToString("0000", CultureInfo.InvariantCulture);
        string name = Free(WithYear(policy.Name.Text, '_', year), n => request.View.Rulebook.Index.Scope.FindPolicy(n) is not null);
        string folder = request.View.Rulebook.Folder;
        string own = request.View.Document.Path[(request.View.Document.Path.LastIndexOf('/') + 1)..];
        string file = Free(WithYear(own[..^Extension.Length], '-', year), n => request.View.Rulebook.Documents.ContainsKey($"{folder}/{n}{Extension}"));
        string? title = policy.Label?.Text is { } label && !label.Contains('"', StringComparison.Ordinal)
            ? (label.Any(c => c > '\u2E80') ? $"关于修改《{label}》的决定" : $"Amendment of {label}") : null;
        string body = $$"""
            article 1{{(article.Label is { } heading && !heading.Text.Contains('"', StringComparison.Ordinal) ? $" \"{heading.Text}\"" : "")}} {
            benefit {{benefit.Name.Text}} {
            replace {{request.View.Source[clause.Span]}}
            }
            }

            """;
        string text = AmendmentText.Of(new AmendmentHead(name, day, title), policy.Name.Text, body, request.IsChinese ? Language.Chinese : Language.English);
        return new NewFile($"{folder}/{file}{Extension}", text);
    }

    /// <summary>
    /// The first of January behind the first day of the document and of its amendments; where the document ends before, the day behind that first day. No
    /// clock is asked: the drafter sets the day.
    /// </summary>
    private static DateOnly? FirstDay(ActionRequest request, PolicySyntax policy)
    {
        var scopes = request.View.Rulebook.Index.Scope.Policies.Select(p => p.Syntax).Where(p => p.Amends?.Text == policy.Name.Text).Append(policy);
        var days = scopes.SelectMany(p => p.Items.OfType<EffectiveHeaderSyntax>()).Select(e => DayOf(e.Period.From)).OfType<DateOnly>().ToList();
        if (days.Count == 0 || days.Max() is var last && last.Year >= LastYear)
        {
            return null;
        }

        var january = new DateOnly(days.Max().Year + 1, 1, 1);
        var period = policy.Items.OfType<EffectiveHeaderSyntax>().Select(e => e.Period).First();
        var end = DayOf(period.To) ?? (period.For is { Kind: LiteralKind.Span, Value.IsUnknown: false } span && DayOf(period.From) is { } from && from.Year + (span.Value.AsSpan().Months / 12) + (span.Value.AsSpan().Days / 365) < LastYear
            ? from.AddMonths(span.Value.AsSpan().Months).AddDays(span.Value.AsSpan().Days - 1)
            : null);
        return end is { } until && january > until ? days.Max().AddDays(1) : january;
    }

    private static DateOnly? DayOf(LiteralSyntax? literal) => literal is { Kind: LiteralKind.Date, Value.IsUnknown: false } ? literal.Value.AsDate() : null;

    /// <summary>The year in the place of the one a name ends with; else behind it.</summary>
    private static string WithYear(string name, char mark, string year)
    {
        bool endsWithYear = name.Length > 5 && name[^5] is '_' or '-' && name[^4..].All(char.IsAsciiDigit);
        return endsWithYear ? name[..^4] + year : $"{name}{mark}{year}";
    }

    private static string Free(string name, Func<string, bool> isTaken)
    {
        string free = name;
        for (int i = 2; isTaken(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}_{i}");
        }

        return free;
    }

    /// <summary>Kind and key, by which an amendment names a clause; null for clauses it does not change, and for requirements without words.</summary>
    private static string? KeyOf(ClauseSyntax clause) => clause switch
    {
        RequireClauseSyntax { Label: { } label } => "require " + label.Text,
        AmountClauseSyntax => "amount",
        CapClauseSyntax cap => "cap " + KeysOf(cap.Keys) + string.Join(' ', cap.Over.Select(o => o.Text)),
        BudgetClauseSyntax budget => "budget " + KeysOf(budget.Keys),
        OnceClauseSyntax once => "once " + KeysOf(once.Keys),
        LimitClauseSyntax limit => "limit " + KeysOf(limit.Keys),
        QuotaClauseSyntax quota => "quota " + KeysOf(quota.Keys),
        RankClauseSyntax => "rank",
        EventClauseSyntax => "event",
        LetClauseSyntax let => "let " + let.Name.Text,
        _ => null,
    };

    private static string KeysOf(IEnumerable<KeySyntax> keys) =>
        string.Join(' ', keys.Select(k => $"{BuiltinNames.Find(BuiltinPlace.Name, k.Name.Text)?.English ?? k.Name.Text} {k.Of?.Text} {k.From?.Month} {k.From?.Day}").Order(StringComparer.Ordinal));
}
