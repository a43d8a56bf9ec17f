using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLang.Tests.Documents;

/// <summary>An article as the official text prints it: its paragraphs without the number, and the line of departments (empty: none).</summary>
public sealed record SourceArticle(int Number, IReadOnlyList<string> Paragraphs, string Departments)
{
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads 泉政文〔2021〕70号 as published, without the program under test: numbered paragraphs, headings left out.</summary>
public static partial class OfficialSource
{
    private const string DepartmentsMark = "责任单位：";

    public static IReadOnlyList<SourceArticle> Read(string path)
    {
        var articles = new List<SourceArticle>();
        var paragraphs = new List<string>();
        string departments = "";
        int number = 0;
        foreach (string line in File.ReadLines(path).Select(l => l.Trim()))
        {
            if (NumberedParagraph().Match(line) is { Success: true } start)
            {
                Close();
                number = int.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture);
                paragraphs = [start.Groups[2].Value];
                departments = "";
            }
            else if (line.StartsWith(DepartmentsMark, StringComparison.Ordinal))
            {
                departments = line[DepartmentsMark.Length..];
            }
            else if (line == "泉州市人民政府")
            {
                break;
            }
            else if (line.Length > 0 && number > 0 && !Heading().IsMatch(line))
            {
                paragraphs.Add(line);
            }
        }

        Close();
        return articles;

        void Close()
        {
            if (number > 0)
            {
                articles.Add(new SourceArticle(number, paragraphs, departments));
            }
        }
    }

    [GeneratedRegex(@"^(\d+)\.(.+)$")]
    private static partial Regex NumberedParagraph();

    [GeneratedRegex("^[一二三四]、|^（[一二三四]）")]
    private static partial Regex Heading();
}
