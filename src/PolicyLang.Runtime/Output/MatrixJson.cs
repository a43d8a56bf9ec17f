using System.Text.Json;
using PolicyLang.Compiler.Pairs;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Runtime.Output;

/// <summary>Pairs of benefits as JSON: the benefits, counts, and each pair with its clauses. Lines and columns count from 1.</summary>
public static class MatrixJson
{
    public static void Write(PairMatrix matrix, IReadOnlyCollection<BenefitPair> pairs, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonOutput.Indented);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("benefits");
        foreach (var benefit in matrix.Benefits)
        {
            Write(json, benefit);
        }

        json.WriteEndArray();
        json.WriteNumber("pair_count", matrix.Count);
        json.WriteStartObject("counts");
        foreach (var saying in PairText.Order)
        {
            json.WriteNumber(PairText.Word(saying), matrix.Pairs.Count(p => p.Says(saying)));
        }

        json.WriteNumber(PairText.Nothing, matrix.Pairs.Count(p => p.IsSilent));
        json.WriteEndObject();
        json.WriteStartArray("pairs");
        foreach (var pair in pairs)
        {
            Write(json, pair);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, PlanBenefit benefit)
    {
        json.WriteStartObject();
        json.WriteString("name", benefit.Name);
        json.WriteString("label", benefit.Label);
        json.WriteString("policy", benefit.Policy.Name);
        json.WriteString("article", benefit.Origin.Article?.Number);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BenefitPair pair)
    {
        json.WriteStartObject();
        json.WriteString("first", pair.First.Name);
        json.WriteString("second", pair.Second.Name);
        WriteNumber(json, "from_year", pair.FromYear);
        WriteNumber(json, "to_year", pair.ToYear);
        WriteTexts(json, "shared", pair.Shared.Prepend("claimant"));
        WriteTexts(json, "says", pair.IsSilent ? [PairText.Nothing] : PairText.Order.Where(pair.Says).Select(PairText.Word));
        json.WriteStartArray("clauses");
        foreach (var clause in pair.Clauses)
        {
            Write(json, clause);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PairClause clause)
    {
        json.WriteStartObject();
        json.WriteString("says", PairText.Word(clause.Says));
        if (clause.Name is { } name)
        {
            json.WriteString("stacking", name);
        }

        if (clause.Reader is { } reader)
        {
            json.WriteString("in", reader.Name);
        }

        WriteTexts(json, "per", clause.Keys);
        json.WriteString("policy", clause.Policy.Name);
        json.WriteString("article", clause.Origin.Article?.Number);
        json.WriteString("file", clause.Origin.Location.Source.Path);
        json.WriteNumber("line", clause.Origin.Location.Start.Line + 1);
        json.WriteNumber("column", clause.Origin.Location.Start.Character + 1);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
