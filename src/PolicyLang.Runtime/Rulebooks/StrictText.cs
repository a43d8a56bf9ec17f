using System.Text;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>Bytes of a policy file to text: UTF-8, with or without a byte order mark, and nothing else.</summary>
public static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; where the bytes are no UTF-8, the text as well as it can be shown and a finding at the first bad place.</summary>
    public static (SourceText Source, Diagnostic? Problem) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            var utf16 = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Refuse(new SourceText(path, utf16.GetString(bytes[2..])), 0, bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            return (new SourceText(path, Utf8.GetString(bytes)), null);
        }
        catch (DecoderFallbackException)
        {
            return ShowBad(path, bytes);
        }
    }

    private static (SourceText Source, Diagnostic? Problem) ShowBad(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            if (gb18030 is not null && !bytes.Contains((byte)0))
            {
                string text = gb18030.GetString(bytes);
                return Refuse(new SourceText(path, text), text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F'), "GB18030");
            }
        }
        catch (DecoderFallbackException)
        {
            // Not GB18030 either: shown as UTF-8 with its bad bytes replaced.
        }

        string shown = Encoding.UTF8.GetString(bytes);
        return Refuse(new SourceText(path, shown), shown.IndexOf('\uFFFD', StringComparison.Ordinal), "");
    }

    private static (SourceText Source, Diagnostic? Problem) Refuse(SourceText source, int place, string encoding)
    {
        var span = new TextSpan(Math.Max(0, place), source.Length > 0 ? 1 : 0);
        return (source, FileDiagnostics.NotUtf8At(new Location(source, span), encoding));
    }
}
