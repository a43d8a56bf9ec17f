namespace PolicyLang.Compiler.Text;

/// <summary>A place as people and editors count it: both from 0; the character is a UTF-16 column.</summary>
public readonly record struct LinePosition(int Line, int Character);
