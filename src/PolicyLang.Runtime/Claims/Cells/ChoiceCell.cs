using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>One of a fact's choices, by its name or by its label.</summary>
internal static class ChoiceCell
{
    private const int MaxListed = 8;

    public static Localized? Read(string cell, PolicyType type, out Value value)
    {
        if ((type.FindChoice(cell) ?? type.FindChoice(Nfc.Normalize(cell))) is { } choice)
        {
            value = Value.Choice(choice.Name);
            return null;
        }

        value = Value.Unknown;
        string? nearest = NearestName.Find(cell, type.Choices.SelectMany(c => new[] { c.Name, c.Label ?? "" }));
        return nearest is null
            ? new(
                $"{CellText.Show(cell)} is none of the choices; write {List(type, Language.English)}",
                $"{CellText.Show(cell)} 不在选项之中；应为 {List(type, Language.Chinese)}")
            : new(
                $"{CellText.Show(cell)} is none of the choices; did you mean `{nearest}`? The choices are {List(type, Language.English)}",
                $"{CellText.Show(cell)} 不在选项之中，是否为 `{nearest}`？选项有 {List(type, Language.Chinese)}");
    }

    private static string List(PolicyType type, Language language)
    {
        bool chinese = language == Language.Chinese;
        var names = type.Choices.Take(MaxListed)
            .Select(c => c.Label is null ? $"`{c.Name}`" : chinese ? $"`{c.Label}`（`{c.Name}`）" : $"`{c.Name}` ({c.Label})");
        return string.Join(chinese ? "、" : ", ", names) + (type.Choices.Length > MaxListed ? " …" : "");
    }
}
