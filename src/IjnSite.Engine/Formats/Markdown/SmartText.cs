using Markdig.Extensions.SmartyPants;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Curled signs in plain text.</summary>
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

    /// <summary>Curls the quotation marks of a line that Markdig does not read as text, such as the title of a container: they open after a space or a bracket and close elsewhere.</summary>
    public static string Curl(string text)
    {
        if (text.AsSpan().IndexOfAny('\'', '"') < 0) return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var opens = i == 0 || char.IsWhiteSpace(source[i - 1]) || source[i - 1] is '(' or '[' or '—' or '–' or '"';
                span[i] = source[i] switch
                {
                    '"' => opens ? '“' : '”',
                    '\'' => opens && source.IndexOf('\'', i + 1) >= 0 ? '‘' : '’',
                    var c => c,
                };
            }
        });
    }
}
