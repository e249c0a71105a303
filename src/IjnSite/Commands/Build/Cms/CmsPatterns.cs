using IjnSite.Engine.Schemas;

namespace IjnSite.Commands.Build.Cms;

/// <summary>
/// What a text must look like, as the editor tests it while a person writes: a regular expression of ECMAScript without flags. It may let pass what the
/// check then finds; it must never refuse what the field's type takes.
/// </summary>
internal static class CmsPatterns
{
    private const string Time = "[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?";

    /// <summary>Null for a type that only the check can judge.</summary>
    public static string? Of(ScalarType type) => type switch
    {
        TextType text => FormattableString.Invariant($"^\\s*{(text.Multiline ? @"[\s\S]" : ".")}{{0,{text.MaxLength}}}\\s*$"),
        DateType { DayNeeded: true } => $"^\\s*[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}({Time})?\\s*$",
        DateType => $"^\\s*[0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}}({Time})?)?)?\\s*$",
        EmailType => @"^[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+$",
        UrlType => @"^\s*[Hh][Tt][Tt][Pp][Ss]?:[/\\]{2}\S+\s*$",
        SiteUrlType => @"^\s*/[^\s?#""<>*:\\]*\s*$",
        // Without flags there are no classes for the letters of all scripts: what is refused is the part of it that people type.
        SlugType => @"^(?!-)[^\u0000-,./:-@A-Z[-`{-\u00BF]{1,120}$",
        LanguageType => "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$",
        TimeZoneType => "^(UTC|.*/.*)$",
        _ => null,
    };
}
