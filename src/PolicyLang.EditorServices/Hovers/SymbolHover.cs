using System.Globalization;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>What a name stands for: its declaration, its type, where it is declared; of benefits and articles the official words.</summary>
internal static class SymbolHover
{
    public static string? Of(DocumentView view, Occurrence name, Language language) =>
        name.Symbol.Kind == SymbolKind.Builtin ? WordHover.Of(name, language) : Of(view, name.Symbol, language);

    /// <summary>Of what is declared under that key; null where nothing is.</summary>
    public static string? Of(DocumentView view, SymbolKey symbol, Language language)
    {
        var all = view.Rulebook.Scope.Declarations.Where(d => d.Symbol == symbol).ToList();
        if ((all.FirstOrDefault(d => d.Name.Source == view.Source) ?? all.LastOrDefault()) is not { } declaration)
        {
            return null;
        }

        var text = new MarkdownText(language);
        switch (declaration.Syntax)
        {
            case PolicySyntax policy:
                PolicyHover.Policy(view, policy, declaration, text);
                break;
            case ArticleSyntax article:
                PolicyHover.Article(article, text);
                break;
            case BenefitSyntax benefit:
                PolicyHover.Benefit(view, benefit, declaration, all.Count, text);
                break;
            case FactClauseSyntax fact:
                Fact(view, fact, declaration, text);
                break;
            case LetClauseSyntax:
                Let(view, declaration, text);
                break;
            default:
                text.Code(FirstLines(declaration)).Say(KindOf(symbol));
                break;
        }

        return text.Say(Place(declaration)).ToString();
    }

    private static void Fact(DocumentView view, FactClauseSyntax syntax, SymbolDeclaration declaration, MarkdownText text)
    {
        text.Code(FirstLines(declaration));
        if (SemanticSymbols.Fact(view.Rulebook, declaration) is not { } symbol)
        {
            return;
        }

        var type = TypeWords.Name(symbol.Type);
        string english = $"a fact: {type.English}";
        string chinese = $"填报项：{type.Chinese}";
        if (symbol.Type.IsNumeric && !symbol.IsSigned)
        {
            (english, chinese) = (english + ", 0 or more", chinese + "，不小于0");
        }

        if (symbol.ByAuthority)
        {
            (english, chinese) = (english + ", given by the office", chinese + "，由主管部门核定");
        }

        if (syntax.Default is not null && !symbol.Default.IsUnknown)
        {
            var value = ValueText.Of(symbol.Default, symbol.Type);
            (english, chinese) = (english + $"; where it is left out, {value.English}", chinese + $"；未填时为{value.Chinese}");
        }

        text.Say(english, chinese);
    }

    private static void Let(DocumentView view, SymbolDeclaration declaration, MarkdownText text)
    {
        text.Code(FirstLines(declaration));
        if (SemanticSymbols.Let(view.Rulebook, declaration) is { Value.Type: { IsError: false } type })
        {
            var words = TypeWords.Name(type);
            text.Say($"a step of the calculation: {words.English}", $"计算步骤：{words.Chinese}");
        }
    }

    private static Localized KindOf(SymbolKey symbol) => symbol.Kind switch
    {
        SymbolKind.Choice => new($"a choice of `{Owner(symbol)}`", $"`{Owner(symbol)}` 的选项"),
        SymbolKind.Table => new("a table", "数据表"),
        SymbolKind.Reading => new("a reading: a point the text leaves open", "口径：原文未明确之处"),
        SymbolKind.ReadingChoice => new($"a choice of the reading `{Owner(symbol)}`", $"口径 `{Owner(symbol)}` 的选项"),
        SymbolKind.Stacking => new("a stacking", "叠加规则"),
        SymbolKind.TestClaim => new("a claim of a test", "测试中的申报"),
        SymbolKind.Event => new("what the event date is the date of", "发生日期所指的日期"),
        SymbolKind.Fact => new("the amount that the office decides", "由主管部门核定的金额"),
        _ => Localized.Empty,
    };

    /// <summary>The fact or reading of a choice.</summary>
    private static string Owner(SymbolKey choice) => choice.Container[(choice.Container.LastIndexOf('/') + 1)..];

    private static Localized Place(SymbolDeclaration declaration)
    {
        string file = ShortPlace.FileOf(declaration.Name);
        string line = (declaration.Name.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        return new($"declared in {file}, line {line}", $"声明于 {file} 第 {line} 行");
    }

    /// <summary>The declaration's own words; of a long one the beginning.</summary>
    private static string FirstLines(SymbolDeclaration declaration)
    {
        string[] lines = declaration.Name.Source[declaration.Extent].ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Take(8)) + (lines.Length > 8 ? "\n…" : "");
    }
}
