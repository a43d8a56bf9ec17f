using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Rankings.</summary>
public static partial class PlaceDiagnostics
{
    public static readonly DiagnosticRule PlaceFactRule = new("PL3307", "ranking-without-place-fact", Severity.Error);
    public static readonly DiagnosticRule PlaceWithoutRankingRule = new("PL3308", "place-without-ranking", Severity.Error);
    public static readonly DiagnosticRule RowOutsideTopRule = new("PL3309", "row-outside-the-top", Severity.Error);
    public static readonly DiagnosticRule RankingOfOneRule = new("PL3310", "ranking-of-one", Severity.Error);
    public static readonly DiagnosticRule PlaceOutOfPlaceRule = new("PL3311", "place-out-of-place", Severity.Error);

    /// <param name="at">The clause.</param>
    /// <param name="isLabelTaken">Another fact has the label a new one would get.</param>
    public static Diagnostic RankingWithoutFact(Location at, bool isLabelTaken)
    {
        bool isChinese = ClauseText.IsChinese(at);
        string label = isLabelTaken ? "" : isChinese ? $" “{FactSymbol.PlaceLabel}”" : $" \"{FactSymbol.PlaceLabel}\"";
        string fact = isChinese ? $"填报 place{label}：数值 主管核定\n" : $"fact place{label}: number by authority\n";
        return new Diagnostic(PlaceFactRule, at, new(
            "who settles a tie in this ranking?",
            "排名并列时由谁确定名次？"))
            .WithHelp(
                "let the authority say: `fact place \"名次\": number by authority`; where nobody is tied it stays empty",
                "由主管部门认定：`填报 place “名次”：数值 主管核定`；没有并列的不必填写")
            .WithFix("let the authority settle ties", "由主管部门确定并列者的名次", ClauseText.Above(at, fact));
    }

    /// <param name="fact">The fact that is declared otherwise.</param>
    /// <param name="ranking">The clause that needs it.</param>
    /// <param name="declaration">The clause of the fact, where it is found.</param>
    public static Diagnostic PlaceFact(FactSymbol fact, Location ranking, FactClauseSyntax? declaration)
    {
        var diagnostic = new Diagnostic(PlaceFactRule, fact.Location, new(
            $"the fact `{fact.Name}` of a ranking is a number given by the authority, without a default",
            $"排名所用的填报项 `{fact.Name}` 应是主管部门核定的数值，没有默认值"))
            .WithLabel(ranking, "the ranking is here", "排名在这里")
            .WithHelp(
                $"write `fact {fact.Name} \"{fact.Display}\": number by authority`",
                $"请写 `填报 {fact.Name} “{fact.Display}”：数值 主管核定`");
        bool onlyLacksAuthority = fact is { ByAuthority: false, Type.Kind: Types.TypeKind.Number or Types.TypeKind.Count, Default.IsUnknown: true };
        return declaration is { Type.Span: var type } && onlyLacksAuthority
            ? diagnostic.WithFix(
                $"add `{Keywords.ByAuthority.English}`",
                $"加上 `{Keywords.ByAuthority.Chinese}`",
                new TextEdit(type.After, " " + Keywords.ByAuthority.In(ClauseText.IsChinese(new(fact.Location.Source, declaration.Span)) ? Language.Chinese : Language.English)))
            : diagnostic;
    }

    public static Diagnostic PlaceWithoutRanking(Location at, string name) =>
        new Diagnostic(PlaceWithoutRankingRule, at, new(
            $"`{name}` is a place in a ranking, and this benefit ranks nothing",
            $"`{name}` 是排名中的名次，本奖补没有排名"))
        .WithHelp(
            "say by what: `rank by registrations per claimant top 3 per year`; or declare a fact of that name",
            "请写明依据：`排名 按 登记数量 每申报人 前 3 每年`；或声明同名的填报项");

    public static Diagnostic RowOutsideTop(Location at, string place, int top) =>
        new Diagnostic(RowOutsideTopRule, at, new(
            $"no claim comes to place `{place}`: the ranking ends with place {top}",
            $"没有申报能到名次 `{place}`：排名只取前{top}名"))
        .WithHelp("take the row out, or raise `top`", "请删去这一行，或放宽 `前`");

    public static Diagnostic RankingOfOne(Location at) =>
        new Diagnostic(RankingOfOneRule, at, new(
            "each group of this ranking holds one that is ranked: everybody is the first",
            "这一排名的每一组只有一个对象：人人都是第一"))
        .WithHelp(
            "before `top` stands who is ranked, behind it among whom: `rank by registrations per claimant top 3 per year`",
            "`前` 之前写排名的对象，之后写在哪一组中排：`排名 按 登记数量 每申报人 前 3 每年`");

    public static Diagnostic PlaceOutOfPlace(Location at, Localized place) =>
        new Diagnostic(PlaceOutOfPlaceRule, at, new(
            $"the place in the ranking is not known {place.English}",
            $"{place.Chinese}还不知道名次"))
        .WithHelp(
            "claims are ranked when their own conditions are settled: `place` stands in `let`, `require`, `amount` and bounds, not in sums over claims, keys, exclusions and what is ranked by",
            "各申报的自身条件判定之后才排名：`名次` 可写在 `设`、`条件`、`数额` 和上限中，不能写在合计、键、排除和排名依据中");
}
