using System.Text;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;

namespace PolicyLang.Tests.Claims;

/// <summary>Cells by the type of their fact: tests/corpus/claims/cells.cases.</summary>
public class CellReaderTests
{
    private static readonly PolicyType Kind = new(
        TypeKind.Choice, Choices: [new ChoiceOption("invention", "发明"), new ChoiceOption("utility", "实用新型"), new ChoiceOption("design", null)]);

    public static TheoryData<string> Cases => [.. ClaimsCorpus.Cases("cells.cases")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_cell_is_read_or_refused_as_written(string line)
    {
        string[] sides = line.Split(" ⇶ ");
        int colon = sides[0].IndexOf(": ", StringComparison.Ordinal);
        string cell = ClaimsCorpus.Unescape(sides[0][(colon + 2)..]);
        bool read = CellReader.TryRead(cell, Fact(sides[0][..colon]), out var value, out var problem);
        Assert.Equal(sides[1], read ? value.ToString() : "! " + problem?.English);
        if (!read)
        {
            Assert.NotEqual(problem?.English, problem?.Chinese);
            Assert.Contains('`', problem?.Chinese ?? "");
        }
    }

    /// <summary>Whatever a repair proposes must itself be read.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_proposed_form_is_right(string line)
    {
        string[] sides = line.Split(" ⇶ ");
        int at = sides[1].LastIndexOf("; write `", StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        string right = sides[1][(at + 9)..sides[1].IndexOf('`', at + 9)];
        string type = sides[0][..sides[0].IndexOf(": ", StringComparison.Ordinal)];
        Assert.True(CellReader.TryRead(right, Fact(type), out _, out var problem), problem?.English);
    }

    [Fact]
    public void A_blank_cell_gives_the_default_and_unknown_overrides_it()
    {
        var fact = Fact("money") with { Default = Value.Of(Exact.Zero) };
        Assert.True(CellReader.TryRead("  ", fact, out var blank, out _));
        Assert.True(CellReader.TryRead("unknown", fact, out var unknown, out _));
        Assert.Equal(Value.Of(Exact.Zero), blank);
        Assert.Equal(Value.Unknown, unknown);
    }

    /// <summary>Random cells over the characters that matter: every cell is read or refused with words, in both languages, and none throws.</summary>
    [Fact]
    public void No_cell_throws()
    {
        const string Alphabet = "0129.,-+% 元万亿件年月日三十百零〇eE:/T¥％，\u200B\uD800\uDC00\n\0`";
        var random = new Random(20211223);
        string[] types = ["money", "rate", "count件", "number", "date", "bool", "choice", "text", "signed money"];
        int refused = 0;
        for (int i = 0; i < 100_000; i++)
        {
            var cell = new StringBuilder();
            for (int n = random.Next(12); n > 0; n--)
            {
                cell.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            bool read = CellReader.TryRead(cell.ToString(), Fact(types[i % types.Length]), out var value, out var problem);
            refused += read ? 0 : 1;
            Assert.True(read ? problem is null : problem is { English.Length: > 0, Chinese.Length: > 0 });
            if (read && value.Kind == ValueKind.Number)
            {
                Assert.True(value.AsNumber() <= Exact.Decimal(Exact.PowerOfTen(15), 2));
            }
        }

        Assert.InRange(refused, 40_000, 99_000);
    }

    /// <summary>Every amount to the fen goes out as plain digits and comes back the same.</summary>
    [Fact]
    public void Amounts_come_back()
    {
        var random = new Random(8);
        for (int i = 0; i < 10_000; i++)
        {
            var amount = Exact.Decimal(random.NextInt64(1_000_000_000_000_000), 2);
            Assert.True(CellReader.TryRead(ExactText.Fixed(amount, 2), Fact("money"), out var value, out _));
            Assert.Equal(amount, value.AsNumber());
        }
    }

    private static PlanFact Fact(string type)
    {
        bool signed = type.StartsWith("signed ", StringComparison.Ordinal);
        var read = type.Replace("signed ", "", StringComparison.Ordinal) switch
        {
            "money" => PolicyType.Money,
            "rate" => PolicyType.Rate,
            "count" => PolicyType.Count,
            "count件" => new PolicyType(TypeKind.Count, "件"),
            "number" => PolicyType.Number,
            "date" => PolicyType.Date,
            "bool" => PolicyType.Bool,
            "choice" => Kind,
            "text" => PolicyType.Text,
            _ => throw new ArgumentException(type),
        };
        return new PlanFact(0, "fact", "事实", read, signed, false, Value.Unknown, ClaimPlans.Origin);
    }
}
