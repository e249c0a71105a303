using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;

namespace IjnSite.Views.Branding;

/// <summary>Reads the parts of <c>theme/brand.yml</c> that say how pictures are drawn. Their colors are roles, and pairs that <c>contrast</c> covers.</summary>
internal sealed class PictureTokensReader(Brand brand, DiagnosticBag diagnostics)
{
    private static readonly string[] CardRoles = ["ground", "ink", "wedge", "wedge-ink", "mark"];
    private static readonly string[] IconRoles = ["ground", "ink"];

    /// <returns>Null when the theme has no cards, or has said something about them that cannot be.</returns>
    public CardTokens? Card(IFileStore files, SitePath themeFolder)
    {
        if (brand.Tokens.Get("card") is not { } value) return null;
        if (Group(value, "card", ["font", "looks"]) is not { } card) return null;
        var looks = Looks(card.Get("looks") ?? value);
        var font = Font(card.Get("font") ?? value, files, themeFolder);
        return looks is null || font is null ? null : new CardTokens(font.Value.File, font.Value.Bytes, font.Value.Where, looks);
    }

    public IconTokens? Icon()
    {
        if (brand.Tokens.Get("icon") is not { } value || Roles(value, "icon", IconRoles) is not { } roles || !IsPaired(roles, "icon", "ground", "ink")) return null;
        if (brand.Wordmark is not null) return new IconTokens(roles["ground"].Color, roles["ink"].Color);
        diagnostics.Add(BrandDiagnostics.BadValue.At(value.Where, "Icons are drawn from the wordmark, and brand.yml has none", "Add 'wordmark', or take 'icon' out."));
        return null;
    }

    private Dictionary<string, CardColors>? Looks(MetadataValue value)
    {
        var looks = new Dictionary<string, CardColors>(StringComparer.Ordinal);
        if (value is not MappingValue mapping || mapping.Get(CardTokens.Other) is null)
        {
            diagnostics.Add(BrandDiagnostics.BadValue.At(value.Where, $"'card.looks' has no look for '{CardTokens.Other}'", $"Give it one, with the keys {string.Join(", ", CardRoles)}."));
            return null;
        }

        foreach (var entry in mapping.Entries)
        {
            var path = $"card.looks.{entry.Key}";
            if (Roles(entry.Value, path, CardRoles) is not { } roles) return null;
            if (!IsPaired(roles, path, "ground", "ink") || !IsPaired(roles, path, "wedge", "wedge-ink") || !IsPaired(roles, path, "wedge", "mark")) return null;
            looks[entry.Key] = new CardColors(roles["ground"].Color, roles["ink"].Color, roles["wedge"].Color, roles["wedge-ink"].Color, roles["mark"].Color);
        }

        return looks;
    }

    private (SitePath File, byte[] Bytes, SourceSpan Where)? Font(MetadataValue value, IFileStore files, SitePath themeFolder)
    {
        if (value is not ScalarValue { Text.Length: > 0 } scalar || !SitePath.TryParse(scalar.Text, out var path))
        {
            diagnostics.Add(BrandDiagnostics.BadFont.At(value.Where, "'card.font' is not the path of a file", "Name a font file of the theme's folder, such as fonts/poster.ttf."));
            return null;
        }

        var file = themeFolder / path.Value;
        if (!files.Exists(file))
        {
            var hint = NearestName.Hint(path.Value, files.List(themeFolder / "fonts").Select(f => f.RelativeTo(themeFolder).Value));
            diagnostics.Add(BrandDiagnostics.BadFont.At(value.Where, $"There is no file {file}", $"{hint}Put the font there, or correct the path."));
            return null;
        }

        var bytes = files.Read(file);
        if (CanvasFontFile.IsFont(bytes)) return (file, bytes, value.Where);
        diagnostics.Add(BrandDiagnostics.NoFont(file, value.Where));
        return null;
    }

    private Dictionary<string, (string Role, Rgb Color, SourceSpan Where)>? Roles(MetadataValue value, string path, string[] keys)
    {
        if (Group(value, path, keys) is not { } group) return null;
        var roles = new Dictionary<string, (string, Rgb, SourceSpan)>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var role = group.Get(key);
            if (role is ScalarValue scalar && brand.Color(scalar.Text) is { } color) roles[key] = (scalar.Text, color, role.Where);
            else if (role is ScalarValue { Text.Length: > 0 } unknown)
                diagnostics.Add(BrandDiagnostics.BadValue.At(unknown.Where, $"There is no color role '{unknown.Text}' in color.light", $"{NearestName.Hint(unknown.Text, RoleNames)}Name a role that color.light has."));
            else diagnostics.Add(BrandDiagnostics.BadValue.At((role ?? value).Where, $"'{path}' has no '{key}'", "Name a role of color.light."));
        }

        return roles.Count == keys.Length ? roles : null;
    }

    private IEnumerable<string> RoleNames => brand.Schemes.GetValueOrDefault(Brand.Light)?.Keys ?? [];

    private bool IsPaired(Dictionary<string, (string Role, Rgb Color, SourceSpan Where)> roles, string path, string ground, string ink)
    {
        var (below, above) = (roles[ground].Role, roles[ink]);
        if (brand.Pairs.Any(p => p.Ground == below && p.Ink == above.Role && p.Use != ColorUse.Control)) return true;
        diagnostics.Add(BrandDiagnostics.UnpairedColor.At(above.Where,
            $"'{path}' sets '{above.Role}' on '{below}', and no pair in brand.yml says that they may meet as text", $"Add '{above.Role}' to contrast.{below}.text, so that its contrast is computed, or name another role."));
        return false;
    }

    // Unknown keys are errors: a key that is misspelled would change nothing, without a word.
    private MappingValue? Group(MetadataValue value, string path, string[] keys)
    {
        if (value is not MappingValue group)
        {
            diagnostics.Add(BrandDiagnostics.BadValue.At(value.Where, $"'{path}' has to be a group of keys", $"Give it the keys {string.Join(", ", keys)}."));
            return null;
        }

        foreach (var entry in group.Entries.Where(e => !keys.Contains(e.Key)))
            diagnostics.Add(BrandDiagnostics.BadValue.At(entry.KeyWhere, $"'{path}' has no key '{entry.Key}'", $"{NearestName.Hint(entry.Key, keys)}It knows {string.Join(", ", keys)}."));
        return group;
    }
}
