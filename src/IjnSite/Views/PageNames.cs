using System.Globalization;
using IjnSite.Model;

namespace IjnSite.Views;

/// <summary>Titles of pages that no entry names: lists, topics, feeds. An entry at the page's URL goes before the theme's words.</summary>
public sealed class PageNames(SiteIndex index, InterfaceStrings strings)
{
    public string OfList(ContentType type) =>
        (index.ListUrls.GetValueOrDefault(type.Name) ?? type.ListUrl) is { } url ? IntroductionOf(url)?.Title ?? OfMany(type) : OfMany(type);

    public string Of(string url, string key, string english) => IntroductionOf(url)?.Title ?? strings.Get(key, english);

    /// <summary>The theme's words for a page that no entry names.</summary>
    public string Words(string key, string english) => strings.Get(key, english);

    /// <summary>The name of a language, such as Spanish.</summary>
    public string OfLanguage(string code) => strings.LanguageName(code);

    /// <summary>The page or section that introduces the list at a URL.</summary>
    public Entry? IntroductionOf(string url) => index.AtUrl(url) is { Type.IntroducesLists: true } entry ? entry : null;

    /// <summary>The name of a type in the plural.</summary>
    public string OfMany(ContentType type) =>
        strings.Get($"label_{type.Name.Replace('-', '_')}_many", CultureInfo.InvariantCulture.TextInfo.ToTitleCase(type.Folder.Replace('-', ' ')));
}
