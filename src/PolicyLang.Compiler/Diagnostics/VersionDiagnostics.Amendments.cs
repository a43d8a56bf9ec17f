using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 5: amendments against the documents they change.</summary>
public static partial class VersionDiagnostics
{
    public static readonly DiagnosticRule CircularAmendmentRule = new("PL5203", "circular-amendment", Severity.Error);
    public static readonly DiagnosticRule NameTheDocumentRule = new("PL5204", "amendment-named-for-its-document", Severity.Error);
    public static readonly DiagnosticRule SameDayRule = new("PL5205", "amendments-of-one-day", Severity.Error);
    public static readonly DiagnosticRule AmendedOutsideRule = new("PL5206", "amended-outside-its-days", Severity.Error);
    public static readonly DiagnosticRule ShortensRule = new("PL5207", "amendment-ends-before-its-document", Severity.Error);
    public static readonly DiagnosticRule NothingToChangeRule = new("PL5208", "nothing-to-change", Severity.Error);
    public static readonly DiagnosticRule SeveralToChangeRule = new("PL5209", "several-to-change", Severity.Error);
    public static readonly DiagnosticRule InheritedRule = new("PL5210", "inherited-clause", Severity.Error);
    public static readonly DiagnosticRule ChangedTwiceRule = new("PL5211", "changed-twice", Severity.Error);
    public static readonly DiagnosticRule BreaksInheritedRule = new("PL5212", "breaks-inherited-clause", Severity.Error);
    public static readonly DiagnosticRule GapRule = new("PL5213", "gap-in-a-promise", Severity.Error);
    public static readonly DiagnosticRule NothingBesideRule = new("PL5214", "also-beside-nothing", Severity.Error);
    public static readonly DiagnosticRule RepealsAmendmentRule = new("PL5215", "repeals-an-amendment", Severity.Error);

    public static Diagnostic CircularAmendment(Location at, string circle) =>
        new Diagnostic(CircularAmendmentRule, at, new($"amendments in a circle: {circle}", $"修改构成循环：{circle}"))
        .WithHelp("an amendment names a document that amends none", "修改的对象应是一份独立的文件");

    /// <summary>`amends` and `under` name a document as it stands, with all its amendments.</summary>
    public static Diagnostic NameTheDocument(Location at, string amendment, string document) =>
        new Diagnostic(NameTheDocumentRule, at, new(
            $"`{amendment}` is itself an amendment, of `{document}`",
            $"`{amendment}` 本身是对 `{document}` 的修改"))
        .WithHelp(
            $"name the document: `{document}` stands for it as amended, day by day",
            $"请写文件本身：`{document}` 即按日期计入全部修改后的文件")
        .WithFix($"write `{document}`", $"改为 `{document}`", new TextEdit(at.Span, document));

    public static Diagnostic SameDay(Location at, string document, DateOnly day, Location other, string otherName) =>
        new Diagnostic(SameDayRule, at, new($"two amendments of `{document}` on {Day(day)}", $"`{document}` 在 {Day(day)} 有两次修改"))
        .WithLabel(other, $"the other, `{otherName}`", $"另一次：`{otherName}`")
        .WithHelp("which comes first is not clear: put both into one file, or give them different days", "先后不明：请合为一个文件，或使用不同的日期");

    public static Diagnostic AmendedOutside(Location at, string document, DateOnly from, DateOnly? first, DateOnly? last, Location documentAt, Location? repealed)
    {
        var days = new Localized(
            $"{(first is { } f ? Day(f) : "open")} to {(last is { } l ? Day(l) : "open")}", $"{(first is { } a ? Day(a) : "不限")} 至 {(last is { } b ? Day(b) : "不限")}");
        var diagnostic = new Diagnostic(AmendedOutsideRule, at, new(
            $"on the day before {Day(from)} `{document}` is not in force ({days.English})",
            $"{Day(from)} 的前一天 `{document}` 不在有效期内（{days.Chinese}）"))
            .WithLabel(documentAt, "the document", "该文件");
        return (repealed is null ? diagnostic : diagnostic.WithLabel(repealed, "repealed here", "在这里废止"))
            .WithHelp(
                "an amendment changes what is in force on the day before; from the day after the document's end it must say until when: `effective from … to …`",
                "修改的是前一天有效的文件；自文件终止的次日起修改的，须写明延长到何日：`施行 自 … 至 …`");
    }

    public static Diagnostic Shortens(Location at, string document, DateOnly own, DateOnly? last) =>
        new Diagnostic(ShortensRule, at, new(
            $"until {Day(own)}, while `{document}` lasts {(last is { } day ? $"until {Day(day)}" : "without end")}",
            $"写明至 {Day(own)}，而 `{document}` {(last is { } end ? $"有效至 {Day(end)}" : "没有终点")}"))
        .WithHelp(
            "does the document end then, or the change? leave the end out; a later amendment changes back, and a document ends by `repeals`",
            "是文件终止，还是修改恢复原状？请不写终点；恢复原状请另作修改，终止文件请写 `废止`");

    /// <summary><paramref name="there"/>: what there is of the kind, with the text that would name it.</summary>
    public static Diagnostic NothingToChange(Location at, string written, Localized where, ImmutableArray<string> there)
    {
        var diagnostic = new Diagnostic(NothingToChangeRule, at, new($"{where.English} has no `{written}`", $"{where.Chinese} 没有 `{written}`"));
        string listed = string.Join(", ", there.Select(t => $"`{t}`"));
        return there.IsEmpty
            ? diagnostic.WithHelp("only what is inherited can be changed; to add something, write it as it is", "只能修改原有的条款；新增的条款请直接写")
            : diagnostic.WithHelp($"there is {listed}", $"原有：{listed}");
    }

    public static Diagnostic SeveralToChange(Location at, string written, Location first, Location second) =>
        new Diagnostic(SeveralToChangeRule, at, new($"`{written}` could be several inherited clauses", $"`{written}` 对应多个原有条款"))
        .WithLabel(first, "this one", "这一条")
        .WithLabel(second, "or this one", "或这一条")
        .WithHelp("say what tells it apart (`over` the benefits a cap covers), or remove the benefit and write it anew", "请写明其不同之处（上限可用 `涵盖` 指明奖补），或删去该奖补后重写");

    /// <summary>What is added has a twin, or, of a cap, a companion, among what is inherited.</summary>
    public static Diagnostic Inherited(Location at, Location inherited, bool mayStandBeside)
    {
        var diagnostic = new Diagnostic(InheritedRule, at, new(
            "there is an inherited clause already: does this one take its place?",
            "原有条款中已有此类：这一条是替换它吗？"))
            .WithLabel(inherited, "the inherited one", "原有条款");
        return mayStandBeside
            ? diagnostic.WithHelp("write `replace` where it takes its place, `also` where both hold", "替换原有条款写 `替换`，两者并存写 `另加`")
            : diagnostic.WithHelp("write `replace`", "请写 `替换`");
    }

    /// <summary>A table or a stacking of an inherited name; it is written anew after it was taken away.</summary>
    public static Diagnostic InheritedBlock(Location at, Keyword word, string name, Location inherited) =>
        new Diagnostic(InheritedRule, at, new($"`{name}` is inherited", $"`{name}` 为原有内容"))
        .WithLabel(inherited, "the inherited one", "原有内容")
        .WithHelp($"take it away first: `remove {word.English} {name}`, or choose another name", $"请先 `删去 {word.Chinese} {name}`，或另起名称");

    public static Diagnostic ChangedTwice(Location at, Location first) =>
        new Diagnostic(ChangedTwiceRule, at, new("this is changed already by this amendment", "本次修改已改过这一条款"))
        .WithLabel(first, "first changed here", "最先在这里修改")
        .WithHelp("say in one line what becomes of it", "请在一行内写明修改结果");

    /// <summary>What an inherited clause is wrong about, once this amendment holds.</summary>
    public static Diagnostic BreaksInherited(Location at, Diagnostic finding)
    {
        var diagnostic = new Diagnostic(BreaksInheritedRule, at, new(
            $"with this change an inherited clause no longer holds: {finding.Message.English}",
            $"如此修改后，原有条款不再成立：{finding.Message.Chinese}"));
        return (finding.Location is { } place ? diagnostic.WithLabel(place, "the inherited clause", "原有条款") : diagnostic)
            .WithHelp("change that clause too: `replace` or `remove` it", "请一并 `替换` 或 `删去` 该条款");
    }

    /// <summary><paramref name="promising"/>: the version that promised these days.</summary>
    public static Diagnostic Gap(Location at, string benefit, DateOnly first, DateOnly last, Location promising) =>
        new Diagnostic(GapRule, at, new(
            $"no version of `{benefit}` decides events from {Day(first)} to {Day(last)}",
            $"{Day(first)} 至 {Day(last)} 的事项，`{benefit}` 没有任何版本核定"))
        .WithLabel(promising, "this version promised them and ends before", "该版本承诺过这些日期，却在此前终止")
        .WithHelp(
            "let this version begin on the day after the other ends, or say by a `transition` under which document these events are decided",
            "请让本版本紧接前一版本开始，或用 `过渡` 写明这些事项依照哪份文件");

    public static Diagnostic NothingBeside(Location at) =>
        new Diagnostic(NothingBesideRule, at, new("nothing of the kind is inherited, beside which this could stand", "原有条款中没有此类，谈不上另加"))
        .WithHelp("leave `also` out", "请删去 `另加`");

    public static Diagnostic RepealsAmendment(Location at, string amendment, string document) =>
        new Diagnostic(RepealsAmendmentRule, at, new(
            $"`{amendment}` is an amendment, of `{document}`: what it changed stands in that document now",
            $"`{amendment}` 是对 `{document}` 的修改：其内容已成为该文件的一部分"))
        .WithHelp(
            $"repeal `{document}`, or write an amendment of it that changes back",
            $"请废止 `{document}`，或另作修改恢复原状");
}
