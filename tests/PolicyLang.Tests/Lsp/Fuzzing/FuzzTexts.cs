using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;
using PolicyLang.Tests.Architecture;
using PolicyLang.Tests.Parsing;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>The texts a fuzzer begins with, in both languages of keywords, and what it does to them.</summary>
internal static class FuzzTexts
{
    private static readonly string[] Bits =
    [
        "{", "}", "\"", "“", "”", "(", ")", ",", ":", ".", " ", "\n", "\r", "\r\n", "\n\n", "\t", "x", "1", "30万元", "30万", "%", "的", "每", "😀", FuzzWire.LoneSurrogate, "\0", "//",
        "when ", "per ", "of ", "one of {", "text \"", "benefit b {\n", "article 9 {\n", "第9条 {\n", "test \"t\" {\n", "policy p {\n", "奖补 x {", "amount 10% of price\n", "封顶 30万元 每申报人\n",
        "fact price \"价\": money\n", "require price > 1元\n", "let y = price\n", "reading r { a, b }\n", "\nclaim a = b { }\nexpect a: 1元\n",
    ];

    private static readonly Lazy<string[]> Originals = new(() => [.. Load()]);

    public static IReadOnlyList<string> All => Originals.Value;

    public static string Edit(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        var (start, end) = EditedTexts.LineAround(text, at);
        int other = random.Next(text.Length + 1);
        return random.Next(14) switch
        {
            0 => text[..at] + text[Math.Min(at + random.Next(1, 20), text.Length)..],
            1 => text.Remove(start, end - start),
            2 => text.Insert(start, text[start..end]),
            3 => text.Insert(other, text[start..end]),
            4 => text[..at] + text[Math.Min(at + 1, text.Length)..],
            5 when random.Next(20) == 0 => text.Insert(at, new string('长', random.Next(100_000))),
            6 when random.Next(10) == 0 => text.ReplaceLineEndings(random.Next(2) == 0 ? "\r\n" : "\n"),
            7 when random.Next(30) == 0 => All[random.Next(All.Count)],
            8 when random.Next(60) == 0 => "",
            _ => text.Insert(at, Bits[random.Next(Bits.Length)]),
        };
    }

    private static IEnumerable<string> Load()
    {
        var texts = Corpus.Files("samples", "*.policy").Select(f => Corpus.Read("samples", f))
            .Append(string.Join('\n', WrittenFiles.Read("policies/quanzhou/2021-70.policy").ReplaceLineEndings("\n").Split('\n').Take(167)) + "\n");
        foreach (string text in texts)
        {
            yield return text;
            yield return PolicyFormatter.Format(PolicyParsing.Parse(new SourceText("a.policy", text)), Language.Chinese).Text;
        }
    }
}
