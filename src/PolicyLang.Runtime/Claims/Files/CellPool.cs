using System.Text;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>Gives equal short cells the same string: a benefit, `yes` and a date come thousands of times in a file.</summary>
internal sealed class CellPool
{
    private const int Size = 4096;
    private const int MaxLength = 48;
    private readonly (byte[] Utf8, string Text)[] entries = new (byte[], string)[Size];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var entry = ref entries[(uint)hash.ToHashCode() % Size];
        if (entry.Text is null || !utf8.SequenceEqual(entry.Utf8))
        {
            entry = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        }

        return entry.Text;
    }
}
