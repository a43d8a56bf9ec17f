using System.Diagnostics.CodeAnalysis;
using System.Text;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Claims;

/// <summary>Bad files of claims: what is said of each, and that the rest is read. Oracle of line and column: counted by hand.</summary>
public class BadClaimFileTests
{
    private const string Header = "claim_id,benefit,claimant,event_date\n";

    [Theory]
    [InlineData("", "PL6054 claims: `claims` is empty", 0)]
    [InlineData("  \r\n\r\n", "PL6054 claims: `claims` is empty", 0)]
    [InlineData("\uFEFF", "PL6054 claims: `claims` is empty", 0)]
    [InlineData(Header, "PL6063 claims: `claims` holds no claims", 0)]
    [InlineData("[]", "PL6063 claims: `claims` holds no claims", 0)]
    [InlineData("claim_id，benefit，claimant，event_date\nA1，b，甲，2022-01-01\n", "PL6058 claims:1: the columns are parted by `，`", 0)]
    [InlineData("\nclaim_id|benefit|claimant|event_date\nA1|b|甲|2022-01-01\n", "PL6058 claims:2: the columns are parted by `|`", 0)]
    [InlineData("A1,b,甲,2022-01-01\n", "PL6059 claims:1: the first row holds values, as `2022-01-01`, where the names of the columns belong", 0)]
    [InlineData("\nDear colleagues\n", "PL6059 claims:2: the first row holds values, as `Dear colleagues`, where the names of the columns belong", 0)]
    [InlineData("claim_id,\"benefit,claimant\nA1,b,甲\n", "PL6060 claims:1: the quotes in the header do not match", 0)]
    [InlineData("claim_id,benefit,claimant,event_date,price, price\nA1,b,甲,2022-01-01,1,2\n", "PL6061 claims:1: the column `price` is there twice", 0)]
    [InlineData(
        "claim_id,benefit,claimant,event_date,,\nA0,b,甲,2022-01-01,,\nA1,b,甲,2022-01-01,,x\n",
        "PL6062 claims:3: column 6 has no name, so its cells are not read; the first is on this line",
        2)]
    public void A_file_says_what_is_wrong_with_it(string text, string expected, int rows)
    {
        var file = ClaimFiles.Read(text);
        Assert.Equal(expected, ClaimFiles.Findings(file));
        Assert.Equal(rows, file.Rows.Length);
    }

    [Theory]
    [InlineData("A1,b,甲,2022-01-01,1,234\n", "claims:2: the row has 6 cells, the header 4 columns; put a cell that holds `,` in quotes")]
    [InlineData("A1,b,甲\n", "claims:2: the row has 3 cells, the header 4 columns; write the `,` of empty cells too")]
    [InlineData("A1,b,甲,\"2022-01-01\n", "claims:2: a quote `\"` is opened and not closed; close it, or double it (`\"\"`) if it belongs to the text")]
    [InlineData("A1,b,\"甲\"公司,2022-01-01\n", "claims:2: something follows a closing quote `\"`; double the quote (`\"\"`) if it belongs to the text")]
    [InlineData("A1,b,\"甲,2022-01-01\nA1b,b,\"乙\",2022-01-01\n", "claims:2: a quote `\"` is opened and not closed; close it, or double it (`\"\"`) if it belongs to the text")]
    public void A_damaged_row_is_one_problem_and_the_rest_is_read(string bad, string expected)
    {
        var file = ClaimFiles.Read(Header + bad + "A2,b,乙,2022-01-01\n\"A3\",b,\"丙\n\",2022-01-01\n");
        Assert.Equal(expected, ClaimFiles.Findings(file));
        Assert.Equal("A1", file.Rows[0].Cell(0));
        Assert.Equal(["claim_id=A2 benefit=b claimant=乙 event_date=2022-01-01", "claim_id=A3 benefit=b claimant=丙 event_date=2022-01-01"],
            file.Rows[^2..].Select(ClaimReaderTests.Show));
        Assert.Equal(1 + bad.Count(c => c == '\n') + 1, file.Rows[^2].Line);
    }

    [Theory]
    [InlineData("[{\"claim_id\": \"A1\"}, {\"claim_id\": \"A2\",\n \"claimant\": \"甲", "PL6064 claims:2:16: the JSON breaks off here", 1)]
    [InlineData("[{\"claim_id\": \"A1\"},\n{\"claim_id\" \"甲\"}]", "PL6064 claims:2:13: this is not JSON from `\"甲` on", 1)]
    [InlineData("[{\"claim_id\": \"A1\"},\n {\"甲\": x1}]", "PL6064 claims:2:8: this is not JSON from `x1` on", 1)]
    [InlineData("[{\"claim_id\": \"A1\"}] []", "PL6064 claims:1:22: this is not JSON from `[` on", 1)]
    [InlineData("{\"rows\": [\n{}]}", "PL6065 claims:1:1: this JSON is not a list of claims", 0)]
    [InlineData("[{\"claim_id\": \"A1\", \"price\": {\"yuan\": 3}}]", "claims:1:price: the value is an object `{…}`; write one value, as `300000` or `\"30万元\"`", 1)]
    [InlineData("[{\"claim_id\": \"A1\", \"price\": [1,[2]]}]", "claims:1:price: the value is an array `[…]`; write one value, as `300000` or `\"30万元\"`", 1)]
    [InlineData("[{\"claim_id\": \"A1\", \"claim_id\": \"A2\"}]", "claims:1:claim_id: `claim_id` is there twice in one claim; keep one", 1)]
    [InlineData("[{\"claim_id\": \"\\ud800\"}]", "claims:1:claim_id: the text holds half a character (a lone `\\uD800` to `\\uDFFF`); write the character itself", 1)]
    [InlineData("[5, {\"claim_id\": \"A1\"}]", "claims:1: `5` is not a claim; a claim is an object, as `{\"claim_id\": \"A1\", …}`", 2)]
    public void Json_says_where_it_is_wrong(string text, string expected, int rows)
    {
        var file = ClaimFiles.Read(text, ClaimFormat.Json);
        Assert.Equal(expected, ClaimFiles.Findings(file));
        Assert.Equal(rows, file.Rows.Length);
    }

    [Fact]
    public void A_broken_line_of_json_lines_leaves_the_others()
    {
        var file = ClaimFiles.Read("{\"claim_id\": \"A1\"}\n{\"claim_id\": \"A2\", \"甲\":\n\n{\"claim_id\": A3}\n{\"claim_id\": \"A4\"}\n", ClaimFormat.JsonLines);
        Assert.Equal(
            "claims:2: the JSON of this line breaks off at column 24; a claim is one whole object on one line\n"
            + "claims:4: the line is not JSON from column 14, `A3`, on; a claim is one whole object on one line",
            ClaimFiles.Findings(file));
        Assert.Equal(["A1", null, null, "A4"], file.Rows.Select(r => r.Cell(0)));
    }

    [Fact]
    public void Ten_thousand_brackets_are_one_bad_claim()
    {
        string deep = new string('[', 10_000) + new string(']', 10_000);
        var file = ClaimFiles.Read($"[{{\"claim_id\": {deep}}}, {{\"claim_id\": \"A2\"}}]");
        Assert.StartsWith("claims:1:claim_id: the value is an array", ClaimFiles.Findings(file), StringComparison.Ordinal);
        Assert.Equal("A2", file.Rows[1].Cell(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_field_of_100_MB_is_one_bad_claim(bool quoted)
    {
        string quote = quoted ? "\"" : "";
        byte[] field = new byte[100_000_000];
        Array.Fill(field, (byte)'7');
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "A1,b," + quote), .. field, .. Encoding.UTF8.GetBytes(quote + ",2022-01-01\nA2,b,乙,2022-01-01\n")];
        var file = ClaimFiles.Read(bytes);
        Assert.Equal("claims:2:claimant: the cell has more than 100000 characters; shorten it", ClaimFiles.Findings(file));
        Assert.Equal(["claim_id=A1 benefit=b event_date=2022-01-01", "claim_id=A2 benefit=b claimant=乙 event_date=2022-01-01"], file.Rows.Select(ClaimReaderTests.Show));
    }

    [Fact]
    public void A_json_text_of_100_MB_is_one_bad_claim()
    {
        var file = ClaimFiles.Read($"[{{\"claim_id\": \"A1\", \"claimant\": \"{new string('7', 100_000_000)}\"}}, {{\"claim_id\": \"A2\"}}]");
        Assert.Equal("claims:1:claimant: the cell has more than 100000 characters; shorten it", ClaimFiles.Findings(file));
        Assert.Equal(["A1", "A2"], file.Rows.Select(r => r.Cell(0)));
    }

    [Fact]
    public void A_cell_of_100000_characters_is_read()
    {
        string cell = new('甲', 100_000);
        Assert.Equal(cell, ClaimFiles.Read(Header + "A1,b," + cell + ",2022-01-01\n").Rows.Single().Cell(2));
    }

    [Fact]
    public void A_nul_byte_stays_in_its_cell()
    {
        var file = ClaimFiles.Read(Header + "A1,b,甲\0公司,2022-01-01\n" + string.Concat(Enumerable.Repeat("A2,b,乙,2022-01-01\n", 20)));
        Assert.Empty(file.Diagnostics);
        Assert.False(CellReader.TryReadText(file.Rows[0].Cell(2) ?? "", out _, out var problem));
        Assert.Equal("`甲U+0000公司` holds the invisible character U+0000; remove it", problem?.English);
        Assert.Equal(21, file.Rows.Length);
    }

    [Fact]
    public void A_damaged_byte_spoils_its_cell_only()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Header + "A1,b,泉州甲公司,2022-01-01\nA2,b,泉州市乙?公司,2022-01-01\n");
        bytes[Array.LastIndexOf(bytes, (byte)'?')] = 0xE6;
        var file = ClaimFiles.Read(bytes);
        Assert.Equal(
            "PL6057 claims:3: some bytes of this UTF-8 text are damaged, the first on this line; a claim that needs such a cell is invalid",
            ClaimFiles.Findings(file));
        Assert.Equal("泉州甲公司", file.Rows[0].Cell(2));
        Assert.False(CellReader.TryReadText(file.Rows[1].Cell(2) ?? "", out _, out _));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 }, "PL6055 claims: `claims` is a workbook (.xlsx) or another archive, not a file of claims")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1 }, "PL6055 claims: `claims` is an old workbook (.xls), not a file of claims")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0 }, "PL6055 claims: `claims` is not a text, not a file of claims")]
    [InlineData(new byte[] { 0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0 }, "PL6055 claims: `claims` is not a text, not a file of claims")]
    [InlineData(new byte[] { 0x61, 0x2C, 0x0A, 0x62, 0xFF, 0xFF, 0x0A }, "PL6056 claims:2: the text is neither UTF-8 nor GB18030")]
    public void What_is_no_text_is_named(byte[] bytes, string expected) => Assert.Equal(expected, ClaimFiles.Findings(ClaimFiles.Read(bytes)));

    [Fact]
    public void A_folder_a_missing_and_an_unreadable_file_are_named()
    {
        Assert.Equal("PL6051", ClaimReader.Open(ClaimsCorpus.Folder).Diagnostics.Single().Rule.Code);
        var missing = ClaimReader.Open("no/such.csv").Diagnostics.Single();
        Assert.Equal("no/such.csv: PL6050 there is no file `no/such.csv`", missing.ToString());
        Assert.Equal("PL6050", ClaimReader.Open("").Diagnostics.Single().Rule.Code);
        using var stream = new BrokenStream();
        Assert.Equal("PL6052 disk: `disk` cannot be read: the disk is broken", ClaimFiles.Findings(ClaimReader.Read(stream, "disk")));
    }

    /// <summary>Any bytes at all: nothing throws, and every row has a line of the file.</summary>
    [Fact]
    public void No_file_throws()
    {
        var random = new Random(70);
        string[] parts = ["claim_id", "benefit", ",", "\n", "\"", "{", "}", "[", "]", ":", "\"a\"", "1", "true", "甲", "\uFEFF", "\r", ";", "\t", "\0", "\\u12"];
        for (int i = 0; i < 30_000; i++)
        {
            byte[] bytes = [.. Enumerable.Range(0, random.Next(14)).SelectMany(_ => Encoding.UTF8.GetBytes(parts[random.Next(parts.Length)]))];
            if (i % 3 == 0 && bytes.Length > 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var file = ClaimFiles.Read(bytes, (ClaimFormat?[])[null, ClaimFormat.Csv, ClaimFormat.Json, ClaimFormat.JsonLines] is var formats ? formats[i % 4] : null);
            Assert.All(file.Rows, row => Assert.InRange(row.Line, 1, 1 + bytes.Length));
            Assert.True(file.Rows.Length > 0 || file.Diagnostics.Length > 0);
        }
    }

    [ExcludeFromCodeCoverage]
    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the disk is broken");
    }
}
