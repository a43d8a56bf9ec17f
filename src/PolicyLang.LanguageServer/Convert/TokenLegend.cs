using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Classification;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>
/// Classes of words as the protocol names them. A class has a name of its own and, for clients that do not say they know it, the nearest of
/// the protocol's. The legend told has all names; a client is only sent those it knows.
/// </summary>
internal sealed class TokenLegend
{
    private const int Unknown = -1;

    /// <summary>Of each class the names it may go by, the most telling first.</summary>
    private static readonly FrozenDictionary<TokenClass, string[]> Names = new Dictionary<TokenClass, string[]>
    {
        [TokenClass.ClauseKeyword] = ["clauseKeyword", "keyword"],
        [TokenClass.Keyword] = ["keyword"],
        [TokenClass.Policy] = ["policy", "namespace"],
        [TokenClass.Article] = ["article", "namespace"],
        [TokenClass.Benefit] = ["benefit", "class"],
        [TokenClass.Fact] = ["fact", "property"],
        [TokenClass.Choice] = ["enumMember"],
        [TokenClass.Let] = ["variable"],
        [TokenClass.Table] = ["table", "struct"],
        [TokenClass.Reading] = ["reading", "enum"],
        [TokenClass.Stacking] = ["stacking", "interface"],
        [TokenClass.TestClaim] = ["testClaim", "parameter"],
        [TokenClass.Type] = ["type"],
        [TokenClass.Function] = ["function"],
        [TokenClass.Key] = ["key", "property"],
        [TokenClass.Outcome] = ["outcome", "enumMember"],
        [TokenClass.Unit] = ["unit", "type"],
        [TokenClass.Column] = ["column", "property"],
        [TokenClass.Code] = ["code", "macro"],
        [TokenClass.Money] = ["money", "number"],
        [TokenClass.Rate] = ["rate", "number"],
        [TokenClass.Number] = ["number"],
        [TokenClass.Date] = ["date", "number"],
        [TokenClass.Duration] = ["span", "number"],
        [TokenClass.OfficialText] = ["officialText", "string"],
        [TokenClass.Label] = ["string"],
        [TokenClass.Comment] = ["comment"],
        [TokenClass.Operator] = ["operator"],
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<string> Types = [.. Names.OrderBy(n => n.Key).SelectMany(n => n.Value).Distinct()];

    /// <summary>In the order of their bits.</summary>
    private static readonly ImmutableArray<string> Modifiers = ["declaration", "modification", "defaultLibrary", "byAuthority", "documentation"];

    private static readonly ImmutableArray<string> Standard =
    [
        "namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable", "property", "enumMember", "event",
        "function", "method", "macro", "keyword", "modifier", "comment", "string", "number", "regexp", "operator", "declaration", "definition",
        "readonly", "static", "deprecated", "abstract", "async", "modification", "documentation", "defaultLibrary",
    ];

    public static readonly SemanticTokensOptions Options =
        new(new SemanticTokensLegend(Types, Modifiers), Range: true, Full: new SemanticTokensFull(Delta: true));

    private readonly FrozenDictionary<TokenClass, int> types;
    private readonly int knownModifiers;

    public TokenLegend(ClientTraits client)
    {
        bool Knows(ImmutableArray<string> told, string name) => (told.IsDefaultOrEmpty ? Standard : told).Contains(name);
        types = Names.ToFrozenDictionary(
            n => n.Key, n => n.Value.FirstOrDefault(name => Knows(client.TokenTypes, name)) is { } known ? Types.IndexOf(known) : Unknown);
        knownModifiers = Modifiers.Select((name, bit) => Knows(client.TokenModifiers, name) ? 1 << bit : 0).Sum();
    }

    /// <summary>The tokens in the protocol's numbers; those of classes the client has no name for are left out.</summary>
    public ImmutableArray<int> Encode(SourceText source, ImmutableArray<ClassifiedToken> tokens)
    {
        var data = ImmutableArray.CreateBuilder<int>(tokens.Length * 5);
        var before = new LinePosition(0, 0);
        foreach (var token in tokens.Where(t => types[t.Class] != Unknown))
        {
            var at = source.PositionAt(token.Span.Start);
            data.Add(at.Line - before.Line);
            data.Add(at.Line == before.Line ? at.Character - before.Character : at.Character);
            data.Add(token.Span.Length);
            data.Add(types[token.Class]);
            data.Add(Bits(token) & knownModifiers);
            before = at;
        }

        return data.ToImmutable();
    }

    private static int Bits(ClassifiedToken token) => (int)token.Traits | (token.Class == TokenClass.OfficialText ? 16 : 0);
}
