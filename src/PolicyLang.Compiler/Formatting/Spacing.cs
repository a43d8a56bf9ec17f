using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>The blank between two words of a line. Chinese marks are wide and bring their own.</summary>
internal static class Spacing
{
    internal static string Between(Word left, Word right, Language language)
    {
        bool isChinese = language == Language.Chinese;
        if (right.Closes || right.Parts || right.Explains || left.Opens || IsSign(left) || (left.Kind == TokenKind.Keyword && left.Text == Keywords.Per.Chinese))
        {
            return "";
        }

        if (right.Opens && left.Is(TokenRoles.Call))
        {
            return "";
        }

        if (isChinese && (left.Parts || left.Explains))
        {
            return "";
        }

        return isChinese && left.Closes && right.Kind != TokenKind.Text && !right.IsMark('{') ? "" : " ";
    }

    private static bool IsSign(Word word) => word.Kind == TokenKind.Operator && word.Text == "-" && word.Is(TokenRoles.Sign);
}
