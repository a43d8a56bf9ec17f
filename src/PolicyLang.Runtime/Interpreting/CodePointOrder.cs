namespace PolicyLang.Runtime.Interpreting;

/// <summary>Texts by code point, which is also the order of their UTF-8 bytes; UTF-16 units alone would put U+10000 before U+E000.</summary>
internal static class CodePointOrder
{
    public static int Compare(string a, string b)
    {
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            if (a[i] != b[i])
            {
                return Rank(a[i]).CompareTo(Rank(b[i]));
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
