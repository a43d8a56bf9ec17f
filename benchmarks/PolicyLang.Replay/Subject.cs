using PolicyLang.Compiler.Text;
using PolicyLang.Replay.Documents;

namespace PolicyLang.Replay;

/// <summary>A server with the document it is tried on.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">How it is started.</param>
/// <param name="Arguments">With what.</param>
/// <param name="LanguageId">The document's language.</param>
/// <param name="FileName">The document's file in its folder.</param>
/// <param name="Script">What is done in it.</param>
/// <param name="Prepare">Writes the folder and gives the document's text.</param>
internal sealed record Subject(string Name, string Command, string[] Arguments, string LanguageId, string FileName, Script Script, Func<string, string> Prepare)
{
    /// <summary>What the server asks of its client's settings, if it is one of ours to try.</summary>
    public bool IsOwn => LanguageId == "policy";

    public static Subject Own(string server, string repository, Language keywords) => new(
        keywords == Language.Chinese ? "policy lsp, Chinese keywords" : "policy lsp, English keywords",
        server,
        ["lsp", "--stdio"],
        "policy",
        "large.policy",
        keywords == Language.Chinese ? Scripts.Chinese : Scripts.Policy,
        folder =>
        {
            var (policy, source) = LargePolicy.Text(repository, keywords);
            LargePolicy.WriteTo(folder, repository, policy, source);
            return policy;
        });

    /// <summary>The servers of other languages; those of npm are started from a folder where they are installed.</summary>
    public static IEnumerable<Subject> Rivals(string modules)
    {
        string Bin(string name) => Path.Combine(modules, "node_modules", ".bin", name);
        yield return new("typescript-language-server", Bin("typescript-language-server"), ["--stdio"], "typescript", "large.ts", Scripts.TypeScript, Write("large.ts", OtherLanguages.TypeScript));
        yield return new("vscode-json-language-server", Bin("vscode-json-language-server"), ["--stdio"], "json", "large.json", Scripts.Json, Write("large.json", OtherLanguages.Json));
        yield return new("yaml-language-server", Bin("yaml-language-server"), ["--stdio"], "yaml", "large.yaml", Scripts.Yaml, Write("large.yaml", () => "# yaml-language-server: $schema=./schema.json\n" + OtherLanguages.Yaml()));
        yield return new("pyright", Bin("pyright-langserver"), ["--stdio"], "python", "large.py", Scripts.Python, Write("large.py", OtherLanguages.Python));
        yield return new("clangd", "clangd", ["--log=error"], "cpp", "large.cpp", Scripts.Cpp, Write("large.cpp", OtherLanguages.Cpp));
    }

    private static Func<string, string> Write(string file, Func<string> make) => folder =>
    {
        string text = make();
        File.WriteAllText(Path.Combine(folder, file), text);
        File.WriteAllText(Path.Combine(folder, "schema.json"), OtherLanguages.Schema);
        File.WriteAllText(Path.Combine(folder, "tsconfig.json"), """{ "compilerOptions": { "strict": true, "target": "es2022" }, "files": ["large.ts"] }""");
        return text;
    };
}
