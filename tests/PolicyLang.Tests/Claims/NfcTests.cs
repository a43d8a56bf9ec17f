using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Claims;

/// <summary>Normal form C against another implementation's tables: tests/corpus/claims/nfc.cases.</summary>
public class NfcTests
{
    [Fact]
    public void Texts_come_out_in_normal_form_c()
    {
        foreach (string line in ClaimsCorpus.Cases("nfc.cases"))
        {
            string[] sides = line.Split(" ⇶ ");
            string normal = Nfc.Normalize(Characters(sides[0]));
            Assert.Equal(sides[1], Codes(normal));
            Assert.Equal(normal, Nfc.Normalize(normal));
        }
    }

    [Fact]
    public void A_plain_text_is_the_same_object()
    {
        const string Plain = "泉州市ABC（甲公司）“é”한";
        Assert.Same(Plain, Nfc.Normalize(Plain));
    }

    private static string Characters(string codes) =>
        string.Concat(codes.Split(' ').Select(c => char.ConvertFromUtf32(int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    private static string Codes(string text) =>
        string.Join(' ', text.EnumerateRunes().Select(r => r.Value.ToString("X", CultureInfo.InvariantCulture)));
}
