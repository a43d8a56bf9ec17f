using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Claims;

/// <summary>Small plans for the tests of claim files, which need facts and no rules.</summary>
internal static class ClaimPlans
{
    public static Origin Origin { get; } = new(new Location(new SourceText("sample.policy", ""), new TextSpan(0, 0)), null);
}
