using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Signatures;

/// <summary>
/// How something is written, in both spellings, with its parts between ‹ and ›. <paramref name="Markers"/> has for each part the word that
/// begins it: a keyword, a comma (<see cref="Comma"/>), or null for the first.
/// </summary>
internal sealed record SignatureForm(string English, string Chinese, ImmutableArray<string?> Markers)
{
    public const string Comma = ",";

    private static readonly Dictionary<string, Localized> Parts = new(StringComparer.Ordinal)
    {
        ["value"] = new("An amount, a number, a date: of the benefit's own facts.", "金额、数值或日期，取自本奖补的填报项。"),
        ["key"] = new("What makes one group: a fact, `claimant`, `year`; each behind its own `per`.", "分组的键：填报项、`申报人`、`年`；每个键前各写 `每`。"),
        ["condition"] = new("Only claims for which it holds are counted.", "只计该条件成立的申报。"),
        ["benefit"] = new("A benefit by its name.", "奖补的名称。"),
        ["unit"] = new("The unit to round to, such as `1元`.", "取整的单位，如 `1元`。"),
        ["step"] = new("How much makes one step, such as `1000万元`.", "一档的大小，如 `1000万元`。"),
        ["date"] = new("A day, such as `event_date`.", "日期，如 `发生日期`。"),
        ["month"] = new("The month of publication, such as `January`.", "公布的月份，如 `1月`。"),
        ["bound"] = new("The most that is paid: an amount, or a share of something.", "最高限额：金额，或某数的百分之几。"),
        ["number"] = new("How many.", "个数。"),
        ["fact"] = new("A fact whose distinct values count.", "按其不同取值计数的填报项。"),
        ["mode"] = new("`half up`, `up` or `down`.", "`四舍五入`、`进位` 或 `舍去`。"),
        ["period"] = new("Such as `3 years`.", "如 `3年`。"),
        ["row"] = new("The value whose row is taken.", "取哪一行的值。"),
    };

    private static readonly Dictionary<string, string> Chinese2English = new(StringComparer.Ordinal)
    {
        ["值"] = "value", ["键"] = "key", ["条件"] = "condition", ["奖补"] = "benefit", ["单位"] = "unit", ["一档"] = "step", ["日期"] = "date", ["月份"] = "month",
        ["上限"] = "bound", ["个数"] = "number", ["填报项"] = "fact", ["方式"] = "mode", ["期间"] = "period", ["行"] = "row",
    };

    /// <summary>As a document spells it; <paramref name="name"/> stands for `…` before a bracket or a look-up.</summary>
    public Signature In(Language spelling, string name, int active, Localized text)
    {
        string form = (spelling == Language.Chinese ? Chinese : English).Replace("@", name, StringComparison.Ordinal);
        var label = new System.Text.StringBuilder();
        var parameters = ImmutableArray.CreateBuilder<SignatureParameter>();
        int start = 0;
        foreach (char c in form)
        {
            if (c == '‹')
            {
                start = label.Length;
            }
            else if (c == '›')
            {
                string part = label.ToString(start, label.Length - start);
                parameters.Add(new SignatureParameter(TextSpan.FromBounds(start, label.Length), Parts[Chinese2English.GetValueOrDefault(part, part)]));
            }
            else
            {
                label.Append(c);
            }
        }

        return new Signature(label.ToString(), parameters.ToImmutable(), active, text);
    }

    public static readonly ImmutableDictionary<string, ImmutableArray<SignatureForm>> Functions = new Dictionary<string, ImmutableArray<SignatureForm>>
    {
        ["sum"] = [Window],
        ["count"] = [new("@(per ‹key› … where ‹condition›)", "@（每‹键› … 其中 ‹条件›）", ["per", "where"])],
        ["ordinal"] = [new("@(per ‹key› …)", "@（每‹键› …）", ["per"])],
        ["min"] = [Several, Window],
        ["max"] = [Several, Window],
        ["round"] = [new("@(‹value›, ‹unit›)", "@（‹值›，‹单位›）", [null, Comma])],
        ["steps"] = [new("@(‹value›, ‹step›)", "@（‹值›，‹一档›）", [null, Comma])],
        ["paid"] = [new("@(‹benefit› per ‹key› …)", "@（‹奖补› 每‹键› …）", [null, "per"])],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static readonly ImmutableDictionary<Keyword, SignatureForm> Clauses = new Dictionary<Keyword, SignatureForm>
    {
        [Keywords.Cap] = new("cap ‹bound› per ‹key› … over ‹benefit›, …", "封顶 ‹上限› 每‹键› … 涵盖 ‹奖补›、…", [null, "per", "over"]),
        [Keywords.Budget] = new("budget ‹bound› per ‹key› … over ‹benefit›, … in order of ‹date›", "预算 ‹上限› 每‹键› … 涵盖 ‹奖补›、… 先后按 ‹日期›", [null, "per", "over", "in order of"]),
        [Keywords.Once] = new("once per ‹key› …", "一次性 每‹键› …", ["per"]),
        [Keywords.Limit] = new("limit ‹number› per ‹key› … keep first | keep highest", "限项 ‹个数› 每‹键› … 保留最先｜保留最高", [null, "per"]),
        [Keywords.Quota] = new("quota ‹number› different ‹fact› per ‹key› …", "名额 ‹个数› 不同 ‹填报项› 每‹键› …", [null, "different", "per"]),
        [Keywords.Rank] = new("rank by ‹value› per ‹key› … top ‹number› per ‹key› …", "排名 按 ‹值› 每‹键› … 前 ‹个数› 每‹键› …", ["by", "per", "top", "per"]),
        [Keywords.Rounding] = new("rounding ‹mode› to ‹unit›", "舍入 ‹方式› 至 ‹单位›", [null, "to"]),
        [Keywords.Effective] = new("effective from ‹date› to ‹date› | for ‹period›", "施行 自 ‹日期› 至 ‹日期›｜有效期 ‹期间›", ["from", "to", "for"]),
        [Keywords.Valid] = new("valid from ‹date› to ‹date› | for ‹period›", "有效 自 ‹日期› 至 ‹日期›｜有效期 ‹期间›", ["from", "to", "for"]),
        [Keywords.Events] = new("events from ‹date› to ‹date›", "发生期 自 ‹日期› 至 ‹日期›", ["from", "to"]),
        [Keywords.Filed] = new("filed from ‹date› to ‹date›", "申报期 自 ‹日期› 至 ‹日期›", ["from", "to"]),
    }.ToImmutableDictionary();

    public static readonly SignatureForm OnDay = new("@ on ‹date›", "@ 于 ‹日期›", ["on"]);
    public static readonly SignatureForm InMonth = new("@ in ‹month› of ‹date›", "@ 在 ‹日期› 的 ‹月份›", ["in", "of"]);
    public static readonly SignatureForm OfRow = new("@(‹row›)", "@（‹行›）", [null]);

    private static SignatureForm Window => new("@(‹value› per ‹key› … where ‹condition›)", "@（‹值› 每‹键› … 其中 ‹条件›）", [null, "per", "where"]);

    private static SignatureForm Several => new("@(‹value›, ‹value›, …)", "@（‹值›，‹值›，…）", [null, Comma]);
}
