using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>Kinds of files people give instead of a text, by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>What the file is and what to do with it; null where no kind is known.</summary>
    public static Localized? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? new("a workbook (.xlsx) or another archive", "工作簿（.xlsx）或其他压缩文件")
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? new("an old workbook (.xls)", "旧版工作簿（.xls）")
        : bytes.StartsWith("%PDF"u8) ? new("a PDF document", "PDF 文档")
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new("a compressed file (gzip)", "压缩文件（gzip）")
        : null;
}
