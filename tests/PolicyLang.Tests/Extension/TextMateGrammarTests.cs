using PolicyLang.Testing;

namespace PolicyLang.Tests.Extension;

/// <summary>The extension's grammar is the one made from the keyword table of today. How well it agrees with the parser, `npm test` says.</summary>
public sealed class TextMateGrammarTests
{
    [Fact]
    public void Grammar_is_made_from_the_keyword_table() =>
        Baseline.Check(TextMateGrammar.Write(), Path.Combine(Corpus.Repository, "editor-extension", "syntaxes", "policy.tmLanguage.json"));
}
