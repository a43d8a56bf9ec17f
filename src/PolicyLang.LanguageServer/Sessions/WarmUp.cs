using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// Parses a few lines while the client says hello. The generated lexer and parser build their tables with the first words they meet; the
/// first document would wait for that.
/// </summary>
internal static class WarmUp
{
    private const string Lines =
        """
        policy grant "补助办法" {
          number    "〔2022〕1号"
          issued    2021-12-23
          effective from 2022-01-01 for 3 years when term = register
          source    "sources/grant.txt"
          rounding  half up to 0.01元
        }

        第1条 "购置补助" {
          text "对购置设备的，按投资额的10%给予补助，最高不超过50万元。"
          departments "市工信局"
          table lpr "利率" by date: rate from "lpr.csv" column rate by day
          benefit purchase_grant "购置补助" {
            fact price "投资额": money = 0元
            fact level "级别": one of { first "一级", second "二级" }
            fact chosen "入选": bool by authority
            event "购置日"
            same when price, level
            let most "上限" = if level = first then 50万元 else 30万元
            require chosen and price >= 10万元 "入选"
            exclude price > 1亿元 or not chosen "过大"
            amount min(price * 10%, most) + 100元 * (lpr on event_date)
            cap 50万元 per claimant per year
            once per claimant
            quota 5 per year
            valid from 2022-01-01
          }
        }
        """;

    public static void Begin() => _ = Task.Run(() => PolicyParsing.Parse(new SourceText("", Lines)));
}
