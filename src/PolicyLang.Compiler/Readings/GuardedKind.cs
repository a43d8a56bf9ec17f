using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Readings;

/// <summary>Which guards a clause may have: its word, whether a condition on a claim may guard it, and where not, what to write instead.</summary>
internal sealed record GuardedKind(Localized Word, bool MayReadClaims, Localized Instead)
{
    public static GuardedKind Of(GuardedSyntax syntax) => syntax switch
    {
        ReplaceClauseSyntax r => Of(r.Clause),
        AlsoClauseSyntax a => Of(a.Clause),
        RequireClauseSyntax or ExcludeClauseSyntax or CapClauseSyntax or OnceClauseSyntax or LimitClauseSyntax or QuotaClauseSyntax or BudgetClauseSyntax =>
            new(Localized.Empty, true, Localized.Empty),
        AmountClauseSyntax => OnReadings(
            Keywords.Amount, "write the cases into one amount: `amount when { …: …, else: 0元 }`", "请把各种情形写进一个数额：`数额 当 { …：…，否则：0元 }`"),
        LetClauseSyntax => OnReadings(Keywords.Let, "write `let x = if … then … else …`", "请写 `设 甲 = 若 … 则 … 否则 …`"),
        FactClauseSyntax => OnReadings(
            Keywords.Fact,
            "declare it for every claim; where a claim need not give it, say so with a default or guard the `require`",
            "请对所有申报声明；无须填报的情形用默认值，或在 `条件` 上写适用条件"),
        RankClauseSyntax => OnReadings(Keywords.Rank, "say by a `require` who takes part in the ranking", "哪些申报参加排名，请用 `条件` 写明"),
        ExemptClauseSyntax => OnReadings(
            Keywords.Exempt, "write the condition into the exclusion of that article: `exclude when … and not …`", "请写进该条的排除：`排除 … 且 非 …`"),
        SameClauseSyntax => OnReadings(Keywords.SameWhen, "what makes two claims one event is the same for all claims", "判断是否同一事项的标准对所有申报一致"),
        EventClauseSyntax => OnReadings(Keywords.Event, "what the event date is, is the same for all claims", "发生日的含义对所有申报一致"),
        ValidClauseSyntax => OnReadings(Keywords.Valid, "a condition on single claims is a `require`", "针对个别申报的条件请写 `条件`"),
        EffectiveHeaderSyntax => OnReadings(Keywords.Effective, "a document is in force for all claims alike", "文件的施行期间对所有申报一致"),
        RoundingHeaderSyntax => OnReadings(Keywords.Rounding, "a document rounds all amounts alike", "文件的舍入规则对所有申报一致"),
        _ => OnReadings(Keywords.Stacking, "how benefits add up is the same for all claims", "叠加规则对所有申报一致"),
    };

    private static GuardedKind OnReadings(Keyword word, string english, string chinese) =>
        new(new($"`{word.English}`", $"`{word.Chinese}`"), false, new(english, chinese));
}
