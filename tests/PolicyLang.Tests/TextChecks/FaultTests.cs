using PolicyLang.Testing;

namespace PolicyLang.Tests.TextChecks;

/// <summary>tests/corpus/text-checks/*.faults: each fault put into a document is found by its codes, and by no other.</summary>
public sealed class FaultTests
{
    private static readonly Dictionary<string, List<string>> Untouched = [];

    public static TheoryData<string, string, string, string, string> Faults
    {
        get
        {
            var faults = new TheoryData<string, string, string, string, string>();
            foreach (string file in Corpus.Files("text-checks", "*.faults"))
            {
                string document = "";
                foreach (string line in File.ReadLines(Corpus.At("text-checks", file)).Where(l => l.Length > 0 && l[0] != '#'))
                {
                    if (line.StartsWith("document ", StringComparison.Ordinal))
                    {
                        document = line["document ".Length..].Trim();
                    }
                    else
                    {
                        string[] cells = [.. line.Split('|').Select(c => c.Trim())];
                        faults.Add(document, cells[0], cells[1], cells[2], cells[3]);
                    }
                }
            }

            return faults;
        }
    }

    [Fact]
    public void There_are_more_than_fifty() => Assert.True(Faults.Count > 50);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found(string document, string article, string old, string @new, string codes)
    {
        var text = CheckedText.Read(document);
        var before = Before(text);
        var added = Lines(text.With(article, old, @new)).ToList();
        foreach (string line in before)
        {
            added.Remove(line);
        }

        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), added.Select(l => l[..6]).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Codes with their messages: places move with a fault, messages do not.</summary>
    private static IEnumerable<string> Lines(CheckedText text) => text.Find().Select(d => $"{d.Rule.Code} {d.Message.English}");

    private static List<string> Before(CheckedText text)
    {
        lock (Untouched)
        {
            return Untouched.TryGetValue(text.Path, out var known) ? known : Untouched[text.Path] = [.. Lines(text)];
        }
    }
}
