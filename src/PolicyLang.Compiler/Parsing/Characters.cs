using PolicyLang.Compiler.Parsing.Generated;

namespace PolicyLang.Compiler.Parsing;

/// <summary>The classes of characters the scanner knows.</summary>
internal static class Characters
{
    /// <summary>Letters of nearly every name. Rarer ones are left to the generated lexer, whose Unicode version is the one that counts.</summary>
    internal static bool IsLetter(char c) => c < 128
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        : c is ((>= '\u4E00' and <= '\u9FA5') or '〇') and not ('每' or '的');

    internal static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    internal static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0' or '\uFEFF';

    internal static bool IsBreak(char c) => c is '\r' or '\n';

    /// <summary>Marks of one character that begin no longer token; 0 for any other.</summary>
    internal static int Mark(char c) => c switch
    {
        '{' or '｛' => PolicyLexer.LB,
        '}' or '｝' => PolicyLexer.RB,
        '(' or '（' => PolicyLexer.LP,
        ')' or '）' => PolicyLexer.RP,
        ':' or '：' => PolicyLexer.COLON,
        ',' or '，' or '、' or ';' or '；' => PolicyLexer.COMMA,
        '每' => PolicyLexer.PER,
        '的' => PolicyLexer.OF_SWAPPED,
        '+' or '＋' => PolicyLexer.PLUS,
        '*' or '×' or '＊' => PolicyLexer.STAR,
        '≥' => PolicyLexer.GE,
        '≤' => PolicyLexer.LE,
        _ => 0,
    };
}
