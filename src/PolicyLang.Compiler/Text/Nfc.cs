using System.Text;

namespace PolicyLang.Compiler.Text;

/// <summary>
/// Unicode normal form C (Unicode Standard Annex 15). The framework's own does nothing in invariant globalization, which the one native
/// file needs, so the tables are ours; they are read on the first text that may need them.
/// </summary>
public static class Nfc
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TailCount;

    /// <summary>The text in normal form C; the same object where it plainly is. A lone surrogate stays what it is.</summary>
    public static string Normalize(string text) => IsPlain(text) ? text : Compose(Decompose(text));

    /// <summary>Latin, Han, full-width and Chinese punctuation: nothing in them combines.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c >= 0x300 && c is not ((>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u3029') or (>= '\uFF01' and <= '\uFF60')
                or (>= '\u2010' and <= '\u2027') or (>= '\u2460' and <= '\u24FF') or (>= '\uAC00' and <= '\uD7A3')))
            {
                return false;
            }
        }

        return true;
    }

    private static List<int> Decompose(string text)
    {
        var result = new List<int>(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            int code = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                code = char.ConvertToUtf32(text, i);
                i++;
            }

            Decompose(code, result);
        }

        Reorder(result);
        return result;
    }

    private static void Decompose(int code, List<int> result)
    {
        int hangul = code - HangulBase;
        if (hangul is >= 0 and < HangulCount)
        {
            result.Add(LeadBase + (hangul / (VowelCount * TailCount)));
            result.Add(VowelBase + (hangul % (VowelCount * TailCount) / TailCount));
            if (hangul % TailCount != 0)
            {
                result.Add(TailBase + (hangul % TailCount));
            }
        }
        else if (NfcTables.Decompositions.TryGetValue(code, out var parts))
        {
            Decompose(parts.First, result);
            if (parts.Second != 0)
            {
                Decompose(parts.Second, result);
            }
        }
        else
        {
            result.Add(code);
        }
    }

    /// <summary>Marks that follow one another stand in the order of their class; equal classes keep theirs.</summary>
    private static void Reorder(List<int> codes)
    {
        for (int start = 0; start < codes.Count; start++)
        {
            int end = start;
            while (end < codes.Count && NfcTables.ClassOf(codes[end]) != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var sorted = codes.GetRange(start, end - start).OrderBy(NfcTables.ClassOf).ToList();
                for (int i = 0; i < sorted.Count; i++)
                {
                    codes[start + i] = sorted[i];
                }
            }

            start = Math.Max(start, end - 1);
        }
    }

    private static string Compose(List<int> codes)
    {
        var result = new List<int>(codes.Count);
        int starter = -1;
        int lastClass = 0;
        foreach (int code in codes)
        {
            int ownClass = NfcTables.ClassOf(code);
            bool isNext = starter == result.Count - 1;
            if (starter >= 0 && (isNext || (lastClass < ownClass && lastClass != 0)) && Pair(result[starter], code) is { } composed)
            {
                result[starter] = composed;
                continue;
            }

            if (ownClass == 0)
            {
                starter = result.Count;
            }

            lastClass = ownClass;
            result.Add(code);
        }

        var text = new StringBuilder(result.Count);
        foreach (int code in result)
        {
            if (code >= 0x10000)
            {
                text.Append(char.ConvertFromUtf32(code));
            }
            else
            {
                text.Append((char)code);
            }
        }

        return text.ToString();
    }

    private static int? Pair(int first, int second)
    {
        int lead = first - LeadBase;
        int vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return HangulBase + (((lead * VowelCount) + vowel) * TailCount);
        }

        int hangul = first - HangulBase;
        int tail = second - TailBase;
        if (hangul is >= 0 and < HangulCount && hangul % TailCount == 0 && tail is > 0 and < TailCount)
        {
            return first + tail;
        }

        return NfcTables.Compositions.TryGetValue((first, second), out int composed) ? composed : null;
    }
}
