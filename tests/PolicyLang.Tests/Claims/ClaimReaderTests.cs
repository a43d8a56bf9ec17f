using System.Text;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Claims;

/// <summary>Files of claims as offices make them: each encoding, delimiter and format gives the same rows.</summary>
public class ClaimReaderTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(ClaimsCorpus.Folder, "files")).Select(f => Path.GetFileName(f) ?? "").Order(StringComparer.Ordinal)];

    /// <summary>Oracle: the two claims as they were written down, in tests/corpus/claims/files/utf8.csv.</summary>
    private static readonly string[] TwoClaims =
    [
        "申报编号=A1 奖补=企业购买发明专利补助 申报人=甲公司 发生日期=2022-03-01 实际交易金额=15万元 关联交易=否",
        "申报编号=A2 奖补=企业购买发明专利补助 申报人=泉州“㐀”公司 发生日期=2022年5月1日 实际交易金额=60000.50 关联交易=是",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_encoding_delimiter_and_format_gives_the_same_claims(string name)
    {
        var file = ClaimReader.Open(Path.Combine(ClaimsCorpus.Folder, "files", name));
        Assert.Empty(file.Diagnostics);
        Assert.Equal(TwoClaims, file.Rows.Select(Show));
        Assert.All(file.Rows, row => Assert.Null(row.Problem));
    }

    /// <summary>The same bytes with a name that says nothing, as from standard input.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_format_is_found_by_content(string name)
    {
        using var stream = File.OpenRead(Path.Combine(ClaimsCorpus.Folder, "files", name));
        var file = ClaimReader.Read(stream, ClaimReader.StandardInput);
        Assert.Empty(file.Diagnostics);
        Assert.Equal(TwoClaims, file.Rows.Select(Show));
    }

    [Fact]
    public void A_line_is_where_its_claim_starts()
    {
        var file = ClaimFiles.Read("claim_id,benefit,claimant,event_date,note\r\n\r\nA1,b,甲,2022-01-01,\"one\r\ntwo \"\"quoted\"\"\r\n\"\r\nA2,b,乙,2022-01-01,x\r\n,,,,\r\nA3,b,丙,2022-01-01,y");
        Assert.Equal([3, 6, 8], file.Rows.Select(r => r.Line));
        Assert.Equal("one\r\ntwo \"quoted\"", file.Rows[0].Cell(4));
    }

    [Fact]
    public void A_carriage_return_alone_ends_a_line()
    {
        var file = ClaimFiles.Read("claim_id,benefit\rA1,b\rA2,b\r");
        Assert.Equal([2, 3], file.Rows.Select(r => r.Line));
    }

    [Fact]
    public void Json_values_keep_their_digits_and_truths_become_words()
    {
        var file = ClaimFiles.Read("""[{"claim_id": 1, "price": 150000.10, "related_party": false, "used_locally": true, "filed_date": null},{"price": "1", "claim_id": "2", "extra": "x"}]""");
        Assert.Equal(["claim_id=1 price=150000.10 related_party=no used_locally=yes", "claim_id=2 price=1 extra=x"], file.Rows.Select(Show));
    }

    [Fact]
    public void Json_lines_are_counted_where_the_objects_start()
    {
        var file = ClaimFiles.Read("\n[\n  {\"claim_id\":\n \"1\"},\n\n  {\"claim_id\": \"2\"}\n]\n");
        Assert.Equal([3, 6], file.Rows.Select(r => r.Line));
    }

    /// <summary>Rows as text that a CSV writer would write come back, whatever is in their cells.</summary>
    [Fact]
    public void Quoted_cells_come_back()
    {
        const string Alphabet = "ab\",;\r\n\t 甲，=";
        var random = new Random(29);
        for (int run = 0; run < 500; run++)
        {
            var cells = Enumerable.Range(0, 12).Select(_ => "x" + string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Alphabet[random.Next(Alphabet.Length)])) + "x").ToArray();
            var text = new StringBuilder("claim_id,benefit,claimant,event_date\n");
            for (int i = 0; i < cells.Length; i += 4)
            {
                text.AppendJoin(',', cells[i..(i + 4)].Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
            }

            var file = ClaimFiles.Read(text.ToString());
            Assert.Equal(cells, file.Rows.SelectMany(r => Enumerable.Range(0, 4).Select(i => r.Cell(i))));
            Assert.All(file.Rows, row => Assert.Null(row.Problem));
        }
    }

    internal static string Show(ClaimRow row) =>
        string.Join(' ', row.Columns.Names.Select((name, i) => (name, cell: row.Cell(i))).Where(c => c.cell is not null).Select(c => $"{c.name}={c.cell}"));
}
