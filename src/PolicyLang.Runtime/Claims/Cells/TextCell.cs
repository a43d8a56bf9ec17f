using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Claims.Cells;

/// <summary>A text: trimmed, in normal form C. Texts are compared by code point, so nothing unseen may stand in one.</summary>
internal static class TextCell
{
    public static Localized? Read(string cell, out string value)
    {
        value = cell.Trim();
        int index = InvisibleText.IndexIn(value);
        if (index < 0)
        {
            value = Nfc.Normalize(value);
            return null;
        }

        char c = value[index];
        return c switch
        {
            '\n' or '\r' => new(
                $"{CellText.Show(value)} runs over several lines; write it on one line",
                $"{CellText.Show(value)} 中有换行；请写在一行内"),
            '\uFFFD' => new(
                $"{CellText.Show(value)} holds a byte that is no character in the file's encoding; write the character again and save the file as UTF-8",
                $"{CellText.Show(value)} 中有无法识别的字节；请重新输入该字并以 UTF-8 编码保存"),
            _ => new(
                $"{CellText.Show(value)} holds the invisible character {InvisibleText.Name(c)}; remove it",
                $"{CellText.Show(value)} 中有不可见字符 {InvisibleText.Name(c)}；请删去"),
        };
    }
}
