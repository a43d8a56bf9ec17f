using PolicyLang.Runtime.Claims.Files;

namespace PolicyLang.Runtime.Claims;

/// <summary>
/// Claims from files: CSV, JSON or JSON Lines; UTF-8 with or without a byte order mark, UTF-16 with one, GB18030. Never throws for what a
/// file holds: what cannot be read becomes a diagnostic of the file or a problem of its row, and the rest is read all the same.
/// </summary>
public static class ClaimReader
{
    /// <summary>The path that means standard input, and under which it is reported.</summary>
    public const string StandardInput = "-";

    /// <summary>The most characters a cell may hold.</summary>
    public const int MaxCell = 100_000;

    /// <summary>The most columns of a file, or names of facts in a file of JSON; it keeps the memory of a run linear in what is read.</summary>
    public const int MaxColumns = 2_000;

    /// <summary>The most bytes a file may have.</summary>
    public const int MaxFile = 2_000_000_000;

    /// <summary>Reads a file; its format by its extension (.csv, .tsv, .json, .jsonl, .ndjson), else by what it holds.</summary>
    public static ClaimFile Open(string path)
    {
        if (Directory.Exists(path))
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.IsFolder(path));
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return Read(stream, path, FormatOf(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.Missing(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.Unreadable(path, e));
        }
    }

    /// <summary>Reads a stream to its end. Without a <paramref name="format"/>, by what it holds. <paramref name="path"/>: what it is reported as.</summary>
    public static ClaimFile Read(Stream stream, string path, ClaimFormat? format = null)
    {
        byte[]? bytes;
        try
        {
            bytes = StreamBytes.ReadAll(stream, MaxFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.Unreadable(path, e));
        }

        if (bytes is null)
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.TooLarge(path));
        }

        var text = ClaimEncoding.ToUtf8(bytes, path);
        if (text.Error is { } error)
        {
            return ClaimFile.Failed(path, error);
        }

        var utf8 = text.Utf8.Span;
        if (utf8.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return ClaimFile.Failed(path, ClaimFileDiagnostics.Empty(path));
        }

        var file = (format ?? FormatGuess.Of(utf8)) switch
        {
            ClaimFormat.Json => JsonClaims.Read(utf8, path),
            ClaimFormat.JsonLines => JsonLineClaims.Read(utf8, path),
            _ => CsvClaims.Read(utf8, path),
        };
        return text.Warning is { } warning ? file with { Diagnostics = file.Diagnostics.Insert(0, warning) } : file;
    }

    /// <summary>The format a path promises; null where its extension says nothing.</summary>
    public static ClaimFormat? FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" => ClaimFormat.Csv,
        ".JSON" => ClaimFormat.Json,
        ".JSONL" or ".NDJSON" => ClaimFormat.JsonLines,
        _ => null,
    };
}
