using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLang.Tests.Extension;

/// <summary>The editor's grammar of colours, made from the keyword table. It is good without a server; the server's tokens refine it.</summary>
internal static class TextMateGrammar
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write() => new JsonObject
    {
        ["information_for_contributors"] = Text("Made from src/PolicyLang.Compiler/Syntax/Keywords.cs: POLICYLANG_REWRITE=1 dotnet test --filter TextMateGrammarTests"),
        ["name"] = Text("PolicyLang"),
        ["scopeName"] = Text("source.policy"),
        ["patterns"] = Includes("block"),
        ["repository"] = Repository(),
    }.ToJsonString(Written);

    private static JsonObject Repository() => new()
    {
        ["block"] = Group("comment", "owner", "fact", "expect", "changed", "clause", "list", "round", "word"),
        ["comment"] = Group(Match("//.*$", "comment.line.double-slash.policy")),

        // policy, article, benefit, test, transition: what stands between their braces are clauses.
        ["owner"] = Group(
            Span("⟨first⟩(⟨article⟩|article(?=⟨ws⟩*[\"“{｛]))", "(?<=[}｝])|(?=[}｝])|(?=⟨first⟩(?:⟨article⟩|⟨keyword⟩))", ["keyword.control.article.policy"], "meta.article.policy", "comment", "braces", "word"),
            Span("⟨first⟩(?=⟨keyword⟩)(⟨owner⟩)⟨E⟩(?:⟨ws⟩+(⟨name⟩))?", "(?<=[}｝])|(?=[}｝])|(?=⟨first⟩(?:⟨article⟩|⟨keyword⟩))", ["keyword.control.block.policy", "entity.name.type.policy"], "meta.block.policy", "comment", "braces", "word")),
        ["braces"] = Group(Span("([{｛])", "([}｝])", ["punctuation.section.block.begin.policy"], null, "block", ["punctuation.section.block.end.policy"])),

        ["fact"] = Group(Span("⟨first⟩(?=⟨keyword⟩)(⟨fact⟩)⟨E⟩(?:⟨ws⟩+(⟨name⟩))?", "$|(?=[}｝])", ["keyword.control.clause.policy", "variable.parameter.fact.policy"], "meta.fact.policy", "comment", "type", "list", "round", "word")),
        ["type"] = Group(Match("([:：])⟨ws⟩*(⟨type⟩)⟨E⟩", null, "punctuation.separator.policy", "support.type.policy")),
        ["expect"] = Group(Span("⟨first⟩(?=⟨keyword⟩)(⟨expect⟩)⟨E⟩(?:⟨ws⟩+(⟨name⟩))?", "$|(?=[}｝])", ["keyword.control.clause.policy", "variable.other.policy"], "meta.expect.policy", "comment", "outcome", "word")),
        ["outcome"] = Group(Match("⟨B⟩⟨outcome⟩⟨E⟩", "support.constant.outcome.policy")),

        // A clause inside another: also cap …, replace cap …, replace require "…" with require …
        ["changed"] = Group(
            Match("⟨first⟩(⟨also⟩)⟨E⟩⟨ws⟩+(⟨keyword⟩)", null, "keyword.control.clause.policy", "keyword.control.clause.policy"),
            Match("⟨first⟩(⟨replace⟩)⟨E⟩(?!.*⟨B⟩⟨with⟩⟨E⟩⟨ws⟩+⟨keyword⟩)⟨ws⟩+(⟨keyword⟩)", null, "keyword.control.clause.policy", "keyword.control.clause.policy"),
            Match("⟨B⟩(⟨with⟩)⟨E⟩⟨ws⟩+(⟨keyword⟩)", null, "keyword.other.policy", "keyword.control.clause.policy")),
        ["clause"] = Group(Match("⟨first⟩(⟨keyword⟩)", null, "keyword.control.clause.policy")),

        // Names, not clauses, stand between these.
        ["list"] = Group(Span("([{｛])", "([}｝])|(?=⟨breaksList⟩)", ["punctuation.section.list.begin.policy"], null, "names", ["punctuation.section.list.end.policy"])),
        ["round"] = Group(Span("([(（])", "([)）])|(?=[}｝])|(?=⟨breaksList⟩)", ["punctuation.section.parens.begin.policy"], null, "names", ["punctuation.section.parens.end.policy"])),
        ["names"] = Group("comment", "list", "round", "word"),

        ["word"] = Group("string", "keyword", "literal", "call", "name", "mark"),
        ["string"] = Group(Match("⟨string⟩", "string.quoted.double.policy"), Match("\"[^\"]*$|“(?<u>“(?:\\g<u>|[^“”])*”|[^“”])*$|”[^“”]*$", "string.quoted.double.unclosed.policy")),
        ["keyword"] = Group(
            Match("⟨B⟩⟨article⟩", "keyword.control.article.policy"),
            Match("⟨B⟩(per⟨E⟩⟨ws⟩+|(?<=每))(⟨key⟩)⟨E⟩", null, "keyword.other.policy", "variable.language.key.policy"),
            Match("(每)⟨ws⟩*(?:(⟨key⟩)⟨E⟩)?", null, "keyword.other.policy", "variable.language.key.policy"),
            Match("⟨B⟩per⟨E⟩|⟨B⟩⟨of⟩⟨E⟩|的", "keyword.other.policy"),
            Match("⟨B⟩⟨phrase⟩⟨E⟩", "keyword.other.phrase.policy"),
            Match("⟨B⟩⟨logic⟩⟨E⟩", "keyword.operator.logical.policy"),
            Match("⟨B⟩⟨choice⟩⟨E⟩", "keyword.control.conditional.policy"),
            Match("⟨B⟩⟨constant⟩⟨E⟩", "constant.language.policy"),
            Match("⟨B⟩(?:⟨span⟩⟨E⟩(?=⟨ws⟩+⟨from⟩⟨E⟩)|⟨top⟩⟨E⟩(?=⟨ws⟩*⟨D⟩)|⟨signed⟩⟨E⟩(?!⟨ws⟩*[:：])|⟨inner⟩⟨E⟩(?!⟨ws⟩*[:：=＝]))", "keyword.other.policy")),
        ["literal"] = Group(
            Match("⟨D⟩{4}[-/.．－／]⟨D⟩⟨D⟩?[-/.．－／]⟨D⟩⟨D⟩?|⟨D⟩{4}⟨hs⟩*年⟨hs⟩*⟨D⟩⟨D⟩?⟨hs⟩*月(?:⟨hs⟩*⟨D⟩⟨D⟩?⟨hs⟩*日)?", "constant.numeric.date.policy"),
            Match("⟨num⟩⟨hs⟩*[十百千万亿]*元⟨E⟩", "constant.numeric.money.policy"),
            Match("⟨num⟩⟨hs⟩*[%％‰]", "constant.numeric.rate.policy"),
            Match("⟨num⟩⟨hs⟩*⟨unit⟩⟨E⟩", "constant.numeric.span.policy"),
            Match("⟨num⟩⟨L⟩+", "constant.numeric.count.policy"),
            Match("⟨num⟩", "constant.numeric.policy")),
        ["call"] = Group(Match("⟨B⟩⟨function⟩(?=⟨ws⟩*[(（])", "support.function.policy")),
        ["name"] = Group(Match("⟨name⟩(?=⟨ws⟩*[:：])", "variable.other.property.policy"), Match("⟨name⟩", "variable.other.policy")),
        ["mark"] = Group(
            Match("[<>＜＞]?[=＝][<>]?|[!！][=＝]|[≥≤≠<>＜＞]", "keyword.operator.comparison.policy"),
            Match("[-+＋－*×＊÷／]|/(?!/)", "keyword.operator.arithmetic.policy"),
            Match("[:：,，、;；]", "punctuation.separator.policy")),
    };

    private static JsonObject Match(string pattern, string? scope, params string[] captures)
    {
        var rule = new JsonObject { ["match"] = Text(GrammarPattern.Expand(pattern)) };
        if (scope is not null)
        {
            rule["name"] = Text(scope);
        }

        if (captures.Length > 0)
        {
            rule["captures"] = Captures(captures);
        }

        return rule;
    }

    private static JsonObject Span(string begin, string end, string[] captures, string? scope, params string[] inside) =>
        Span(begin, end, captures, scope, inside, []);

    private static JsonObject Span(string begin, string end, string[] captures, string? scope, string inside, string[] endCaptures) =>
        Span(begin, end, captures, scope, [inside], endCaptures);

    private static JsonObject Span(string begin, string end, string[] captures, string? scope, string[] inside, string[] endCaptures)
    {
        var rule = new JsonObject
        {
            ["begin"] = Text(GrammarPattern.Expand(begin)),
            ["beginCaptures"] = Captures(captures),
            ["end"] = Text(GrammarPattern.Expand(end)),
        };
        if (endCaptures.Length > 0)
        {
            rule["endCaptures"] = Captures(endCaptures);
        }

        if (scope is not null)
        {
            rule["name"] = Text(scope);
        }

        rule["patterns"] = Includes(inside);
        return rule;
    }

    private static JsonObject Group(params string[] names) => new() { ["patterns"] = Includes(names) };

    private static JsonObject Group(params JsonObject[] rules) => new() { ["patterns"] = new JsonArray([.. rules]) };

    private static JsonArray Includes(params string[] names) => [.. names.Select(n => (JsonNode)new JsonObject { ["include"] = Text("#" + n) })];

    private static JsonObject Captures(string[] names)
    {
        var captures = new JsonObject();
        for (int i = 0; i < names.Length; i++)
        {
            captures[$"{i + 1}"] = new JsonObject { ["name"] = Text(names[i]) };
        }

        return captures;
    }

    private static JsonValue Text(string text) => JsonValue.Create(text);
}
