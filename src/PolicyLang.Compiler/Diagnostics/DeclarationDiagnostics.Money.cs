using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 2: caps that several benefits have together.</summary>
public static partial class DeclarationDiagnostics
{
    public static readonly DiagnosticRule CoveredTwiceRule = new("PL2401", "covered-twice", Severity.Error);
    public static readonly DiagnosticRule NothingCoveredRule = new("PL2402", "nothing-covered", Severity.Error);
    public static readonly DiagnosticRule OwnerNotCoveredRule = new("PL2403", "own-benefit-not-covered", Severity.Error);

    /// <param name="written">The name and the comma before it.</param>
    public static Diagnostic CoveredTwice(Location at, string name, TextSpan written) =>
        new Diagnostic(CoveredTwiceRule, at, new($"`{name}` is named twice behind `over`", $"`涵盖` 后面 `{name}` 写了两次"))
        .WithHelp("name each benefit once", "每项奖补只写一次")
        .WithFix($"take the second `{name}` out", $"删去第二个 `{name}`", new TextEdit(written, ""));

    public static Diagnostic NothingCovered(Location at) =>
        new Diagnostic(NothingCoveredRule, at, new("this cap is of no benefit: there is none around it", "这里没有奖补，封顶无所指"))
        .WithHelp(
            "name the benefits it covers, `cap … over a, b`, or put it into the benefit it is for",
            "写明涵盖哪些奖补：`封顶 … 涵盖 甲, 乙`；只对一项的，写在该奖补内");

    /// <param name="last">The last name behind `over`.</param>
    public static Diagnostic OwnerNotCovered(Location last, string name) =>
        new Diagnostic(OwnerNotCoveredRule, last, new(
            $"the cap stands in `{name}`, and does not cover it",
            $"该封顶写在 `{name}` 内，却不涵盖它"))
        .WithHelp(
            $"name `{name}` too; a cap that is none of this benefit stands in the article or in the header",
            $"请加上 `{name}`；与本奖补无关的封顶，写在条文或文件开头")
        .WithFix($"add `{name}`", $"加上 `{name}`", new TextEdit(last.Span.After, $", {name}"));
}
