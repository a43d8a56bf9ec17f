using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using static PolicyLang.Compiler.Syntax.Keywords;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>A sentence to fill in, as a snippet in each spelling. The first of a word is what the word itself brings.</summary>
internal sealed record Skeleton(Keyword Word, string English, string Chinese)
{
    /// <summary>Stands for the next number of an article.</summary>
    public const string NextArticle = "%next%";

    public string In(Language spelling) => spelling == Language.Chinese ? Chinese : English;
}

/// <summary>The sentences offered where a line begins. A test puts each into a document and reads it.</summary>
internal static class Skeletons
{
    public static readonly ImmutableArray<Skeleton> All =
    [
        new(Policy,
            "policy ${1:name} \"${2:标题}\" {\n  number    \"${3:文号}\"\n  issuer    \"${4:发文机关}\"\n  issued    ${5:2025-01-01}\n  effective from ${6:2025-01-01} for ${7:3 years}\n  rounding  half up to ${8:0.01元}\n}\n$0",
            "政策 ${1:name} “${2:标题}” {\n  文号     “${3:文号}”\n  发文机关 “${4:发文机关}”\n  印发     ${5:2025年1月1日}\n  施行     自 ${6:2025年1月1日} 有效期 ${7:3年}\n  舍入     四舍五入 至 ${8:0.01元}\n}\n$0"),
        new(Policy,
            "policy ${1:name} \"${2:标题}\" amends ${3:changed} {\n  number    \"${4:文号}\"\n  effective from ${5:2025-01-01}\n}\n$0",
            "政策 ${1:name} “${2:标题}” 修改 ${3:changed} {\n  文号 “${4:文号}”\n  施行 自 ${5:2025年1月1日}\n}\n$0"),
        new(Article,
            "article %next% \"${1:标题}\" {\n  text \"${2:公文原话}\"\n  $0\n}",
            "第%next%条 “${1:标题}” {\n  原文 “${2:公文原话}”\n  $0\n}"),
        new(Benefit,
            "benefit ${1:name} \"${2:名称}\" {\n  fact ${3:price} \"${4:填报项}\": money\n  require ${5:price > 0元} \"${6:条件原文}\"\n  amount ${7:10% of price}\n  $0\n}",
            "奖补 ${1:name} “${2:名称}” {\n  填报 ${3:price} “${4:填报项}”：金额\n  条件 ${5:price > 0元} “${6:条件原文}”\n  数额 ${7:price 的 10%}\n  $0\n}"),
        new(Fact, "fact ${1:name} \"${2:填报项}\": ${3|money,number,rate,count 件,date,bool,text|}", "填报 ${1:name} “${2:填报项}”：${3|金额,数值,比率,数量 件,日期,是否,文字|}"),
        new(Fact, "fact ${1:name} \"${2:填报项}\": one of { ${3:first} \"${4:甲}\", ${5:second} \"${6:乙}\" }", "填报 ${1:name} “${2:填报项}”：选自 { ${3:first} “${4:甲}”、${5:second} “${6:乙}” }"),
        new(Fact, "fact ${1:name} \"${2:填报项}\": bool by authority", "填报 ${1:name} “${2:填报项}”：是否 主管核定"),
        new(Event, "event \"${1:发生日期的含义}\"", "发生日 “${1:发生日期的含义}”"),
        new(SameWhen, "same when ${1:fact}", "视为同一 ${1:fact}"),
        new(Require, "require ${1:condition} \"${2:条件原文}\"", "条件 ${1:condition} “${2:条件原文}”"),
        new(Exclude, "exclude when ${1:condition} \"${2:排除情形原文}\"", "排除 ${1:condition} “${2:排除情形原文}”"),
        new(Amount, "amount ${1:10万元}", "数额 ${1:10万元}"),
        new(Amount, "amount ${1:10%} of ${2:price}", "数额 ${1:price} 的 ${2:10%}"),
        new(Amount, "amount when {\n  ${1:condition}: ${2:20万元}\n  else: ${3:0元}\n}", "数额 当 {\n  ${1:condition}：${2:20万元}\n  否则：${3:0元}\n}"),
        new(Amount, "amount decided up to ${1:100万元}", "数额 核定 不超过 ${1:100万元}"),
        new(Cap, "cap ${1:30万元} per claimant per year", "封顶 ${1:30万元} 每申报人 每年"),
        new(Cap, "cap ${1:30万元}", "封顶 ${1:30万元}"),
        new(Once, "once per ${1:claimant}", "一次性 每${1:申报人}"),
        new(Limit, "limit ${1:1} per claimant per year ${2|keep first,keep highest|}", "限项 ${1:1} 每申报人 每年 ${2|保留最先,保留最高|}"),
        new(Quota, "quota ${1:5} per year", "名额 ${1:5} 每年"),
        new(Rank, "rank by ${1:value} per claimant top ${2:3} per year", "排名 按 ${1:value} 每申报人 前 ${2:3} 每年"),
        new(Budget, "budget ${1:500万元} per year in order of filed_date", "预算 ${1:500万元} 每年 先后按 申报日期"),
        new(Budget, "budget ${1:500万元} per year shared pro rata", "预算 ${1:500万元} 每年 按比例分配"),
        new(Valid, "valid from ${1:2025-01-01}", "有效 自 ${1:2025年1月1日}"),
        new(Exempt, "exempt from article ${1:9}", "不适用 第${1:9}条"),
        new(Let, "let ${1:name} \"${2:计算步骤}\" = ${3:value}", "设 ${1:name} “${2:计算步骤}” = ${3:value}"),
        new(Keywords.Text, "text \"${1:公文原话}\"", "原文 “${1:公文原话}”"),
        new(Departments, "departments \"${1:责任单位}\"", "责任单位 “${1:责任单位}”"),
        new(Declaratory, "declaratory", "宣示"),
        new(NotComputed, "not computed \"${1:不计算的字句}\" because \"${2:原因}\"", "不计算 “${1:不计算的字句}” 因为 “${2:原因}”"),
        new(NotComputed, "not computed \"${1:不计算的字句}\" awaiting \"${2:有待的文件}\"", "不计算 “${1:不计算的字句}” 有待 “${2:有待的文件}”"),
        new(Keywords.Number, "number \"${1:文号}\"", "文号 “${1:文号}”"),
        new(Issuer, "issuer \"${1:发文机关}\"", "发文机关 “${1:发文机关}”"),
        new(Issued, "issued ${1:2025-01-01}", "印发 ${1:2025年1月1日}"),
        new(Effective, "effective from ${1:2025-01-01} for ${2:3 years}", "施行 自 ${1:2025年1月1日} 有效期 ${2:3年}"),
        new(Repeals, "repeals ${1:policy_name}", "废止 ${1:policy_name}"),
        new(Source, "source \"${1:sources/text.txt}\"", "来源 “${1:sources/text.txt}”"),
        new(Rounding, "rounding ${1|half up,up,down|} to ${2:0.01元}", "舍入 ${1|四舍五入,进位,舍去|} 至 ${2:0.01元}"),
        new(Table, "table ${1:name} \"${2:名称}\" by date: ${3|rate,money,number|} {\n  ${4:2025-01-01}: ${5:1%}\n}", "表 ${1:name} “${2:名称}” 按 日期：${3|比率,金额,数值|} {\n  ${4:2025年1月1日}：${5:1%}\n}"),
        new(Table, "table ${1:name} \"${2:名称}\" by date: ${3|rate,money,number|} from \"${4:sources/data.csv}\" column ${5:value} by ${6:published}", "表 ${1:name} “${2:名称}” 按 日期：${3|比率,金额,数值|} 自 “${4:sources/data.csv}” 列 ${5:value} 按 ${6:published}"),
        new(Reading, "reading ${1:name} \"${2:原文未明确之处}\" { ${3:first} \"${4:默认理解}\", ${5:second} \"${6:另一理解}\" }", "口径 ${1:name} “${2:原文未明确之处}” { ${3:first} “${4:默认理解}”、${5:second} “${6:另一理解}” }"),
        new(Stacking, "stacking ${1:name} \"${2:就高}\" per ${3:claimant} per year {\n  highest of { ${4:first}, ${5:second} }\n}", "叠加 ${1:name} “${2:就高}” 每${3:申报人} 每年 {\n  就高 { ${4:first}、${5:second} }\n}"),
        new(Transition, "transition \"${1:过渡情形}\" {\n  events  from ${2:2024-01-01} to ${3:2024-12-31}\n  benefit ${4:benefit}\n  filed   from ${5:2025-01-01} to ${6:2025-12-31}\n  under   ${7:policy_name}\n}", "过渡 “${1:过渡情形}” {\n  发生期 自 ${2:2024年1月1日} 至 ${3:2024年12月31日}\n  奖补   ${4:benefit}\n  申报期 自 ${5:2025年1月1日} 至 ${6:2025年12月31日}\n  依照   ${7:policy_name}\n}"),
        new(Events, "events from ${1:2024-01-01} to ${2:2024-12-31}", "发生期 自 ${1:2024年1月1日} 至 ${2:2024年12月31日}"),
        new(Filed, "filed from ${1:2025-01-01} to ${2:2025-12-31}", "申报期 自 ${1:2025年1月1日} 至 ${2:2025年12月31日}"),
        new(Under, "under ${1:policy_name}", "依照 ${1:policy_name}"),
        new(Test, "test \"${1:测试名称}\" oracle \"${2:依据和算式}\" {\n  claim a = ${3:benefit} { claimant: \"${4:甲公司}\", event_date: ${5:2025-03-01} }\n  expect a: ${6:1万元}\n}", "测试 “${1:测试名称}” 依据 “${2:依据和算式}” {\n  申报 a = ${3:benefit} { 申报人：“${4:甲公司}”，发生日期：${5:2025年3月1日} }\n  预期 a：${6:1万元}\n}"),
        new(Claim, "claim ${1:a} = ${2:benefit} { claimant: \"${3:甲公司}\", event_date: ${4:2025-03-01} }", "申报 ${1:a} = ${2:benefit} { 申报人：“${3:甲公司}”，发生日期：${4:2025年3月1日} }"),
        new(Claim, "claim ${1:b} = ${2:a} with { ${3:field}: ${4:1万元} }", "申报 ${1:b} = ${2:a} 改 { ${3:field}：${4:1万元} }"),
        new(Expect, "expect ${1:a}: ${2:1万元}", "预期 ${1:a}：${2:1万元}"),
        new(Expect, "expect ${1:a}: ineligible \"${2:条件原文}\"", "预期 ${1:a}：不符合 “${2:条件原文}”"),
        new(Remove, "remove $0", "删去 $0"),
        new(Replace, "replace $0", "替换 $0"),
        new(Also, "also $0", "另加 $0"),
        new(Accept, "accept ${1:PL4007} \"${2:认可理由}\"", "认可 ${1:PL4007} “${2:认可理由}”"),
    ];
}
