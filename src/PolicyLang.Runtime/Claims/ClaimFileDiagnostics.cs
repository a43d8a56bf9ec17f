using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims.Cells;

namespace PolicyLang.Runtime.Claims;

/// <summary>PL6050 to PL6099: a file of claims that cannot be read, or not all of it. What is wrong with one claim is its decision's reason.</summary>
public static class ClaimFileDiagnostics
{
    public static readonly DiagnosticRule MissingRule = new("PL6050", "claims-file-missing", Severity.Error);
    public static readonly DiagnosticRule FolderRule = new("PL6051", "claims-file-is-a-folder", Severity.Error);
    public static readonly DiagnosticRule UnreadableRule = new("PL6052", "claims-file-unreadable", Severity.Error);
    public static readonly DiagnosticRule TooLargeRule = new("PL6053", "claims-file-too-large", Severity.Error);
    public static readonly DiagnosticRule EmptyRule = new("PL6054", "claims-file-empty", Severity.Error);
    public static readonly DiagnosticRule NotTextRule = new("PL6055", "claims-file-not-text", Severity.Error);
    public static readonly DiagnosticRule UnknownEncodingRule = new("PL6056", "unknown-encoding", Severity.Error);
    public static readonly DiagnosticRule DamagedTextRule = new("PL6057", "damaged-text", Severity.Warning);
    public static readonly DiagnosticRule WrongDelimiterRule = new("PL6058", "wrong-delimiter", Severity.Error);
    public static readonly DiagnosticRule MissingHeaderRule = new("PL6059", "missing-header", Severity.Error);
    public static readonly DiagnosticRule BrokenHeaderRule = new("PL6060", "broken-header", Severity.Error);
    public static readonly DiagnosticRule DuplicateColumnRule = new("PL6061", "duplicate-column", Severity.Error);
    public static readonly DiagnosticRule NamelessColumnRule = new("PL6062", "nameless-column", Severity.Warning);
    public static readonly DiagnosticRule NoClaimsRule = new("PL6063", "no-claims", Severity.Warning);
    public static readonly DiagnosticRule BrokenJsonRule = new("PL6064", "broken-json", Severity.Error);
    public static readonly DiagnosticRule NotClaimsRule = new("PL6065", "json-without-claims", Severity.Error);
    public static readonly DiagnosticRule TooManyColumnsRule = new("PL6066", "too-many-columns", Severity.Error);

    public static Diagnostic Missing(string path) =>
        At(MissingRule, path, $"there is no file `{path}`", $"没有文件 `{path}`")
            .WithHelp("check the path", "请检查路径");

    public static Diagnostic IsFolder(string path) =>
        At(FolderRule, path, $"`{path}` is a folder, not a file of claims", $"`{path}` 是文件夹，不是申报文件")
            .WithHelp("name the files in it", "请写出其中的文件名");

    public static Diagnostic Unreadable(string path, Exception cause) => cause is UnauthorizedAccessException
        ? At(UnreadableRule, path, $"`{path}` may not be read: permission denied", $"无权读取 `{path}`")
        : At(UnreadableRule, path, $"`{path}` cannot be read: {cause.Message}", $"无法读取 `{path}`：{cause.Message}");

    public static Diagnostic TooLarge(string path) =>
        At(TooLargeRule, path, $"`{path}` is larger than {ClaimReader.MaxFile / 1_000_000} MB", $"`{path}` 超过 {ClaimReader.MaxFile / 1_000_000} MB")
            .WithHelp("split it; a run takes several files", "请拆分；一次可以读取多个文件");

    public static Diagnostic Empty(string path) =>
        At(EmptyRule, path, $"`{path}` is empty", $"`{path}` 是空文件")
            .WithHelp("`policy schema BENEFIT` writes an empty form to fill in", "`policy schema 奖补` 可生成待填的空表");

    /// <summary><paramref name="kind"/>: what it is, where its first bytes tell.</summary>
    public static Diagnostic NotText(string path, Localized? kind) =>
        At(
            NotTextRule,
            path,
            $"`{path}` is {kind?.English ?? "not a text"}, not a file of claims",
            $"`{path}` 是{kind?.Chinese ?? "非文本内容"}，不是申报文件")
            .WithHelp("save the table as `CSV UTF-8`", "请将表格另存为 `CSV UTF-8`");

    public static Diagnostic UnknownEncoding(string path, int line) =>
        At(UnknownEncodingRule, path, "the text is neither UTF-8 nor GB18030", "文本既非 UTF-8 也非 GB18030 编码", line)
            .WithHelp("save the file as `CSV UTF-8`", "请将文件另存为 `CSV UTF-8`");

    public static Diagnostic DamagedText(string path, int line) =>
        At(
            DamagedTextRule,
            path,
            "some bytes of this UTF-8 text are damaged, the first on this line; a claim that needs such a cell is invalid",
            "该 UTF-8 文本有字节损坏，首处在本行；用到这些单元格的申报无效",
            line).WithHelp("write the characters again and save the file as UTF-8", "请重新输入这些字并以 UTF-8 编码保存");

    public static Diagnostic WrongDelimiter(string path, int line, string mark) =>
        At(WrongDelimiterRule, path, $"the columns are parted by `{mark}`", $"各列以 `{mark}` 分隔", line)
            .WithHelp("part them by `,` (`;` and tabs are read as well)", "请用半角逗号 `,` 分隔（也可用 `;` 或制表符）");

    public static Diagnostic MissingHeader(string path, int line, string cell) =>
        At(
            MissingHeaderRule,
            path,
            $"the first row holds values, as {CellText.Show(cell)}, where the names of the columns belong",
            $"首行是数据（如 {CellText.Show(cell)}），而应是列名",
            line).WithHelp(
                "put a header above it, as `claim_id,benefit,claimant,event_date,…`",
                "请在上面加一行列名，如 `申报编号,奖补,申报人,发生日期,…`");

    public static Diagnostic BrokenHeader(string path, int line) =>
        At(BrokenHeaderRule, path, "the quotes in the header do not match", "列名行的引号不配对", line)
            .WithHelp("close every `\"`, or remove it", "请使每个 `\"` 成对，或删去");

    public static Diagnostic DuplicateColumn(string path, int line, string name) =>
        At(DuplicateColumnRule, path, $"the column {CellText.Show(name)} is there twice", $"列 {CellText.Show(name)} 出现两次", line)
            .WithHelp("keep one of them: nothing says which one holds", "请只保留一列：无法判断以哪一列为准");

    public static Diagnostic TooManyColumns(string path, int line, int columns) =>
        At(TooManyColumnsRule, path, $"the file has {columns} columns; at most {ClaimReader.MaxColumns} are read", $"文件有{columns}列；最多读取{ClaimReader.MaxColumns}列", line)
            .WithHelp("a file for each benefit has fewer; a run takes several files", "请按奖补拆分文件；一次可以读取多个文件");

    public static Diagnostic NamelessColumn(string path, int line, int column) =>
        At(
            NamelessColumnRule,
            path,
            $"column {column} has no name, so its cells are not read; the first is on this line",
            $"第{column}列没有列名，其内容不会读取；首处在本行",
            line).WithHelp("give the column a name, or empty it", "请为该列写上列名，或清空该列");

    public static Diagnostic NoClaims(string path) =>
        At(NoClaimsRule, path, $"`{path}` holds no claims", $"`{path}` 中没有申报");

    /// <summary><paramref name="found"/>: what stands there; null at the end of the text.</summary>
    public static Diagnostic BrokenJson(string path, int line, int column, string? found) =>
        At(
            BrokenJsonRule,
            path,
            found is null ? "the JSON breaks off here" : $"this is not JSON from {CellText.Show(found)} on",
            found is null ? "JSON 在此中断" : $"从 {CellText.Show(found)} 起不是 JSON",
            line,
            column).WithHelp("the claims before this place are read, what follows is not", "此处之前的申报已读取，之后的未读取");

    public static Diagnostic NotClaims(string path, int line, int column) =>
        At(NotClaimsRule, path, "this JSON is not a list of claims", "该 JSON 不是申报列表", line, column)
            .WithHelp(
                "write an array of objects, or an object with such an array under `claims`; one object a line belongs in a `.jsonl` file",
                "应为对象数组，或在 `claims` 下含有对象数组的对象；每行一个对象的文件应以 `.jsonl` 为扩展名");

    private static Diagnostic At(DiagnosticRule rule, string path, string english, string chinese, int? line = null, int? column = null) =>
        new(rule, null, new Localized(english, chinese)) { Place = new FilePlace(path, line, column) };
}
