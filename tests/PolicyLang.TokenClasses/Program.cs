using System.Text;
using System.Text.Json;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Symbols;

// TokenClasses FILE...: a line of JSON for each file, {"path", "tokens": [start, length, class, …]}, offsets in UTF-16.
// A soft keyword that names something is a name here, as the index of names has it.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
foreach (string path in args)
{
    var tree = PolicyParsing.Parse(new SourceText(path, File.ReadAllText(path)));
    var names = SymbolIndex.Of([tree]).In(path).Select(o => o.Span).ToHashSet();
    using var line = new MemoryStream();
    using (var json = new Utf8JsonWriter(line))
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteBoolean("clean", tree.Diagnostics.IsEmpty);
        json.WriteStartArray("tokens");
        foreach (var token in tree.Tokens)
        {
            if (ClassOf(token.Kind) is { } kind)
            {
                json.WriteNumberValue(token.Span.Start);
                json.WriteNumberValue(token.Span.Length);
                json.WriteStringValue(token.Kind == TokenKind.Keyword && names.Contains(token.Span) ? "name" : kind);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    output.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
}

static string? ClassOf(TokenKind kind) => kind switch
{
    TokenKind.Whitespace or TokenKind.LineBreak => null,
    TokenKind.Comment => "comment",
    TokenKind.ClauseKeyword or TokenKind.Keyword => "keyword",
    TokenKind.Name => "name",
    TokenKind.Text => "string",
    TokenKind.Operator => "operator",
    TokenKind.Punctuation => "punctuation",
    TokenKind.Bad => "bad",
    _ => "number",
};
