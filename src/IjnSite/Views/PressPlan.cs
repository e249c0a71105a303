using IjnSite.Facets.Press;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>Where the site keeps what journalists get, from the frozen index alone. Pages lead there, the press output writes it: one plan, so that the two agree.</summary>
/// <param name="Type">The type of the contacts, whose list is the media page.</param>
/// <param name="Root">The URL of the media page.</param>
/// <param name="HasSheet">The site has texts for journalists, and therefore a fact sheet.</param>
/// <param name="HasKit">The site has a kit of all of it besides.</param>
public sealed record PressPlan(ContentType Type, string Root, bool HasSheet, bool HasKit)
{
    /// <summary>The name of the output and of the settings' switch.</summary>
    public const string Output = "press";

    public string FactSheetUrl => Root + "fact-sheet/";

    public string KitUrl => Root + "press-kit.zip";

    public string DataUrl => Root + "press.json";

    /// <summary>The vCards of all media contacts in one file; null when the last day of each has passed.</summary>
    public EntryFile? Cards { get; private init; }

    /// <returns>Null for a site that never had a contact for journalists.</returns>
    public static PressPlan? Of(SiteIndex index, SiteSettings settings)
    {
        var type = index.Types.FirstOrDefault(t => t.HoldsPressFeed && index.ListUrls.ContainsKey(t.Name));
        if (type is null) return null;
        var hasSheet = PressData.IsIn(index);
        return new PressPlan(type, index.ListUrls[type.Name], hasSheet, hasSheet && settings.IsOn(Output))
        {
            Cards = index.ListOf(type).Count > 0 ? type.Files.FirstOrDefault(f => f.Together is not null) : null,
        };
    }
}
