using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>
/// Amounts in the capital numerals of Chinese bookkeeping: 壹拾万零伍佰元整, by the rules of 正确填写票据和结算凭证的基本规定 (People's Bank of
/// China): 零 where digits are skipped, 整 where the amount ends with yuan or jiao.
/// </summary>
public static class ChineseCapitals
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Small = ["", "拾", "佰", "仟"];
    private static readonly string[] Large = ["", "万", "亿", "万亿"];

    /// <summary>Null for amounts below 0, with parts of a fen, or above what is written so.</summary>
    public static string? Money(Exact yuan)
    {
        var fen = yuan * 100;
        if (fen.Sign < 0 || !fen.IsInteger || fen >= 1_000_000_000_000_000_000)
        {
            return null;
        }

        long all = long.Parse(ExactText.Plain(fen), CultureInfo.InvariantCulture);
        if (all == 0)
        {
            return "零元整";
        }

        (long whole, int jiao, int rest) = (all / 100, (int)(all / 10 % 10), (int)(all % 10));
        var text = new StringBuilder(whole > 0 ? Whole(whole) + "元" : "");
        if (jiao > 0)
        {
            text.Append(Digits[jiao]).Append('角');
        }
        else if (rest > 0 && whole > 0)
        {
            text.Append('零');
        }

        return rest > 0 ? text.Append(Digits[rest]).Append('分').ToString() : text.Append('整').ToString();
    }

    /// <summary>Four digits at a time; a gap is one 零, whatever its length.</summary>
    private static string Whole(long number)
    {
        var text = new StringBuilder();
        bool skipped = false;
        for (int group = Large.Length - 1; group >= 0; group--)
        {
            int four = (int)(number / Power(group * 4) % 10_000);
            for (int place = 3; place >= 0; place--)
            {
                int digit = (int)(four / Power(place) % 10);
                if (digit == 0)
                {
                    skipped = text.Length > 0;
                    continue;
                }

                if (skipped)
                {
                    text.Append('零');
                    skipped = false;
                }

                text.Append(Digits[digit]).Append(Small[place]);
            }

            if (four > 0)
            {
                text.Append(group == 3 && number / Power(8) % 10_000 > 0 ? "万" : Large[group]);
            }
        }

        return text.ToString();
    }

    private static long Power(int exponent)
    {
        long power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
