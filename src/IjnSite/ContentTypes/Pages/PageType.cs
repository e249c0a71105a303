using IjnSite.Model;

namespace IjnSite.ContentTypes.Pages;

/// <summary>A page that is none of the other types: home, privacy, contact. A page at the URL of a list introduces that list.</summary>
public sealed class PageType() : ContentType(
    CommonFields.Title, CommonFields.Summary, CommonFields.Proposals)
{
    public override string Name => "page";

    public override string Folder => "pages";

    public override string Meaning => "A page that is none of the other kinds: home, privacy, contact. A page with the address of a list, such as briefs, introduces that list.";

    public override string Permalink => "/:slug/";

    public override bool IntroducesLists => true;

    // index.json is the API's listing.
    public override string DefaultId(string stem) => stem == "index" ? "home" : stem;

    public override string? UrlOf(Entry entry, string? pattern, Func<string, Entry?> find) => entry.Slug switch
    {
        "index" => "/",
        // The file that hosts show for an unknown address.
        "404" => "/404.html",
        _ => base.UrlOf(entry, pattern, find),
    };
}
