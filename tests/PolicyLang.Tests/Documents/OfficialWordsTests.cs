using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Documents;

/// <summary>The policy file of 泉政文〔2021〕70号 against the official text it stands for (policies/quanzhou/sources).</summary>
public sealed class OfficialWordsTests
{
    private static readonly string Folder = Path.Combine(Corpus.Repository, "policies", "quanzhou");

    private static readonly IReadOnlyList<ArticleSyntax> Articles = Parse("2021-70.policy").Root.Items.OfType<ArticleSyntax>().ToList();

    private static readonly IReadOnlyList<SourceArticle> Source = OfficialSource.Read(Path.Combine(Folder, "sources", "quanzhou-2021-70.txt"));

    public static TheoryData<int> Numbers => [.. Source.Select(a => a.Number)];

    [Theory]
    [InlineData("2018-70.policy")]
    [InlineData("2021-70.policy")]
    [InlineData("2021-70.tests.policy")]
    public void Parses_without_a_finding(string file) => Assert.Empty(Parse(file).Diagnostics);

    [Fact]
    public void All_thirty_articles_stand_in_their_order()
    {
        var numbers = Enumerable.Range(1, 30).Select(n => $"{n}").ToList();
        Assert.Equal(numbers, Source.Select(a => a.ToString()));
        Assert.Equal(numbers, Articles.Select(a => a.Number.Number));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_words_of_an_article_are_verbatim(int number) =>
        Assert.Equal(Source[number - 1].Paragraphs, Paragraphs(Articles[number - 1]));

    /// <summary>The title is the first clause of the article; 29 and 30 begin with a whole sentence and have none.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_title_begins_the_words(int number)
    {
        if (Articles[number - 1].Label is { } title)
        {
            Assert.StartsWith(title.Text + "。", Source[number - 1].Paragraphs[0], StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(number, new[] { 29, 30 });
        }
    }

    /// <summary>A condition shows the official words it comes from, so they must stand in its article.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_words_of_a_condition_stand_in_its_article(int number)
    {
        var article = Articles[number - 1];
        string words = string.Concat(Paragraphs(article));
        var clauses = article.Items.Concat(article.Items.OfType<BenefitSyntax>().SelectMany(b => b.Clauses));
        foreach (var label in clauses.Select(ConditionLabel).OfType<LabelSyntax>())
        {
            Assert.Contains(label.Text, words, StringComparison.Ordinal);
        }
    }

    /// <summary>市 before the first name of a list belongs to the whole list (市市场监管局、科技局), so it is written to each.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_departments_are_those_of_the_article(int number)
    {
        var names = Articles[number - 1].Items.OfType<DepartmentsSyntax>().SelectMany(d => d.Names).Select(n => n.Text).ToList();
        string line = Source[number - 1].Departments;
        Assert.Equal(line.Length == 0, names.Count == 0);
        int from = 0;
        foreach (string name in names)
        {
            int at = Math.Max(line.IndexOf(name, from, StringComparison.Ordinal), line.IndexOf(name[1..], from, StringComparison.Ordinal));
            Assert.True(at >= from, $"`{name}` is not in `{line[from..]}`");
            from = at + name.Length - 1;
        }
    }

    /// <summary>Everything people see has words of its own: facts, choices, benefits.</summary>
    [Fact]
    public void Every_benefit_fact_and_choice_has_a_label()
    {
        var benefits = Articles.SelectMany(a => a.Items).OfType<BenefitSyntax>().ToList();
        var facts = benefits.SelectMany(b => b.Clauses).OfType<FactClauseSyntax>().ToList();
        var choices = facts.Select(f => f.Type).OfType<ChoiceTypeSyntax>().SelectMany(t => t.Choices).ToList();
        Assert.Empty(benefits.Where(b => b.Label is null).Select(b => b.Name.Text));
        Assert.Empty(facts.Where(f => f.Label is null).Select(f => f.Name.Text));
        Assert.Empty(choices.Where(c => c.Label is null).Select(c => c.Name.Text));
        Assert.Equal(27, benefits.Count);
    }

    private static LabelSyntax? ConditionLabel(SyntaxNode node) => node switch
    {
        RequireClauseSyntax require => require.Label,
        ExcludeClauseSyntax exclude => exclude.Label,
        _ => null,
    };

    private static List<string> Paragraphs(ArticleSyntax article) =>
        [.. article.Items.OfType<TextSyntax>().SelectMany(t => t.Paragraphs).Select(p => p.Text)];

    private static SyntaxTree Parse(string file)
    {
        string path = Path.Combine(Folder, file);
        return PolicyParsing.Parse(new SourceText(path, File.ReadAllText(path)));
    }
}
