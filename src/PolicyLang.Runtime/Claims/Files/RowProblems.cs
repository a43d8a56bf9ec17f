using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims.Cells;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>What makes a row of a file unreadable as a claim.</summary>
internal static class RowProblems
{
    public static RowProblem OpenQuote() => new(null, new(
        "a quote `\"` is opened and not closed; close it, or double it (`\"\"`) if it belongs to the text",
        "引号 `\"` 没有配对；请补上，或在引号属于内容时写作 `\"\"`"));

    public static RowProblem TextAfterQuote() => new(null, new(
        "something follows a closing quote `\"`; double the quote (`\"\"`) if it belongs to the text",
        "引号 `\"` 之后还有内容；引号属于内容时请写作 `\"\"`"));

    public static RowProblem TooManyCells(int cells, int columns, string delimiter) => new(null, new(
        $"the row has {cells} cells, the header {columns} columns; put a cell that holds `{delimiter}` in quotes",
        $"该行有{cells}个单元格，而列名有{columns}个；含有 `{delimiter}` 的内容请加引号"));

    public static RowProblem TooFewCells(int cells, int columns, string delimiter) => new(null, new(
        $"the row has {cells} cells, the header {columns} columns; write the `{delimiter}` of empty cells too",
        $"该行有{cells}个单元格，而列名有{columns}个；空单元格也要写 `{delimiter}`"));

    public static RowProblem TooLong(string column) => new(column, new(
        $"the cell has more than {ClaimReader.MaxCell} characters; shorten it",
        $"单元格超过{ClaimReader.MaxCell}个字符；请缩短"));

    public static RowProblem Nested(string column, bool isArray) => new(column, new(
        $"the value is {(isArray ? "an array `[…]`" : "an object `{…}`")}; write one value, as `300000` or `\"30万元\"`",
        $"该值是{(isArray ? "数组 `[…]`" : "对象 `{…}`")}；应为单个值，如 `300000` 或 `\"30万元\"`"));

    public static RowProblem Repeated(string column) => new(column, new(
        $"{CellText.Show(column)} is there twice in one claim; keep one",
        $"同一申报中 {CellText.Show(column)} 出现两次；请只保留一个"));

    public static RowProblem TooManyNames() => new(null, new(
        $"the file names more than {ClaimReader.MaxColumns} facts, and the last of them here; look at the names",
        $"文件中的名称超过{ClaimReader.MaxColumns}个，本件有超出的名称；请检查名称"));

    public static RowProblem HalfCharacter(string column) => new(column, new(
        "the text holds half a character (a lone `\\uD800` to `\\uDFFF`); write the character itself",
        "文本含有半个字符（单独的 `\\uD800` 至 `\\uDFFF`）；请直接写出该字符"));

    public static RowProblem NotAnObject(string found) => new(null, new(
        $"{CellText.Show(found)} is not a claim; a claim is an object, as `{{\"claim_id\": \"A1\", …}}`",
        $"{CellText.Show(found)} 不是申报；申报应为对象，如 `{{\"claim_id\": \"A1\", …}}`"));

    /// <summary><paramref name="found"/>: what stands there; null at the end of the line.</summary>
    public static RowProblem BrokenLine(int column, string? found) => new(null, new(
        found is null
            ? $"the JSON of this line breaks off at column {column}; a claim is one whole object on one line"
            : $"the line is not JSON from column {column}, {CellText.Show(found)}, on; a claim is one whole object on one line",
        found is null
            ? $"本行 JSON 在第{column}列中断；每个申报应是一行内完整的对象"
            : $"本行从第{column}列 {CellText.Show(found)} 起不是 JSON；每个申报应是一行内完整的对象"));
}
