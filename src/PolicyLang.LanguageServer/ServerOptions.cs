using PolicyLang.Compiler.Text;

namespace PolicyLang.LanguageServer;

/// <summary>
/// What the server is started with: the language to speak where the client names none, its version, where it may write a fault that no
/// client hears, and the folder with the pages of diagnostics (null: there is none).
/// </summary>
public sealed record ServerOptions(Language Language, string Version, Action<string> Report, string? DiagnosticPages);
