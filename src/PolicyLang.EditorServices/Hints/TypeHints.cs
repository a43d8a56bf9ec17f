using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Hints;

/// <summary>What a `let` is: money, a rate, a count of 件. One that is a literal says it itself.</summary>
internal static class TypeHints
{
    public static IEnumerable<InlayHint> In(DocumentView view, TextSpan range)
    {
        var lets = SyntaxItems.All(view.Tree).OfType<LetClauseSyntax>()
            .Where(l => l.Span.Start <= range.End && l.Span.End >= range.Start && !l.Name.IsMissing && l.Value is not LiteralSyntax).ToList();
        if (lets.Count == 0)
        {
            yield break;
        }

        var bound = view.Rulebook.Compilation.Model.Benefits.SelectMany(b => b.Lets).ToLookup(l => l.Symbol.Location);
        foreach (var let in lets)
        {
            if (bound[new Location(view.Source, let.Name.Span)].FirstOrDefault() is { Value.Type: { IsError: false } type } && Words(type) is { } words)
            {
                yield return new InlayHint((let.Label?.Span ?? let.Name.Span).End, HintKinds.Types, new($": {words.English}", $"：{words.Chinese}"), TypeWords.Name(type));
            }
        }
    }

    /// <summary>As a fact's declaration writes it.</summary>
    private static Localized? Words(PolicyType type)
    {
        string? name = type.Kind switch
        {
            TypeKind.Money => "money",
            TypeKind.Number => "number",
            TypeKind.Count => "count",
            TypeKind.Rate => "rate",
            TypeKind.Date => "date",
            TypeKind.Text => "text",
            TypeKind.Bool => "bool",
            _ => null,
        };
        return name is null || BuiltinNames.Find(BuiltinPlace.Type, name) is not { } builtin
            ? type.Kind is TypeKind.Choice or TypeKind.Span ? TypeWords.Name(type) : null
            : type.Classifier is { } unit ? new($"{builtin.English} {unit}", $"{builtin.Chinese} {unit}") : new(builtin.English, builtin.Chinese);
    }
}
