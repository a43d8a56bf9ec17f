using System.Globalization;
using System.Text;
using System.Xml;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Cli.Rendering;

/// <summary>Test results as JUnit XML, for build servers: a suite a file, a case a test.</summary>
public static class TestJUnit
{
    public static void Write(TestReport report, Stream output, Terminal terminal)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "policy test");
        WriteCounts(xml, report.Tests, report.Microseconds);
        foreach (var file in report.Tests.GroupBy(t => t.File))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean(file.Key));
            WriteCounts(xml, [.. file], file.Sum(t => t.Microseconds));
            foreach (var test in file)
            {
                WriteCase(xml, test, terminal);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyCollection<TimedTest> tests, long microseconds)
    {
        xml.WriteAttributeString("tests", tests.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", tests.Count(t => t.Result is { Passed: false, IsErrored: false }).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", tests.Count(t => t.Result.IsErrored).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("time", TestReport.Seconds(microseconds));
    }

    private static void WriteCase(XmlWriter xml, TimedTest test, Terminal terminal)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Clean(test.Name));
        xml.WriteAttributeString("classname", Clean(test.File));
        xml.WriteAttributeString("file", Clean(test.File));
        xml.WriteAttributeString("line", test.Line.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("time", TestReport.Seconds(test.Microseconds));
        if (!test.Result.Passed)
        {
            var failures = test.Result.Test.Errors.Select(e => TestText.Message(e, terminal))
                .Concat(test.Result.Expectations.Where(e => !e.Passed).Select(e => TestText.Message(e, terminal))).ToList();
            using var told = new StringWriter { NewLine = "\n" };
            TestText.WriteFailure(test, told, terminal);
            xml.WriteStartElement(test.Result.IsErrored ? "error" : "failure");
            xml.WriteAttributeString("message", Clean(failures.Count > 0 ? string.Join("; ", failures) : TestText.NothingExpected(terminal)));
            xml.WriteString(Clean(told.ToString()));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no way to write most control characters.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => r.Value is < 0x20 and not ('\n' or '\t') or 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));
}
