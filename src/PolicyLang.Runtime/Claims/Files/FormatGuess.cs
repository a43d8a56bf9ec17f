using System.Text.Json;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>The format of a text whose name says nothing.</summary>
internal static class FormatGuess
{
    /// <summary>`[`: JSON. `{`: JSON Lines where the first line is a whole object without `claims`, else JSON. Anything else: CSV.</summary>
    public static ClaimFormat Of(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.TrimStart(" \t\r\n"u8);
        return text.StartsWith("["u8) ? ClaimFormat.Json
            : !text.StartsWith("{"u8) ? ClaimFormat.Csv
            : IsClaim(text.IndexOf((byte)'\n') is >= 0 and var end ? text[..end] : text) ? ClaimFormat.JsonLines
            : ClaimFormat.Json;
    }

    private static bool IsClaim(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            bool hasClaims = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    hasClaims |= reader.ValueTextEquals("claims"u8);
                }
            }

            return !hasClaims;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
