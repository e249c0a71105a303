using Markdig.Extensions.SmartyPants;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The character of a curled sign, for plain text.</summary>
internal static class SmartText
{
    public static string Of(SmartyPant smart) => smart.Type switch
    {
        SmartyPantType.LeftQuote => "‘",
        SmartyPantType.RightQuote or SmartyPantType.Quote => "’",
        SmartyPantType.LeftDoubleQuote => "“",
        SmartyPantType.RightDoubleQuote => "”",
        SmartyPantType.LeftAngleQuote => "«",
        SmartyPantType.RightAngleQuote => "»",
        SmartyPantType.Ellipsis => "…",
        SmartyPantType.Dash2 => "–",
        SmartyPantType.Dash3 => "—",
        _ => smart.OpeningCharacter.ToString(),
    };
}
