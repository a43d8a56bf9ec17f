using System.Text.Json;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>Claims from one JSON document: an array of objects, or an object with such an array under `claims`.</summary>
internal static class JsonClaims
{
    public static ClaimFile Read(ReadOnlySpan<byte> utf8, string path)
    {
        var rows = new JsonRows(path);
        var reader = new Utf8JsonReader(utf8, JsonRows.Options);
        try
        {
            reader.Read();
            bool found = reader.TokenType switch
            {
                JsonTokenType.StartArray => ReadArray(utf8, ref reader, rows),
                JsonTokenType.StartObject => ReadUnderClaims(utf8, ref reader, rows),
                _ => false,
            };
            if (!found)
            {
                int start = utf8.Length - utf8.TrimStart(" \t\r\n"u8).Length;
                return rows.ToFile(ClaimFileDiagnostics.NotClaims(path, 1 + LineBreaks.Count(utf8[..start]), 1));
            }

            reader.Read();
            return rows.ToFile();
        }
        catch (JsonException e)
        {
            var (line, column, text) = JsonPlace.Of(utf8, e);
            return rows.ToFile(ClaimFileDiagnostics.BrokenJson(path, line, column, text));
        }
    }

    private static bool ReadArray(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader, JsonRows rows)
    {
        int line = 1;
        int counted = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            line += utf8[counted..start].Count((byte)'\n');
            counted = start;
            rows.Read(ref reader, line);
        }

        return true;
    }

    /// <summary>False where the object has no array under `claims`. What else it holds is somebody else's.</summary>
    private static bool ReadUnderClaims(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader, JsonRows rows)
    {
        bool found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isClaims = reader.ValueTextEquals("claims"u8);
            reader.Read();
            if (isClaims && reader.TokenType == JsonTokenType.StartArray)
            {
                found = ReadArray(utf8, ref reader, rows);
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }
}
