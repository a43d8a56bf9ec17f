namespace PolicyLang.Runtime.Claims.Files;

/// <summary>A stream as one array.</summary>
internal static class StreamBytes
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>All bytes of a stream; null where there are more than <paramref name="limit"/>.</summary>
    public static byte[]? ReadAll(Stream stream, int limit)
    {
        long known = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (known > limit)
        {
            return null;
        }

        // One byte more than known, so that the end is seen without growing; files under /proc know no length.
        byte[] buffer = new byte[Math.Max(FirstBuffer, known + 1)];
        int count = 0;
        while (stream.Read(buffer, count, buffer.Length - count) is > 0 and var read)
        {
            count += read;
            if (count > limit)
            {
                return null;
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit + 1L));
            }
        }

        Array.Resize(ref buffer, count);
        return buffer;
    }
}
