using System.Text.RegularExpressions;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Parsing;

/// <summary>The keyword table and the lexer's grammar say the same, row by row.</summary>
public partial class KeywordTableTests
{
    private static readonly Dictionary<string, string[]> GrammarRules = File.ReadAllLines(Path.Combine(Corpus.Repository, "grammar", "PolicyLexer.g4"))
        .SkipWhile(line => !line.Contains("words that start a line"))
        .TakeWhile(line => !line.StartsWith("ID ", StringComparison.Ordinal))
        .Select(line => Rule().Match(line))
        .Where(match => match.Success)
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Split('|').Select(a => a.Trim()).ToArray());

    [Fact]
    public void Table_and_grammar_have_the_same_words()
    {
        // 第8条 goes round its number and 的 turns its operands round: these two have rules of their own.
        var rows = Keywords.All.Where(k => k.Token is not ("ARTICLE" or "OF")).ToDictionary(k => k.Token, k => new[] { InGrammar(k.English), $"'{k.Chinese}'" });
        var rules = GrammarRules.Where(r => r.Key is not ("ARTICLE" or "OF" or "OF_SWAPPED")).ToDictionary();
        Assert.Equal(rows.Keys.Order(StringComparer.Ordinal), rules.Keys.Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(row.Value, rules[row.Key]));
        Assert.Equal(["'of'"], GrammarRules["OF"]);
        Assert.Equal(["'的'"], GrammarRules["OF_SWAPPED"]);
    }

    [Fact]
    public void No_word_is_spelled_twice()
    {
        var words = Keywords.All.SelectMany(k => new[] { k.English, k.Chinese });
        Assert.Empty(words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData(BuiltinPlace.Type)]
    [InlineData(BuiltinPlace.Function)]
    [InlineData(BuiltinPlace.Name)]
    [InlineData(BuiltinPlace.Rounding)]
    [InlineData(BuiltinPlace.Outcome)]
    public void No_built_in_name_is_spelled_twice_in_one_place(BuiltinPlace place)
    {
        var words = BuiltinNames.All.Where(b => b.Place == place).SelectMany(b => new[] { b.English, b.Chinese }).ToList();
        Assert.NotEmpty(words);
        Assert.Empty(words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    public static TheoryData<string> SoftWords =>
        [.. Keywords.All.Where(k => k.Kind is KeywordKind.Clause or KeywordKind.Inner && k != Keywords.Article).SelectMany(k => new[] { k.English, k.Chinese }).Where(w => !w.Contains(' '))];

    /// <summary>language.md, Shape: words that start a clause, and small words inside one, may also be names.</summary>
    [Theory]
    [MemberData(nameof(SoftWords))]
    public void Soft_word_may_be_a_name(string word)
    {
        string text = Corpus.Read("names", "names.policy").Replace("NAME", word, StringComparison.Ordinal);
        var tree = SampleFiles.ParseText(text);
        Assert.Empty(tree.Diagnostics);
        string expected = SyntaxDump.Of(SampleFiles.ParseText(Corpus.Read("names", "names.policy")).Root).Replace("NAME", word, StringComparison.Ordinal);
        Assert.Equal(expected, SyntaxDump.Of(tree.Root));
    }

    private static string InGrammar(string english) => string.Join(" HS+ ", english.Split(' ').Select(word => $"'{word}'"));

    [GeneratedRegex(@"^([A-Z_]+)\s*:\s*(.*?)\s*;")]
    private static partial Regex Rule();
}
