using System.Reflection;
using Xunit.Sdk;

namespace PolicyLang.Tests.Lsp;

/// <summary>Says which methods of the protocol a test sends over the wire; it fails where they were not sent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WireAttribute(params string[] methods) : BeforeAfterTestAttribute
{
    public IReadOnlyList<string> Methods { get; } = methods;

    public override void After(MethodInfo methodUnderTest) =>
        Assert.All(Methods, method => Assert.True(LspConnection.Sent.ContainsKey(method), $"{methodUnderTest.Name} does not send {method}"));
}
