using System.Globalization;
using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Liquid;

/// <summary>Reads the place out of Fluid's message ("… at (12:5)") and gives the rest as a sentence.</summary>
internal static partial class ParseFault
{
    public static Diagnostic Of(TemplateSource source, string error)
    {
        var place = Place().Match(error);
        var where = place.Success
            ? source.At(int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture))
            : source.Start;
        var text = error.Split('\n')[0];
        if (place.Success && place.Index < text.Length) text = text[..place.Index];
        return LiquidDiagnostics.Syntax.At(where, $"The template '{source.Name}' is not valid: {text.Trim().TrimEnd('.')}",
            "Check that each {% block %} has its end, and each {{ its }}.");
    }

    [GeneratedRegex(@"\s*at \((\d+):(\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
