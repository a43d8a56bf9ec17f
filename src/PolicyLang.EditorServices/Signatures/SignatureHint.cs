using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Signatures;

/// <summary>A part to fill in, by its place in the signature's label.</summary>
public sealed record SignatureParameter(TextSpan InLabel, Localized Text);

/// <summary>One way to write something; <paramref name="Active"/> is the parameter the cursor is at.</summary>
public sealed record Signature(string Label, ImmutableArray<SignatureParameter> Parameters, int Active, Localized Text);

/// <summary>The ways to write what the cursor is in, and the one that is being written.</summary>
public sealed record SignatureHint(ImmutableArray<Signature> Signatures, int Active);
