using System.Text;
using System.Text.Unicode;
using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>A text in UTF-8, or why there is none. A warning goes with a text in which some bytes are damaged.</summary>
internal readonly record struct EncodedText(ReadOnlyMemory<byte> Utf8, Diagnostic? Error = null, Diagnostic? Warning = null);

/// <summary>
/// Finds out how a file is encoded: a byte order mark decides; else UTF-8 where all of it is valid, UTF-8 with damage where nearly all is;
/// else GB18030 where all of it is valid; else it is no text.
/// </summary>
internal static class ClaimEncoding
{
    private const int Gb18030 = 54936;

    /// <summary>How much of a file is looked at to tell a text from something else.</summary>
    private const int Sample = 4096;

    public static EncodedText ToUtf8(byte[] bytes, string path)
    {
        var span = bytes.AsSpan();
        if (FileSignature.Of(span) is { } kind)
        {
            return new(default, ClaimFileDiagnostics.NotText(path, kind));
        }

        if (span.StartsWith("\uFEFF"u8))
        {
            return Utf8Text(bytes.AsMemory(3), path);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return new(Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(span[2..])));
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new(Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(span[2..])));
        }

        return LooksBinary(span) ? new(default, ClaimFileDiagnostics.NotText(path, null)) : Utf8Text(bytes, path);
    }

    private static EncodedText Utf8Text(ReadOnlyMemory<byte> bytes, string path)
    {
        if (Utf8.IsValid(bytes.Span))
        {
            return new(bytes);
        }

        if (DamagedAt(bytes.Span) is { } damage)
        {
            int line = 1 + LineBreaks.Count(bytes.Span[..damage]);
            return new(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span)), Warning: ClaimFileDiagnostics.DamagedText(path, line));
        }

        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new InvalidOperationException("the framework has no GB18030");
        try
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(gb18030.GetString(bytes.Span));
            return new(utf8);
        }
        catch (DecoderFallbackException e)
        {
            int at = Math.Clamp(e.Index, 0, bytes.Length);
            return new(default, ClaimFileDiagnostics.UnknownEncoding(path, 1 + LineBreaks.Count(bytes.Span[..at])));
        }
    }

    /// <summary>
    /// Where the first bad byte is, if the text is UTF-8 but for a few: ten good characters beyond ASCII for a bad byte. In GB18030 fewer
    /// than one in five look like UTF-8 by chance.
    /// </summary>
    private static int? DamagedAt(ReadOnlySpan<byte> bytes)
    {
        int? first = null;
        long good = 0;
        long bad = 0;
        for (int at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            bool isGood = Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == System.Buffers.OperationStatus.Done;
            good += isGood ? 1 : 0;
            bad += isGood ? 0 : 1;
            first ??= isGood ? null : at;
            at += Math.Max(1, length);
        }

        return good >= 10 * bad ? first : null;
    }

    /// <summary>More than one control character in twenty, NUL included: no text, or UTF-16 without its mark.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int controls = 0;
        foreach (byte b in sample)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n') ? 1 : 0;
        }

        return controls * 20 > sample.Length;
    }
}
