namespace PolicyLang.Compiler.Syntax;

/// <summary>The name that stands where somebody still has to write a value: `amount to_fill`, `数额 待填`. Nothing may be declared so, and rules with it do not compile.</summary>
public static class PlaceToFill
{
    public const string English = "to_fill";
    public const string Chinese = "待填";

    public static bool Is(string word) => word is English or Chinese;

    public static string In(bool isChinese) => isChinese ? Chinese : English;
}
