using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Process;

namespace IjnSite.Views.Branding;

/// <summary>Reads <c>theme/brand.yml</c> and computes the contrast of every pair of colors that it says may meet.</summary>
public static class BrandReader
{
    private static readonly (string Key, ColorUse Use, double Least)[] Uses =
    [
        ("text", ColorUse.Text, 7), ("large_text", ColorUse.LargeText, 4.5), ("control", ColorUse.Control, 3),
    ];

    public static Brand Read(IFileStore files, SitePath themeFolder, DiagnosticBag diagnostics)
    {
        var file = themeFolder / "brand.yml";
        if (!files.Exists(file) || TextFile.Read(files, file, diagnostics) is not { } text
            || YamlReader.Read(text, 0, text.Text.Length, YamlLimits.DataFile, diagnostics) is not { } tokens) return Brand.None;
        var schemes = Schemes(tokens.Get("color") as MappingValue, diagnostics);
        var brand = new Brand(tokens, schemes, Pairs(tokens.Get("contrast") as MappingValue, schemes, diagnostics), WordmarkOf(tokens.Get("wordmark"), diagnostics));
        foreach (var pair in brand.Pairs) Compute(pair, brand, diagnostics);
        var pictures = new PictureTokensReader(brand, diagnostics);
        return brand with { Card = pictures.Card(files, themeFolder), Icon = pictures.Icon() };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, BrandColor>> Schemes(MappingValue? color, DiagnosticBag diagnostics)
    {
        var schemes = new Dictionary<string, IReadOnlyDictionary<string, BrandColor>>(StringComparer.Ordinal);
        var light = new Dictionary<string, BrandColor>(StringComparer.Ordinal);
        // Light first, wherever it stands: the others fall back to it, as custom properties do.
        foreach (var scheme in (color?.Entries ?? []).OrderByDescending(e => e.Key == Brand.Light))
        {
            var roles = new Dictionary<string, BrandColor>(light, StringComparer.Ordinal);
            foreach (var role in (scheme.Value as MappingValue)?.Entries ?? [])
            {
                if (role.Value is ScalarValue scalar && Rgb.Parse(scalar.Text) is { } value) roles[role.Key] = new BrandColor(value, role.Value.Where);
                else diagnostics.Add(BrandDiagnostics.BadValue.At(role.Value.Where, $"'color.{scheme.Key}.{role.Key}' is not a color that can be computed with", "Write it as \"#rrggbb\", in quotes."));
            }

            schemes[scheme.Key] = roles;
            if (scheme.Key == Brand.Light) light = roles;
        }

        return schemes;
    }

    private static List<ColorPair> Pairs(MappingValue? contrast, Dictionary<string, IReadOnlyDictionary<string, BrandColor>> schemes, DiagnosticBag diagnostics)
    {
        var pairs = new List<ColorPair>();
        var known = schemes.GetValueOrDefault(Brand.Light)?.Keys.ToList() ?? [];
        foreach (var ground in contrast?.Entries ?? [])
        {
            if (!Known(ground.Key, ground.KeyWhere)) continue;
            foreach (var use in (ground.Value as MappingValue)?.Entries ?? [])
            {
                var kind = Array.Find(Uses, u => u.Key == use.Key);
                if (kind.Key is null)
                {
                    diagnostics.Add(BrandDiagnostics.BadValue.At(use.KeyWhere, $"'{use.Key}' is no use of a color", "Write text, large_text or control."));
                    continue;
                }

                foreach (var ink in (use.Value as SequenceValue)?.Items ?? [use.Value])
                    if (ink is ScalarValue scalar && Known(scalar.Text, scalar.Where)) pairs.Add(new ColorPair(ground.Key, scalar.Text, kind.Use, scalar.Where));
            }
        }

        return pairs;

        bool Known(string role, SourceSpan where)
        {
            if (known.Contains(role)) return true;
            diagnostics.Add(BrandDiagnostics.BadValue.At(where, $"There is no color role '{role}' in color.light", $"{NearestName.Hint(role, known)}Name a role that color.light has."));
            return false;
        }
    }

    private static void Compute(ColorPair pair, Brand brand, DiagnosticBag diagnostics)
    {
        var least = Array.Find(Uses, u => u.Use == pair.Use).Least;
        foreach (var (scheme, roles) in brand.Schemes)
        {
            var (ground, ink) = (roles[pair.Ground], roles[pair.Ink]);
            var ratio = ink.Value.ContrastWith(ground.Value);
            if (ratio >= least) continue;
            // Rounded down: 6.996 must not be reported as 7.
            var shown = (Math.Floor(ratio * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
            diagnostics.Add(BrandDiagnostics.LowContrast.At(ink.Where,
                $"'color.{scheme}.{pair.Ink}' ({ink.Value}) on 'color.{scheme}.{pair.Ground}' ({ground.Value}) has a contrast of {shown}:1, and {UseWord(pair.Use)} needs {least.ToString(CultureInfo.InvariantCulture)}:1",
                ink.Value.Luminance > ground.Value.Luminance ? "Make the first lighter, or the second darker." : "Make the first darker, or the second lighter."));
        }
    }

    private static string UseWord(ColorUse use) => use switch
    {
        ColorUse.Text => "text",
        ColorUse.LargeText => "large text",
        _ => "a control or a focus ring",
    };

    private static Wordmark? WordmarkOf(MetadataValue? value, DiagnosticBag diagnostics)
    {
        if (value is null) return null;
        var keys = value as MappingValue;
        if (keys is not null && Number(keys, "width") is { } width && Number(keys, "height") is { } height && keys.Get("path") is ScalarValue { Text.Length: > 0 } path)
        {
            if (CanvasPathData.IsPath(path.Text)) return new Wordmark(width, height, path.Text, path.Where);
            diagnostics.Add(BrandDiagnostics.BadValue.At(path.Where, "The path of the wordmark cannot be drawn", "Copy it again from the d attribute of the drawing; it looks like M0 14 20 11.7V64H0z."));
            return null;
        }

        diagnostics.Add(BrandDiagnostics.BadValue.At(value.Where, "The wordmark is not complete", "Give it a width and a height above zero and a path: the data of an SVG path that begins at 0 0."));
        return null;
    }

    private static double? Number(MappingValue keys, string key) =>
        keys.Get(key) is ScalarValue scalar && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
