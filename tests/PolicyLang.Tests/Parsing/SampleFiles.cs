using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Parsing;

/// <summary>The samples of the corpus: samples/NAME/en.policy and zh.policy say the same.</summary>
internal static class SampleFiles
{
    internal static IEnumerable<string> Names => Corpus.Folders("samples");

    /// <summary>Every policy file among the samples, relative to the area.</summary>
    internal static IEnumerable<string> Paths => Corpus.Files("samples", "*.policy");

    internal static string Read(string path) => Corpus.Read("samples", path);

    internal static SyntaxTree Parse(string path) => ParseText(Read(path), path);

    internal static SyntaxTree ParseText(string text, string path = "test.policy") => PolicyParsing.Parse(new SourceText(path, text));
}
