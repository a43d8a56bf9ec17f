using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler;

/// <summary>
/// Gives the compiler the data files that tables name; it does no IO itself. The path is the one written in the policy, relative to
/// the policy's own file. Null where there is no such file.
/// </summary>
public delegate SourceText? DataFiles(SourceText policy, string relativePath);
