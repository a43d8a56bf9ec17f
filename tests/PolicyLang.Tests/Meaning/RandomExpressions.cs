using PolicyLang.Compiler.Types;

namespace PolicyLang.Tests.Meaning;

/// <summary>Well-typed expressions at random, over facts m, n (money), r, s (rates), c, d (counts), x (a number), b (bool) and two days, e and f.</summary>
internal sealed class RandomExpressions(int seed)
{
    private readonly Random random = new(seed);

    internal string Of(TypeKind type, int depth) => depth == 0 ? Leaf(type) : type switch
    {
        TypeKind.Money => Pick(
            () => $"({M(depth)} + {M(depth)})",
            () => $"({M(depth)} - {M(depth)})",
            () => $"({M(depth)} * {N(depth)})",
            () => $"({R(depth)} * {M(depth)})",
            () => $"(({R(depth)}) of ({M(depth)}))",
            () => $"({M(depth)} / {N(depth)})",
            () => $"({M(depth)} / {R(depth)})",
            () => $"min({M(depth)}, {M(depth)})",
            () => $"max({M(depth)}, {M(depth)}, {M(depth)})",
            () => $"round({M(depth)}, {Pick(() => "0.01元", () => "3元", () => "1万元")})",
            () => $"-({M(depth)})",
            () => $"(if {B(depth)} then {M(depth)} else {M(depth)})",
            () => $"sum({M(depth)} per claimant)",
            () => $"max({M(depth)} per claimant)"),
        TypeKind.Rate => Pick(() => $"({R(depth)} + {R(depth)})", () => $"({R(depth)} * {R(depth)})", () => $"({R(depth)} / {N(depth)})", () => $"max({R(depth)}, {R(depth)})"),
        TypeKind.Number => Pick(
            () => $"({N(depth)} + {N(depth)})",
            () => $"({N(depth)} * {N(depth)})",
            () => $"({N(depth)} - {N(depth)})",
            () => $"({M(depth)} / {M(depth)})",
            () => $"({R(depth)} / {R(depth)})",
            () => "(days from e to f)",
            () => "(months from f to e)",
            () => $"round({N(depth)}, 0.5)"),
        _ => Pick(() => $"({M(depth)} > {M(depth)})", () => $"({N(depth)} = {N(depth)})", () => $"({R(depth)} <= {R(depth)})", () => $"({B(depth)} and not {B(depth)})"),
    };

    private string M(int depth) => Of(TypeKind.Money, random.Next(depth));

    private string R(int depth) => Of(TypeKind.Rate, random.Next(depth));

    private string N(int depth) => Of(TypeKind.Number, random.Next(depth));

    private string B(int depth) => Of(TypeKind.Bool, random.Next(depth));

    private string Leaf(TypeKind type) => type switch
    {
        TypeKind.Money => Pick(() => "m", () => "n", () => "0元", () => "0.07元", () => "30万元"),
        TypeKind.Rate => Pick(() => "r", () => "s", () => "10%", () => "3.85‰"),
        TypeKind.Number => Pick(() => "c", () => "d", () => "x", () => "3", () => "0.7", () => "365"),
        _ => Pick(() => "b", () => "yes"),
    };

    private string Pick(params Func<string>[] forms) => forms[random.Next(forms.Length)]();
}
