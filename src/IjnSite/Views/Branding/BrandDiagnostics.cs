using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Views.Branding;

/// <summary>Findings in <c>theme/brand.yml</c> and in the style sheets.</summary>
public static class BrandDiagnostics
{
    public static readonly DiagnosticDescriptor BadValue = new("brand-value", Severity.Error, "A design token in brand.yml is not what it has to be: a color that is not written as #rrggbb, a pair of colors that do not exist, a wordmark without its outline, a key that is not known.");
    public static readonly DiagnosticDescriptor LowContrast = new("brand-contrast", Severity.Error, "Two colors of brand.yml that may meet are too alike to be read by everybody.");
    public static readonly DiagnosticDescriptor UnknownToken = new("brand-token", Severity.Error, "A style sheet of the theme uses a design token that brand.yml does not have.");
    public static readonly DiagnosticDescriptor UnpairedColor = new("brand-pair", Severity.Error, "A style sheet of the theme or a picture uses a color in a way that no pair in brand.yml covers, so that its contrast is not computed.");
    public static readonly DiagnosticDescriptor LiteralColor = new("brand-literal", Severity.Error, "A style sheet of the theme has a color of its own where a design token belongs.");

    public static readonly DiagnosticDescriptor BadFont = new("brand-font", Severity.Error, "The font that brand.yml names for pictures is not there, or is no font that can be drawn with.");

    public static readonly DiagnosticDescriptor NotForMail = new("email-style", Severity.Error, "A style sheet for e-mails has something that cannot be written into the elements themselves: an at-rule, or a selector of more than types and classes.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [BadValue, LowContrast, UnknownToken, UnpairedColor, LiteralColor, BadFont, NotForMail];

    public static Diagnostic NoFont(SitePath file, SourceSpan where) =>
        BadFont.At(where, $"{file} is not a font that can be drawn with", "Name a TrueType or OpenType file (.ttf, .otf); WOFF 2 is for browsers alone.");
}
