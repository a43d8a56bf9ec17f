namespace PolicyLang.Compiler.Diagnostics;

public enum Severity
{
    /// <summary>Something worth knowing; never fails a run.</summary>
    Note,
    Warning,
    Error,
}
