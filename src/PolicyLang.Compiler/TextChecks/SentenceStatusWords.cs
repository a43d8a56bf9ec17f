using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>What became of a sentence, as people read it.</summary>
public static class SentenceStatusWords
{
    public static Localized Text(this SentenceStatus status) => status switch
    {
        SentenceStatus.Title => new("heading", "标题"),
        SentenceStatus.Computed => new("computed", "计算"),
        SentenceStatus.Discretionary => new("discretionary", "主管核定"),
        SentenceStatus.Declaratory => new("declaratory", "宣示"),
        SentenceStatus.NotComputed => new("not computed", "不计算"),
        SentenceStatus.Awaiting => new("awaiting", "有待"),
        SentenceStatus.Unaccounted => new("open", "未落实"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
