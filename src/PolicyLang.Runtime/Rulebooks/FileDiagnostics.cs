using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>PL8: findings about files and folders.</summary>
public static class FileDiagnostics
{
    public static readonly DiagnosticRule Missing = new("PL8001", "path-not-found", Severity.Error);
    public static readonly DiagnosticRule Unreadable = new("PL8002", "file-unreadable", Severity.Error);
    public static readonly DiagnosticRule NotUtf8 = new("PL8003", "not-utf8", Severity.Error);
    public static readonly DiagnosticRule NoPolicyFiles = new("PL8004", "no-policy-files", Severity.Error);
    public static readonly DiagnosticRule TooLarge = new("PL8005", "file-too-large", Severity.Error);

    public static Diagnostic MissingAt(string path, string? nearest)
    {
        var diagnostic = new Diagnostic(Missing, null, new Localized($"there is no file or folder `{path}`", $"没有文件或文件夹 `{path}`"));
        return nearest is null ? diagnostic : diagnostic.WithHelp($"did you mean `{nearest}`?", $"是否应为 `{nearest}`？");
    }

    public static Diagnostic UnreadableAt(string path, Localized why) =>
        new(Unreadable, null, new Localized($"`{path}` cannot be read: {why.English}", $"无法读取 `{path}`：{why.Chinese}"));

    /// <summary>The place is the first character that is not UTF-8; the text is shown as GB18030 where it reads as such.</summary>
    public static Diagnostic NotUtf8At(Location location, string encoding) =>
        new Diagnostic(
            NotUtf8,
            location,
            encoding.Length > 0
                ? new Localized($"`{location.Source.Path}` is not UTF-8 text; it looks like {encoding}", $"`{location.Source.Path}` 不是 UTF-8 文本，看来是 {encoding}")
                : new Localized($"`{location.Source.Path}` is not UTF-8 text", $"`{location.Source.Path}` 不是 UTF-8 文本"))
            .WithHelp(
                encoding.Length > 0
                    ? $"save it as UTF-8, for example: iconv -f {encoding} -t UTF-8 `{location.Source.Path}`"
                    : "save the file as UTF-8",
                encoding.Length > 0
                    ? $"请另存为 UTF-8，例如：iconv -f {encoding} -t UTF-8 `{location.Source.Path}`"
                    : "请将文件另存为 UTF-8");

    public static Diagnostic NoPolicyFilesIn(string folder) =>
        new Diagnostic(NoPolicyFiles, null, new Localized($"the folder `{folder}` holds no policy files", $"文件夹 `{folder}` 中没有政策文件"))
            .WithHelp("policy files end in `.policy`; folders inside are searched too", "政策文件的扩展名为 `.policy`；子文件夹也会查找");

    public static Diagnostic TooLargeAt(string path, long bytes, long most) =>
        new Diagnostic(
            TooLarge,
            null,
            new Localized(
                $"`{path}` has {bytes / 1_000_000} MB; a policy file may have {most / 1_000_000} MB",
                $"`{path}` 有 {bytes / 1_000_000} MB；政策文件最多 {most / 1_000_000} MB"))
            .WithHelp("split it: one file for each version of a document", "请拆分：文件的每个版本一个文件");
}
