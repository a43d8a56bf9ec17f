using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;
using Xunit.Abstractions;

namespace PolicyLang.Tests.TextChecks;

/// <summary>
/// tests/corpus/text-checks/*.faults: each fault put into a document is found by its codes, and by no other, however the document is set.
/// The fixes that come with a finding mend it.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    /// <summary>For all faults of a document together; the checks are of use only while people look at what they report.</summary>
    private const int MostFalseAlarms = 1;

    public enum Style
    {
        AsWritten,
        Formatted,
        Chinese,
    }

    public static TheoryData<string, Style> Documents
    {
        get
        {
            var documents = new TheoryData<string, Style>();
            foreach (string file in Corpus.Files("text-checks", "*.faults"))
            {
                documents.Add(file, Style.AsWritten);
                documents.Add(file, Style.Formatted);
                documents.Add(file, Style.Chinese);
            }

            return documents;
        }
    }

    [Fact]
    public void There_are_more_than_fifty_in_the_first_document() => Assert.True(FaultFile.Read("quanzhou.faults").Faults.Count > 50);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Faults_are_found(string file, Style style)
    {
        var (path, faults) = FaultFile.Read(file);
        var text = CheckedText.Read(path);
        var before = Lines(Set(text, style).Find()).ToList();
        var wrong = new List<string>();
        int found = 0;
        int alarms = 0;
        foreach (var fault in faults)
        {
            var codes = Added(Set(text.With(fault.Article, fault.Old, fault.New), style).Find(), before).Select(d => d.Rule.Code).Distinct().Order(StringComparer.Ordinal).ToList();
            bool isFound = fault.Codes.All(codes.Contains);
            int extra = codes.Except(fault.Codes).Count();
            found += isFound ? 1 : 0;
            alarms += extra;
            if (!isFound || extra > 0)
            {
                wrong.Add($"{fault.Article}: `{fault.Old}` → `{fault.New}`: {string.Join(' ', fault.Codes)} expected, {string.Join(' ', codes)} found");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}, {style}: {faults.Count} faults, {found} found, {alarms} false alarms"));
        Assert.True(found == faults.Count && alarms <= MostFalseAlarms, string.Join('\n', wrong));
    }

    /// <summary>A fix takes its finding away, and puts no error in its place.</summary>
    [Theory]
    [InlineData("quanzhou.faults", "PL4005 PL4009 PL4011 PL4012 PL4013 PL4020")]
    [InlineData("river-grants.faults", "PL4005 PL4009 PL4011 PL4012 PL4013 PL4020")]
    public void Fixes_mend(string file, string fixable)
    {
        var (path, faults) = FaultFile.Read(file);
        var text = CheckedText.Read(path);
        var before = Lines(text.Find()).ToList();
        var mended = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            var faulty = text.With(fault.Article, fault.Old, fault.New);
            foreach (var finding in Added(faulty.Find(), before))
            {
                foreach (var fix in finding.Fixes)
                {
                    var fixedText = faulty with { Content = Apply(faulty.Content, fix) };
                    Assert.DoesNotContain(PolicyParsing.Parse(new SourceText("fixed.policy", fixedText.Content)).Diagnostics, d => d.IsError);
                    Assert.DoesNotContain(Line(finding), Lines(fixedText.Find()));
                    mended[finding.Rule.Code] = mended.GetValueOrDefault(finding.Rule.Code) + 1;
                }
            }
        }

        output.WriteLine(string.Join(", ", mended.Select(m => $"{m.Key}: {m.Value}")));
        Assert.Empty(fixable.Split(' ').Except(mended.Keys));
    }

    internal static string Apply(string content, Fix fix) =>
        fix.Edits.OrderByDescending(e => e.Span.Start).Aggregate(content, (text, edit) => text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText));

    private static CheckedText Set(CheckedText text, Style style)
    {
        if (style == Style.AsWritten)
        {
            return text;
        }

        var result = PolicyFormatter.Format(PolicyParsing.Parse(new SourceText("set.policy", text.Content)), style == Style.Chinese ? Language.Chinese : Language.English);
        Assert.Equal(FormatOutcome.Formatted, result.Outcome);
        return text with { Content = result.Text };
    }

    private static List<Diagnostic> Added(IReadOnlyList<Diagnostic> findings, List<string> before)
    {
        var rest = new List<string>(before);
        return [.. findings.Where(f => !rest.Remove(Line(f)))];
    }

    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> findings) => findings.Select(Line);

    /// <summary>A code with its message: places move with a fault, messages do not.</summary>
    private static string Line(Diagnostic finding) => $"{finding.Rule.Code} {finding.Message.English}";
}
